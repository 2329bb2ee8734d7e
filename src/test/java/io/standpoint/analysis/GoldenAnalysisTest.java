package io.standpoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.judgement.EngineKind;
import io.standpoint.models.ModelStore;
import io.standpoint.text.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two articles written for the project and all that is found in them; {@code -Dgolden.refresh} writes it anew. */
class GoldenAnalysisTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Analyzer ANALYZER = new AnalyzerFactory(ModelStore.shipped(), EngineKind.MAXENT).newAnalyzer();

    @ParameterizedTest
    @ValueSource(strings = {"harbour-deal", "a-failed-mayor"})
    void anArticleGivesTheSameAnalysisAsBefore(String name) throws IOException {
        String text = Files.readString(GOLDEN.resolve(name + ".txt"));
        String analysis = AnalysisText.of(ANALYZER.analyze(Article.of(text), List.of()));
        Path expected = GOLDEN.resolve(name + ".analysis");
        if (System.getProperty("golden.refresh") != null) {
            Files.writeString(expected, analysis);
        }
        assertThat(analysis).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour-deal", "a-failed-mayor"})
    void everyOffsetSlicesTheArticleToItsWords(String name) throws IOException {
        String text = Files.readString(GOLDEN.resolve(name + ".txt"));
        for (AnalysedSentence sentence :
                ANALYZER.analyze(Article.of(text), List.of()).sentences()) {
            assertThat(sentence.span().of(text)).isEqualTo(sentence.text());
            sentence.mentions().forEach(m -> assertThat(m.span().of(text)).isEqualTo(m.text()));
            sentence.judgements()
                    .forEach(j -> j.sentiment()
                            .evidence()
                            .forEach(e -> assertThat(text.substring(e.start(), e.end()))
                                    .isEqualTo(e.text())));
        }
    }
}
