package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.models.ModelStore;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFinderTest {
    private static final TextModels MODELS = TextModels.load();
    private static final NameFinder FINDER =
            NameFinder.load(ModelStore.shipped(), Gazetteer.load(ModelStore.shipped()));

    private final SentenceReader reader = new SentenceReader(MODELS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Prime Minister Keir Starmer met Mr. Macron in Paris. | Keir Starmer/PERSON Macron/PERSON Paris/LOCATION
            The European Union fined Gazprom on Monday. | European Union/ORGANIZATION Gazprom/ORGANIZATION
            Israeli forces entered the town of Jenin. | Israeli/DEMONYM Jenin/LOCATION
            President Joe Biden's administration rejected it. | Joe Biden/PERSON
            """)
    void namesAreFoundWithoutTitlesAndDeterminers(String text, String expected) {
        String found = String.join(
                " ",
                find(text).stream().map(name -> name.text() + "/" + name.type()).toList());
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void capitalsInAHeadingMakeNoNames() {
        assertThat(find("Strategic Decisions and International Repercussions")).isEmpty();
    }

    @Test
    void aSentenceWithoutCapitalsHasNoNames() {
        assertThat(find("it rained all day and nobody came")).isEmpty();
    }

    @Test
    void probabilitiesLieBetweenZeroAndOne() {
        assertThat(find("Angela Merkel visited Ankara before the World Bank did."))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name.probability()).isBetween(0.0, 1.0));
    }

    @Test
    void aVeryLongSentenceIsSearchedInPieces() {
        String text = "Merkel spoke, and ".repeat(2_000);
        assertThat(find(text)).hasSizeGreaterThan(1_900);
    }

    private List<Name> find(String text) {
        Sentence sentence = reader.sentence(text);
        return FINDER.find(sentence);
    }
}
