package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Persons who share a surname. */
class NamesakesTest {
    private static final String[] MARSHES = {"PERSON:David Marsh", "PERSON:Laura Marsh", "PERSON:Marsh"};

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            David Marsh spoke. Laura Marsh left. They heard Mr. Marsh. | David Marsh
            Laura Marsh left. David Marsh spoke. They heard Ms. Marsh. | Laura Marsh
            Laura Marsh left. David Marsh spoke. They heard Congresswoman Marsh. | Laura Marsh
            David Marsh spoke. His wife, Laura Marsh, left. They heard Marsh. | David Marsh
            David Marsh spoke. Laura Marsh, his wife, left. They heard Marsh. | David Marsh
            Mayor David Marsh spoke. Laura Marsh left. They heard Marsh. | David Marsh
            Laura Marsh left. David Marsh, a cousin of the king, spoke. They heard Marsh. | Laura Marsh
            David Marsh spoke. Laura Marsh left. They heard Marsh. | Laura Marsh
            """)
    void aSurnameIsWhoseTheWordsBesideTheNamesSay(String text, String meant) {
        assertThat(ResolvedText.of(text, MARSHES).chain(meant))
                .startsWith(meant)
                .endsWith(" | Marsh");
    }

    @Test
    void aBareSurnameIsWhoeverWasLastCalledByIt() {
        ResolvedText text = ResolvedText.of(
                "Mayor David Marsh spoke. His wife, Laura Marsh, left. They thanked Ms. Marsh. They heard Marsh.",
                MARSHES);
        assertThat(text.chain("Laura Marsh")).isEqualTo("Laura Marsh | Marsh | Marsh");
    }

    @Test
    void mrIsNobodyWhoIsKnownToBeAWoman() {
        ResolvedText text = ResolvedText.of("Laura Marsh spoke. They heard Mr. Marsh.", MARSHES);
        assertThat(text.names()).containsExactly("Laura Marsh", "Marsh");
    }

    @Test
    void whoeverHasAWifeIsNobodysRelative() {
        ResolvedText text = ResolvedText.of(
                "Tom Marsh, his wife and his sons came. David Marsh, a father of three, left. They heard Marsh.",
                "PERSON:Tom Marsh",
                "PERSON:David Marsh",
                "PERSON:Marsh");
        assertThat(text.chain("David Marsh")).isEqualTo("David Marsh | Marsh");
    }

    @Test
    void thousandsOfPersonsTakeNoLongerThanTheirNames() {
        StringBuilder words = new StringBuilder();
        String[] names = new String[4000];
        for (int i = 0; i < names.length; i++) {
            String name = "Ab" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26) + " Ow" + (char) ('a' + i / 676)
                    + "en" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26);
            names[i] = "PERSON:" + name;
            words.append(name).append(" spoke. ");
        }
        String text = words.toString();
        ResolvedText resolved = Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> ResolvedText.inOrder(text, Arrays.asList(names)));
        assertThat(resolved.names()).hasSizeGreaterThan(3900);
    }
}
