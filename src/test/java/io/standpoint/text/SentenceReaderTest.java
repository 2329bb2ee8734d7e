package io.standpoint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceReaderTest {
    private final SentenceReader reader = new SentenceReader(TextModels.load());

    /** Sentences are marked by the bar, which is taken out before reading. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "He resigned on Jan. 4 after talks with Mr. Ford.| Nobody followed.",
                "She left the E.U.| He stayed in the U.S. Senate.",
                "The U.S. President met Gen. J. D. Strong of Acme Corp. on Monday.| It rained.",
                "\"We won,\" he said.| \"It is over.\"| Nobody cheered.",
                "“Is it over?” he asked.| “It is.”| She left.",
                "Prices rose 3.5 percent vs. 2.1 percent a year ago.| Wages did not.",
                "Was it worth it?| Yes!| No one else knew.",
                "The merger with Smith & Sons Inc. failed.| The board resigned.",
                "They met at 5 p.m. on Tuesday.| They parted at 6 p.m.| The talks failed.",
                "He is No. 2 in the party.| The answer was no.| Then he left."
            })
    void sentencesEndWhereAReaderEndsThem(String marked) {
        List<String> expected = List.of(marked.split("\\| "));
        assertThat(texts(marked.replace("|", ""))).isEqualTo(expected);
    }

    @Test
    void aHeadingIsItsOwnSentence() {
        assertThat(texts("Prices rose. Wages fell.\n\nWhat Comes Next\n\nNobody knows."))
                .containsExactly("Prices rose.", "Wages fell.", "What Comes Next", "Nobody knows.");
        assertThat(texts("What Comes Next\nNobody knows what comes next."))
                .containsExactly("What Comes Next", "Nobody knows what comes next.");
    }

    @Test
    void aWrappedLineGoesOn() {
        String wrapped = "The minister of finance said on Monday that the budget of the\n"
                + "Republic would be balanced by the end of the year, whatever\nthe opposition said. Few believed it.";
        assertThat(reader.read(wrapped)).hasSize(2);
    }

    @Test
    void aListWithoutEndIsReadInPartsThatEndBehindCommas() {
        String list =
                "They thanked " + "Ada Quill, Bo Lee and others, ".repeat(300).strip();
        assertThat(texts(list)).hasSizeGreaterThan(5).allMatch(part -> part.endsWith(","));
        assertThat(String.join(" ", texts(list))).isEqualTo(list);
        assertThat(texts("no ".repeat(900).strip()))
                .containsExactly(
                        "no ".repeat(400).strip(),
                        "no ".repeat(400).strip(),
                        "no ".repeat(100).strip());
    }

    @Test
    void eachListItemIsItsOwnSentence() {
        assertThat(texts("The plan:\n- lower taxes\n- more houses\n3. fewer cars"))
                .containsExactly("The plan:", "- lower taxes", "- more houses", "3. fewer cars");
        assertThat(texts("1. NATO praised Poland\n2. Poland thanked NATO"))
                .containsExactly("1. NATO praised Poland", "2. Poland thanked NATO");
    }

    @Test
    void cliticsAndPunctuationAreTokensOfTheirOwn() {
        assertThat(words("Merkel’s party won't say, \"U.S.-led talks cost $1,000.\""))
                .containsExactly(
                        "Merkel",
                        "'s",
                        "party",
                        "wo",
                        "n't",
                        "say",
                        ",",
                        "\"",
                        "U.S.-led",
                        "talks",
                        "cost",
                        "$",
                        "1,000",
                        ".",
                        "\"");
        assertThat(words("Hamas' leaders left the U.S."))
                .containsExactly("Hamas", "'", "leaders", "left", "the", "U.S.");
        assertThat(words("It's his—not her—plan... (really)."))
                .containsExactly("It", "'s", "his", "—", "not", "her", "—", "plan", "...", "(", "really", ")", ".");
    }

    @Test
    void offsetsSliceTheArticle() {
        String text = "A heading\r\n\r\n  “Go!” 😀 said O’Neil’s aide.  The\tend";
        for (Sentence sentence : reader.read(text)) {
            assertThat(sentence.span().of(text)).isEqualTo(sentence.text());
            for (Token token : sentence.tokens()) {
                assertThat(PlainText.of(token.span().of(text))).isEqualTo(token.text());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\n", "\u200B"})
    void aBlankTextHasNoSentences(String blank) {
        assertThat(reader.read(blank)).isEmpty();
    }

    private List<String> texts(String text) {
        return reader.read(text).stream().map(Sentence::text).toList();
    }

    private List<String> words(String text) {
        return reader.sentence(text).tokens().stream().map(Token::text).toList();
    }
}
