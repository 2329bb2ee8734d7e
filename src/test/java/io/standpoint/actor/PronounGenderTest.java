package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "He" and "she" where the text says who is a man and who a woman. */
class PronounGenderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chairwoman Robin Drake met Sasha Orlov. He left. | Robin Drake
            Spokesman Robin Drake met Sasha Orlov. She left. | Robin Drake
            Queen Robin Drake met Sasha Orlov. He left. | Robin Drake
            Robin Drake met his sister, Sasha Orlov. He left. | Sasha Orlov
            Robin Drake came with her brother Sasha Orlov. She left. | Sasha Orlov
            Congresswoman David Drake met Sasha Orlov. He left. | David Drake
            """)
    void whatStandsBesideANameRulesPronounsOut(String text, String other) {
        assertThat(ResolvedText.of(text, "PERSON:Robin Drake", "PERSON:Sasha Orlov", "PERSON:David Drake")
                        .chain(other))
                .doesNotEndWith("He")
                .doesNotEndWith("She");
    }

    @Test
    void aPronounThatIsSurelyOnesOwnRulesTheOtherOut() {
        ResolvedText text = ResolvedText.of(
                "Senator Lee Park told reporters that she would run. Minister Kim Wong praised Park. He said the race was open.",
                "PERSON:Lee Park",
                "PERSON:Kim Wong",
                "PERSON:Park");
        assertThat(text.chain("Lee Park")).isEqualTo("Lee Park | she | Park");
        assertThat(text.chain("Kim Wong")).isEqualTo("Kim Wong | He");
    }

    @Test
    void theGovernorAndHeAreOnePerson() {
        ResolvedText text = ResolvedText.of(
                "Governor Alan Price vetoed the bill. Senator Laura Lang criticised the governor. He said it was flawed.",
                "PERSON:Alan Price",
                "PERSON:Laura Lang");
        assertThat(text.chain("Alan Price")).isEqualTo("Alan Price | the governor | He");
    }
}
