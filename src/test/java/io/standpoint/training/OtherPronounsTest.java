package io.standpoint.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.NameType;
import io.standpoint.text.CharSpan;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OtherPronounsTest {
    private static final Gap.Row ROW =
            row("Ada Quill met Mia Stone in Rome. The press praised Quill. She left.", "She", "Ada Quill", "Mia Stone");
    private static final Gap.Row OTHER =
            row("Eva Brandt saw Ines Hale at sea before she fell ill.", "she", "Eva Brandt", "Ines Hale");

    private final OtherPronouns others = new OtherPronouns(new SentenceReader(TextModels.load()));

    @Test
    void aNameThatComesAgainIsReadAsAPronoun() {
        assertThat(others.again(ROW)).singleElement().satisfies(made -> {
            assertThat(made.text()).isEqualTo("Ada Quill met Mia Stone in Rome. The press praised her. She left.");
            assertThat(made.pronoun().of(made.text())).isEqualTo("her");
            assertThat(made.a().of(made.text())).isEqualTo("Ada Quill");
            assertThat(made.isA()).isTrue();
            assertThat(made.b().of(made.text())).isEqualTo("Mia Stone");
            assertThat(made.isB()).isFalse();
        });
        assertThat(others.again(OTHER)).isEmpty();
    }

    @Test
    void othersOfThatGenderTakeThePlacesOfBoth() {
        List<Optional<Gap.Row>> renamed = others.renamed(List.of(ROW, OTHER));
        Gap.Row made = renamed.get(1).orElseThrow();
        String a = made.a().of(made.text());
        String b = made.b().of(made.text());
        assertThat(List.of("Ada Quill", "Mia Stone", "Eva Brandt", "Ines Hale")).contains(a, b);
        assertThat(a).isNotEqualTo(b);
        assertThat(made.text()).isEqualTo(a + " saw " + b + " at sea before she fell ill.");
        assertThat(made.pronoun().of(made.text())).isEqualTo("she");
        assertThat(made.isA()).isEqualTo(OTHER.isA());
    }

    @Test
    void ofNewsThePersonNamedTwiceIsMeant() {
        List<LabelledWords> sentences = List.of(
                words("Rain fell in Oslo .", Set.of()),
                words("Mr. Orr met Ben Vance on Monday .", Set.of(0, 3)),
                words("Mr. Orr says Oslo is safe .", Set.of(0)));
        assertThat(others.news(sentences)).singleElement().satisfies(made -> {
            assertThat(made.text())
                    .isEqualTo("Rain fell in Oslo . Mr. Orr met Ben Vance on Monday . He says Oslo is safe .");
            assertThat(made.pronoun().of(made.text())).isEqualTo("He");
            CharSpan meant = made.isA() ? made.a() : made.b();
            CharSpan other = made.isA() ? made.b() : made.a();
            assertThat(made.isA()).isNotEqualTo(made.isB());
            assertThat(meant.of(made.text())).isEqualTo("Mr. Orr");
            assertThat(other.of(made.text())).isEqualTo("Ben Vance");
        });
    }

    private static Gap.Row row(String text, String pronoun, String a, String b) {
        return new Gap.Row(text, span(text, pronoun), span(text, a), true, span(text, b), false);
    }

    private static CharSpan span(String text, String part) {
        int start = text.indexOf(part);
        return new CharSpan(start, start + part.length());
    }

    /** Persons of two words each. */
    private static LabelledWords words(String text, Set<Integer> persons) {
        List<String> words = Arrays.asList(text.split(" "));
        List<Optional<NameType>> types = IntStream.range(0, words.size())
                .mapToObj(i -> persons.contains(i) || persons.contains(i - 1)
                        ? Optional.of(NameType.PERSON)
                        : Optional.<NameType>empty())
                .toList();
        boolean[] begins = new boolean[words.size()];
        persons.forEach(i -> begins[i] = true);
        return new LabelledWords(words, types, begins);
    }
}
