package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Capitals that stand for governments, and capitals that are towns. */
class CapitalCityTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Critics accused London of arrogance. | United Kingdom
            They will urge London to act. | United Kingdom
            The decision angered London. | United Kingdom
            Officials criticised London. | United Kingdom
            London and Paris agreed on tariffs. | United Kingdom
            """)
    void aCapitalThatIsToldJudgedOrAngeredIsItsGovernment(String text, String country) {
        assertThat(ResolvedText.of(text, "LOCATION:London").names()).contains(country);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He flew to London.",
                "He left for London.",
                "They met in London on Friday.",
                "The London court ruled on Monday.",
                "She died in a London hospital.",
                "A London resident complained.",
                "He criticised London buses.",
                "Rebels attacked London."
            })
    void aCapitalWhereSomethingIsOrHappensIsATown(String text) {
        assertThat(ResolvedText.of(text, "LOCATION:London").names()).isEmpty();
    }

    @Test
    void downingStreetIsNoPerson() {
        ResolvedText text =
                ResolvedText.of("Downing Street rejected it. They blamed Downing Street.", "PERSON:Downing Street");
        assertThat(text.chain("United Kingdom")).isEqualTo("Downing Street | Downing Street");
    }

    @Test
    void theHagueIsNoOrganisation() {
        ResolvedText text = ResolvedText.of("The Hague court acquitted him.", "ORGANIZATION:Hague");
        assertThat(text.names()).isEmpty();
    }
}
