package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRepairTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Andean Growers Council (AGC) met. The AGC left. | ORGANIZATION:AGC | Andean Growers Council
            The Andean Growers Council (AGC) met. The AGC left. | ORGANIZATION:Growers | Andean Growers Council
            AGC (Andean Growers Council) met. The AGC left. | ORGANIZATION:AGC | Andean Growers Council
            The Society for the Care of Owls (SCO2) met. | ORGANIZATION:Society | Society
            Boeing and Airbus reported. | ORGANIZATION:Boeing and Airbus | Boeing,Airbus
            Johnson & Johnson reported. | ORGANIZATION:Johnson & Johnson | Johnson & Johnson
            Marks and Spencer reported. | ORGANIZATION:Marks and Spencer | Marks and Spencer
            Amnesty International called on them. | PERSON:Nobody | Amnesty International
            They fined Shell and TotalEnergies. | ORGANIZATION:Shell | Shell,TotalEnergies
            The Biden White House agreed. Biden left. | ORGANIZATION:Biden White House,PERSON:Biden | Biden
            """)
    void namesAreMendedFromTheArticle(String text, String found, String actors) {
        assertThat(ResolvedText.of(text, found.split(",")).names()).containsExactly(actors.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Prime Minister Grant Mallory resigned. | PERSON:Nobody | Grant Mallory
            They heard Prime Minister Narendra Modi. | PERSON:Modi | Narendra Modi
            Economist Radha Menon agreed. | ORGANIZATION:Economist Radha Menon | Radha Menon
            The retailer Hemsworth agreed. | PERSON:Nobody | Hemsworth
            They told President Maduro of it. | PERSON:Nobody | Maduro
            They met on Prince Street. | PERSON:Nobody |
            """)
    void whatATitleOrAnOccupationIntroducesIsAName(String text, String found, String actors) {
        assertThat(ResolvedText.of(text, found).names())
                .containsExactly(actors == null ? new String[0] : actors.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They convicted Air Brixby of fraud. | Air Brixby | ORGANIZATION
            They wrote to Maria Brixby of fraud. | Maria Brixby | PERSON
            They drove to Brixby. | Brixby | LOCATION
            They blamed Haifa for it. | Haifa | LOCATION
            """)
    void aDoubtfulPlaceThatIsJudgedOrHasAGivenNameIsNone(String text, String name, NameType type) {
        List<Sentence> sentences = new SentenceReader(TextModels.load()).read(text);
        CharSpan span = new CharSpan(text.indexOf(name), text.indexOf(name) + name.length());
        ArticleNames names = new ArticleNames(sentences, List.of(new Name(0, span, name, NameType.LOCATION, 0.4)));
        new NameRepair(names, ResolvedText.GAZETTEER).mend();
        assertThat(names.all()).extracting(Name::type).containsExactly(type);
    }

    @Test
    void aNameFoundOnceIsFoundEverywhere() {
        ResolvedText text = ResolvedText.of(
                "Olivia Marchetti won. Marchetti ran alone. Few had given Marchetti a chance.",
                "PERSON:Olivia Marchetti");
        assertThat(text.chain("Olivia Marchetti")).isEqualTo("Olivia Marchetti | Marchetti | Marchetti");
    }

    @Test
    void aSurnameWithinALongerNameIsNotThePerson() {
        ResolvedText text =
                ResolvedText.of("Olivia Marchetti won. They met at Marchetti Bridge.", "PERSON:Olivia Marchetti");
        assertThat(text.chain("Olivia Marchetti")).isEqualTo("Olivia Marchetti");
    }
}
