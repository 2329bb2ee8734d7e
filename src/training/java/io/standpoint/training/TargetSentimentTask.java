package io.standpoint.training;

import io.standpoint.judgement.Engine;
import io.standpoint.judgement.EngineKind;
import io.standpoint.judgement.Features;
import io.standpoint.judgement.Lexicon;
import io.standpoint.judgement.MarkedActor;
import io.standpoint.judgement.MarkedSentence;
import io.standpoint.judgement.MaxentClassifier;
import io.standpoint.judgement.MaxentEngine;
import io.standpoint.judgement.TargetFeatures;
import io.standpoint.models.ModelCard.DataSet;
import io.standpoint.models.ModelStore;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import io.standpoint.training.MaxentTrainer.Penalties;
import io.standpoint.training.MaxentTrainer.Prior;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a sentence portrays one actor, learned from US news. */
final class TargetSentimentTask implements Task {
    private static final List<String> LABELS = MaxentEngine.SENTIMENTS;
    static final List<String> DEV = List.of("newsmtsc/dev_rw.jsonl", "newsmtsc/dev_mt.jsonl");
    private static final MaxentRecipe RECIPE = new MaxentRecipe(
            "en-target-sentiment",
            "target-sentiment",
            LABELS,
            List.of(new Penalties(3, Prior.BY_RATIO, 4, 60)),
            "Apache-2.0 for what is ours; derives in part from data whose permission is a sentence in its README");

    private static final double DISTILLED_WEIGHT = 0.7;

    private final SentenceReader reader = new SentenceReader(TextModels.load());

    @Override
    public String name() {
        return RECIPE.task();
    }

    @Override
    public void train(TrainingRun run) throws IOException {
        DataMix<TargetSample> mix = new DataMix<>(run);
        Set<String> scored = new HashSet<>();
        for (String dev : DEV) {
            NewsMtsc.read(run.data().resolve(dev)).forEach(sample -> scored.add(sample.article()));
        }
        // the author model reads this model's probabilities, so its sentences must be new to this model too
        Set<String> labelled = AuthorLabels.sentences(AuthorStanceTask.LABELS, run.data());
        mix.add(
                Path.of("newsmtsc/train.jsonl"),
                NewsMtsc.LICENCE,
                1,
                true,
                file -> NewsMtsc.read(file).stream()
                        .filter(sample -> !scored.contains(sample.article()) && !labelled.contains(sample.text()))
                        .toList());
        mix.add(Path.of("finentity/FinEntity.json"), FinEntity.LICENCE, 1, false, FinEntity::read);
        TargetFeatures features = new TargetFeatures(Lexicon.load(ModelStore.in(run.models())));
        List<Example> examples = mix.examples(
                sample -> new Example(sample.article(), sample.sentiment().name(), features(features, sample), 1));
        List<Boolean> calibrated = new ArrayList<>(mix.calibrated());
        List<Example> distilled = distilled(new Distillation(run), mix.samples(), features);
        examples.addAll(distilled);
        distilled.forEach(example -> calibrated.add(false));
        mix.trainedOn().add(new DataSet("actors labelled by en-encoder", distilled.size(), Distillation.LICENCE));
        MaxentRecipe.Trained trained = RECIPE.train(examples, calibrated);
        MaxentClassifier classifier = trained.classifier(LABELS);
        LinkedHashMap<String, List<Scored>> dev = new LinkedHashMap<>();
        for (String file : DEV) {
            dev.put(
                    file,
                    score(
                            NewsMtsc.read(run.data().resolve(file)),
                            sample -> classifier.probabilities(features(features, sample))));
        }
        RECIPE.write(trained, mix.trainedOn(), LABELS, dev, run.models());
    }

    /** The actors that have no gold label. */
    private List<Example> distilled(Distillation distillation, List<TargetSample> labelled, TargetFeatures features)
            throws IOException {
        Map<String, List<CharSpan>> gold = new HashMap<>();
        labelled.forEach(sample ->
                gold.computeIfAbsent(sample.text(), text -> new ArrayList<>()).add(sample.target()));
        List<Example> examples = new ArrayList<>();
        for (Distilled distilled : distillation.sentences()) {
            Sentence sentence = distilled.sentence(reader);
            List<CharSpan> known = gold.getOrDefault(sentence.text(), List.of());
            for (int i = 0; i < distilled.actors().length; i++) {
                MarkedActor actor = distilled.actor(i);
                if (known.stream().noneMatch(actor.spans().get(0)::overlaps)) {
                    examples.add(distilled.example(
                            LABELS, distilled.toward()[i], features.of(sentence, actor), DISTILLED_WEIGHT));
                }
            }
        }
        return examples;
    }

    @Override
    public void evaluate(EvaluationRun run) throws IOException {
        List<Scored> rows = score(EngineKind.of(run.engine()).load(run.models()), NewsMtsc.read(run.data()));
        run.print(new EvaluationReport(name(), LABELS, rows));
    }

    List<Scored> score(Engine engine, List<TargetSample> samples) {
        return score(samples, sample -> {
            MarkedSentence marked =
                    new MarkedSentence(reader.sentence(sample.text()), List.of(target(sample)), List.of());
            return SentenceSentimentTask.array(
                    engine.score(List.of(marked)).get(0).toward().get(0).probabilities());
        });
    }

    private Features features(TargetFeatures features, TargetSample sample) {
        return features.of(reader.sentence(sample.text()), target(sample));
    }

    private static MarkedActor target(TargetSample sample) {
        return new MarkedActor(List.of(sample.target()));
    }

    private static List<Scored> score(List<TargetSample> samples, Scorer<TargetSample> scorer) {
        return Scored.of(
                samples,
                TargetSample::article,
                sample -> LABELS.indexOf(sample.sentiment().name()),
                scorer);
    }
}
