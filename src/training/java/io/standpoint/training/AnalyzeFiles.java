package io.standpoint.training;

import io.standpoint.analysis.Analyzer;
import io.standpoint.analysis.AnalyzerFactory;
import io.standpoint.judgement.EngineKind;
import io.standpoint.models.ModelStore;
import io.standpoint.text.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Analyses the files that a list names, one after another, on one thread: what {@link Contest} runs. */
public final class AnalyzeFiles {
    private AnalyzeFiles() {}

    /** @param args an engine's name and the list */
    public static void main(String[] args) throws IOException {
        Analyzer analyzer = new AnalyzerFactory(ModelStore.shipped(), EngineKind.of(args[0])).newAnalyzer();
        for (String file : Files.readAllLines(Path.of(args[1]))) {
            analyzer.analyze(Article.of(Files.readString(Path.of(file))), List.of());
        }
    }
}
