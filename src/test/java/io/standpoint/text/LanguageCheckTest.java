package io.standpoint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCheckTest {
    private static final LanguageCheck LANGUAGES = new LanguageCheck(TextModels.load());

    private static final String ENGLISH = "The mayor praised the harbour board on Monday and thanked the fishermen, who"
            + " had waited for months in the cold. ";

    private static final String MORE_ENGLISH = ENGLISH
            + "Her rival called the plan a gift to the shipyard and promised to stop it. Two unions have asked the court"
            + " to decide before winter, while the bank that lent the money says nothing. Neighbours remember the flood of"
            + " 1998, when water stood in every cellar and nobody came to help; they doubt that a wall of stone will change"
            + " much. The council votes again in June, after the report of the engineers is known to the public. ";

    private static final String GERMAN =
            "Die Bürgermeisterin lobte am Montag den Hafenvorstand und dankte den Fischern, die"
                    + " monatelang in der Kälte gewartet hatten. Ihr Gegner nannte den Plan ein Geschenk an die Werft und will ihn"
                    + " verhindern. Zwei Gewerkschaften haben das Gericht gebeten, vor dem Winter zu entscheiden, während die Bank,"
                    + " die das Geld geliehen hat, schweigt. Nachbarn erinnern sich an die Flut von 1998, als das Wasser in jedem"
                    + " Keller stand und niemand zu Hilfe kam; sie zweifeln, dass eine Mauer aus Stein viel ändern wird. ";

    @Test
    void aTextIsOfTheLanguageOfMostOfIt() {
        assertThat(LANGUAGES.check(MORE_ENGLISH))
                .isEqualTo(new LanguageCheck.Result(Locale.forLanguageTag("eng"), true));
        assertThat(LANGUAGES.check(GERMAN + GERMAN).isEnglish()).isFalse();
        assertThat(LANGUAGES.check(MORE_ENGLISH + GERMAN.repeat(3)).isEnglish()).isFalse();
        assertThat(LANGUAGES.check(ENGLISH + GERMAN.repeat(3) + ENGLISH).isEnglish())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uD83D\uDE00", "\uD83D\uDE00\uD83D\uDE00", "\uDBFF\uDFFF\uDBFF\uDFFF"})
    void whatIsBeyondTheAlphabetsIsOfNoLanguage(String beyond) {
        assertThat(LANGUAGES.check(ENGLISH + beyond).isEnglish()).isTrue();
        assertThat(LANGUAGES.check(beyond)).isNotNull();
    }
}
