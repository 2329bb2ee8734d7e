package io.standpoint.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.Name;
import io.standpoint.actor.NameType;
import io.standpoint.text.CharSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class GivenNameGendersTest {
    @Test
    void aSurnameIsNotThatOfARelativeWhoIsNamedInFullBehindIt() {
        assertThat(learned("Ure was the daughter of Colin Ure. She acted.").logOdds())
                .doesNotContainKey("colin");
    }

    @Test
    void aFullNameBeforeTheSurnameIsItsBearers() {
        assertThat(learned("Mary Ure acted in London, where Ure was born. She left.")
                        .logOdds()
                        .get("mary"))
                .isPositive();
    }

    private static GivenNameGenders learned(String text) {
        int surname = text.startsWith("Ure") ? 0 : text.lastIndexOf("Ure");
        int full = text.startsWith("Ure") ? text.indexOf("Colin") : 0;
        CharSpan span = new CharSpan(full, text.indexOf("Ure", full) + 3);
        CharSpan pronoun = new CharSpan(text.indexOf("She"), text.indexOf("She") + 3);
        CharSpan ure = new CharSpan(surname, surname + 3);
        Gap.Row row = new Gap.Row(text, pronoun, ure, true, span, false);
        Name name = new Name(0, span, span.of(text), NameType.PERSON, 0.9);
        GivenNameGenders genders = new GivenNameGenders();
        genders.addPassage(new GapReader.Passage(row, List.of(), List.of(name), List.of()));
        return genders;
    }
}
