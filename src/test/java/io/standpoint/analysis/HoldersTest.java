package io.standpoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.judgement.EngineKind;
import io.standpoint.models.ModelStore;
import io.standpoint.text.Article;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoldersTest {
    private static final Analyzer ANALYZER = new AnalyzerFactory(ModelStore.shipped(), EngineKind.MAXENT).newAnalyzer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reporters asked whether Minh Tran hated her.",
                "Reporters asked if Elon Musk was a fraud.",
                "Anna Lee asked why Elon Musk had betrayed the workers.",
            })
    void whoeverAsksTakesNoSide(String text) {
        assertThat(held(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Governor Tom Hadley vetoed the bill. The governor's wife praised Ruth Baker for her courage.",
                "Governor Tom Hadley vetoed the bill. The governor's wife called Ruth Baker a liar.",
            })
    void nobodyTakesTheSideOfThoseWhoBelongToThem(String text) {
        assertThat(held(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A senior aide to Tom Fell called Ruth Baker a coward. | UNNAMED senior aide -> Ruth Baker AGAINST
            A senior aide to Tom Fell said Ruth Baker was a coward. | UNNAMED senior aide -> Ruth Baker AGAINST
            Trump supporters said Joe Biden had lied. | UNNAMED supporters -> Joe Biden AGAINST
            The NATO chief Jens Berg accused Joe Biden of lying. | Jens Berg -> Joe Biden AGAINST
            Tom Fell's wife, Mary Fell, called Ruth Baker a liar. | Mary Fell -> Ruth Baker AGAINST
            “Tesla lied to us,” the head of the union, Lucia Marino, said. | Lucia Marino -> Tesla AGAINST
            """)
    void theHeadOfASubjectTakesItsSide(String text, String expected) {
        assertThat(held(text)).containsExactly(expected);
    }

    @Test
    void whomAQuotationNamesIsNotWhoSpeaks() {
        assertThat(held("Mark Dalton rejected the plan. “Reed is a bully,” he said."))
                .containsExactly("Mark Dalton -> Reed AGAINST");
    }

    /** The stances of a text without their probabilities. */
    private static List<String> held(String text) {
        return AnalysisText.of(ANALYZER.analyze(Article.of(text), List.of()))
                .lines()
                .filter(line -> line.contains(" -> "))
                .map(line -> line.strip().replaceFirst(" [0-9.]+$", ""))
                .toList();
    }
}
