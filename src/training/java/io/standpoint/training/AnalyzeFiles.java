package io.standpoint.training;

import io.standpoint.analysis.Analyzer;
import io.standpoint.analysis.AnalyzerFactory;
import io.standpoint.judgement.EngineKind;
import io.standpoint.models.ModelStore;
import io.standpoint.text.Article;
import io.standpoint.text.LanguageCheck;
import io.standpoint.text.TextModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks the language of the files that a list names and analyses them, one after another, on one thread: what {@link Contest} runs. */
public final class AnalyzeFiles {
    private AnalyzeFiles() {}

    /** @param args an engine's name and the list */
    public static void main(String[] args) throws IOException {
        Analyzer analyzer = new AnalyzerFactory(ModelStore.shipped(), EngineKind.of(args[0])).newAnalyzer();
        LanguageCheck languages = new LanguageCheck(TextModels.load());
        for (String file : Files.readAllLines(Path.of(args[1]))) {
            System.out.println(Contest.READS + file);
            String text = Files.readString(Path.of(file));
            if (languages.check(text).isEnglish()) {
                analyzer.analyze(Article.of(text), List.of());
            }
        }
    }
}
