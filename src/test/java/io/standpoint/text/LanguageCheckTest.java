package io.standpoint.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCheckTest {
    private static final LanguageCheck LANGUAGES = new LanguageCheck(TextModels.load());

    private static final String ENGLISH = "The mayor praised the harbour board on Monday and thanked the fishermen, who"
            + " had waited for months in the cold. ";

    @ParameterizedTest
    @ValueSource(strings = {"", "\uD83D\uDE00", "\uD83D\uDE00\uD83D\uDE00", "\uDBFF\uDFFF\uDBFF\uDFFF"})
    void whatIsBeyondTheAlphabetsIsOfNoLanguage(String beyond) {
        assertThat(LANGUAGES.check(ENGLISH + beyond).isEnglish()).isTrue();
        assertThat(LANGUAGES.check(beyond)).isNotNull();
    }
}
