package io.standpoint.training;

import io.standpoint.judgement.Engine;
import io.standpoint.judgement.EngineKind;
import io.standpoint.judgement.Lexicon;
import io.standpoint.judgement.MarkedSentence;
import io.standpoint.judgement.MaxentClassifier;
import io.standpoint.judgement.MaxentEngine;
import io.standpoint.judgement.SentenceFeatures;
import io.standpoint.judgement.SentimentProbabilities;
import io.standpoint.models.ModelStore;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import io.standpoint.training.MaxentTrainer.Penalties;
import io.standpoint.training.MaxentTrainer.Prior;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/** A sentence's overall tone, learned from rated sentences of editorials, reviews and tweets. */
final class SentenceSentimentTask implements Task {
    private static final List<String> LABELS = MaxentEngine.SENTIMENTS;
    private static final MaxentRecipe RECIPE = new MaxentRecipe(
            "en-sentence-sentiment",
            "sentence-sentiment",
            LABELS,
            List.of(new Penalties(100, Prior.EVEN, 2, 60)),
            "Apache-2.0; trained on MIT data");

    private final SentenceReader reader = new SentenceReader(TextModels.load());

    @Override
    public String name() {
        return RECIPE.task();
    }

    @Override
    public void train(TrainingRun run) throws IOException {
        DataMix<SentenceSample> mix = new DataMix<>(run);
        Path editorials = Path.of("vader/nyt_editorials.tsv");
        mix.add(
                editorials,
                Vader.LICENCE,
                6,
                true,
                file -> Vader.read(file).stream()
                        .filter(sample -> !Split.isDev(sample.article()))
                        .toList());
        mix.add(Path.of("vader/tweets.tsv"), Vader.LICENCE, 1, false, Vader::read);
        mix.add(Path.of("vader/amazonReview.tsv"), Vader.LICENCE, 1, false, Vader::read);
        mix.add(Path.of("vader/movieReview.tsv"), Vader.LICENCE, 1, false, Vader::read);
        SentenceFeatures features = new SentenceFeatures(Lexicon.load(ModelStore.in(run.models())));
        List<Example> examples = mix.examples(sample -> new Example(
                sample.article(), sample.sentiment().name(), features.of(reader.sentence(sample.text())), 1));
        MaxentRecipe.Trained trained = RECIPE.train(examples, mix.calibrated());
        MaxentClassifier classifier = trained.classifier(LABELS);
        LinkedHashMap<String, List<Scored>> dev = new LinkedHashMap<>();
        List<SentenceSample> fifth = Vader.read(run.data().resolve(editorials)).stream()
                .filter(sample -> Split.isDev(sample.article()))
                .toList();
        dev.put(
                "vader/nyt_editorials.tsv, a fifth by article",
                score(fifth, sample -> classifier.probabilities(features.of(reader.sentence(sample.text())))));
        RECIPE.write(trained, mix.trainedOn(), LABELS, dev, run.models());
    }

    @Override
    public void evaluate(EvaluationRun run) throws IOException {
        List<Scored> rows = score(EngineKind.of(run.engine()).load(run.models()), Vader.read(run.data()));
        run.print(new EvaluationReport(name(), LABELS, rows));
    }

    List<Scored> score(Engine engine, List<SentenceSample> samples) {
        return score(samples, sample -> {
            MarkedSentence marked = new MarkedSentence(reader.sentence(sample.text()), List.of(), List.of());
            return array(engine.score(List.of(marked)).get(0).sentence().probabilities());
        });
    }

    static double[] array(SentimentProbabilities p) {
        return new double[] {p.positive(), p.neutral(), p.negative()};
    }

    private static List<Scored> score(List<SentenceSample> samples, Scorer<SentenceSample> scorer) {
        return Scored.of(
                samples,
                SentenceSample::article,
                sample -> LABELS.indexOf(sample.sentiment().name()),
                scorer);
    }
}
