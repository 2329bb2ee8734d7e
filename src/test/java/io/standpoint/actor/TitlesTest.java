package io.standpoint.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
    @ParameterizedTest
    @CsvSource({
        "Mr. Macron, PERSON, 1",
        "Prime Minister Keir Starmer, PERSON, 2",
        "former Secretary of State Hillary Clinton, PERSON, 4",
        "the European Union, ORGANIZATION, 1",
        "General Motors, ORGANIZATION, 0",
        "President, PERSON, 1"
    })
    void titlesAndDeterminersStandOutsideTheName(String words, NameType type, int outside) {
        List<Token> tokens = new ArrayList<>();
        for (String word : words.split(" ")) {
            tokens.add(new Token(new CharSpan(0, word.length()), word, "PROPN"));
        }
        assertThat(Titles.skip(tokens, 0, tokens.size(), type)).isEqualTo(outside);
    }

    @ParameterizedTest
    @CsvSource({
        "Scottish First Minister spoke, 2, 1",
        "Labour Prime Minister spoke, 2, 1",
        "FBI Director spoke, 2, 1",
        "European Central Bank spoke, 3, 3"
    })
    void anOrganisationEndsBeforeAnOffice(String words, int found, int end) {
        List<Token> tokens = new ArrayList<>();
        for (String word : words.split(" ")) {
            tokens.add(new Token(new CharSpan(0, word.length()), word, "PROPN"));
        }
        assertThat(Titles.end(tokens, 0, found, NameType.ORGANIZATION)).isEqualTo(end);
    }
}
