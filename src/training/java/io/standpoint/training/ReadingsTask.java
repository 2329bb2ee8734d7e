package io.standpoint.training;

import io.standpoint.actor.Gazetteer;
import io.standpoint.analysis.Analyzer;
import io.standpoint.analysis.AnalyzerFactory;
import io.standpoint.judgement.EngineKind;
import io.standpoint.text.Article;
import io.standpoint.training.Reading.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/**
 * Sentences read by hand against the service's own analysis of them: how many errors of which kind. The sentences are
 * looked up in {@code -Dstandpoint.data}; {@code -Dpredictions=} lists each error. Nothing is trained.
 */
final class ReadingsTask implements Task {
    @Override
    public String name() {
        return "readings";
    }

    @Override
    public void train(TrainingRun run) {
        Progress.say("  nothing to train: it runs the other tasks' models");
    }

    @Override
    public void evaluate(EvaluationRun run) throws IOException {
        ReadingTexts texts = new ReadingTexts(Settings.data());
        Analyzer analyzer = new AnalyzerFactory(run.models(), EngineKind.of(run.engine())).newAnalyzer();
        ReadingScores scores = new ReadingScores(new ReadingWords(Gazetteer.load(run.models())));
        for (Map.Entry<Key, Reading> reading : Reading.read(run.data()).entrySet()) {
            Article article = Article.of(texts.of(reading.getKey()));
            scores.add(reading.getKey(), reading.getValue(), AnalysisReading.of(analyzer.analyze(article, List.of())));
        }
        if (run.predictions().isPresent()) {
            Files.write(run.predictions().get(), scores.rows());
        }
        System.out.print(scores.text());
        System.out.println(scores.json(run.engine()));
    }
}
