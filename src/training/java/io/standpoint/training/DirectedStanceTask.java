package io.standpoint.training;

import io.standpoint.judgement.Engine;
import io.standpoint.judgement.EngineKind;
import io.standpoint.judgement.Features;
import io.standpoint.judgement.MarkedActor;
import io.standpoint.judgement.MarkedSentence;
import io.standpoint.judgement.MaxentClassifier;
import io.standpoint.judgement.MaxentEngine;
import io.standpoint.judgement.PairFeatures;
import io.standpoint.judgement.PairReader;
import io.standpoint.judgement.StancePrediction;
import io.standpoint.judgement.StanceProbabilities;
import io.standpoint.models.ModelCard.DataSet;
import io.standpoint.models.ModelStore;
import io.standpoint.speech.Quote;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import io.standpoint.training.MaxentTrainer.Penalties;
import io.standpoint.training.MaxentTrainer.Prior;
import io.standpoint.training.WrittenStances.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who holds what toward whom: learned, and judged, for each of the two orders of a pair. */
final class DirectedStanceTask implements Task {
    static final String DEV = "dse/dev.tsv";
    private static final Penalties PENALTIES = new Penalties(8, Prior.BY_RATIO, 4, 60);
    private static final MaxentRecipe RECIPE = new MaxentRecipe(
            "en-directed-stance",
            "directed-stance",
            MaxentEngine.STANCES,
            List.of(PENALTIES),
            "Apache-2.0 for what is ours; derives from data whose permission is a sentence in its README");

    private static final double WRITTEN_WEIGHT = 2;

    /** One order of a sample's pair. */
    private record Ordered(PairSample sample, boolean forth) {}

    private final SentenceReader reader = new SentenceReader(TextModels.load());

    @Override
    public String name() {
        return RECIPE.task();
    }

    @Override
    public void train(TrainingRun run) throws IOException {
        Set<String> scored = new HashSet<>();
        List<PairSample> dev = Dse.read(run.data().resolve(DEV));
        dev.forEach(sample -> scored.add(sample.article()));
        DataMix<Ordered> mix = new DataMix<>(run);
        mix.add(Path.of("dse/train.tsv"), Dse.LICENCE, 1, true, file -> ordered(Dse.read(file), scored));
        if (mix.trainedOn().isEmpty()) {
            Progress.say(
                    "  nothing to train on: no %s; the service then finds no stance between actors", RECIPE.name());
            return;
        }
        PairReader pairs = PairReader.load(ModelStore.in(run.models()));
        List<Example> examples = mix.examples(ordered -> example(ordered, pairs));
        examples.addAll(written(run, pairs, mix.trainedOn()));
        MaxentRecipe.Trained trained = trained(examples, mix.samples());
        MaxentClassifier classifier = trained.classifier(MaxentEngine.STANCES);
        LinkedHashMap<String, List<Scored>> rows = new LinkedHashMap<>();
        rows.put(DEV, score(dev, sample -> probabilities(sample, pairs, classifier)));
        RECIPE.write(trained, mix.trainedOn(), DirectedLabels.ALL, rows, run.models());
    }

    private static MaxentRecipe.Trained trained(List<Example> examples, List<Ordered> ordered) throws IOException {
        Progress.say("  %d examples, %s", examples.size(), PENALTIES);
        double[][] scores = CrossValidation.scores(examples, MaxentEngine.STANCES, PENALTIES);
        List<PairCalibrator.Row> rows = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i += 2) {
            PairSample sample = ordered.get(i).sample();
            boolean pFirst = sample.p().start() < sample.q().start();
            rows.add(new PairCalibrator.Row(sample.article(), scores[i], scores[i + 1], pFirst, sample.label()));
        }
        PairCalibrator.Fitted fitted = PairCalibrator.fit(rows, true, rows.size() / 9);
        Metrics metrics = new Metrics(PairCalibrator.scored(rows, fitted), DirectedLabels.ALL.size());
        Progress.say(
                "  out of fold, five labels: log loss %.4f, macro-F1 %.4f, ECE %.4f",
                metrics.logLoss(), metrics.macroF1(), metrics.ece());
        byte[] model = MaxentTrainer.train(
                examples, MaxentEngine.STANCES, PENALTIES, Map.of(PairFeatures.HOLDER_BEHIND, fitted.behind()));
        return new MaxentRecipe.Trained(model, PENALTIES, fitted.calibration());
    }

    private static List<Ordered> ordered(List<PairSample> samples, Set<String> scored) {
        List<Ordered> ordered = new ArrayList<>();
        for (PairSample sample : samples) {
            if (!scored.contains(sample.article())) {
                ordered.add(new Ordered(sample, true));
                ordered.add(new Ordered(sample, false));
            }
        }
        return ordered;
    }

    /** The project's own sentences: every holder in them with every target. */
    private List<Example> written(TrainingRun run, PairReader pairs, List<DataSet> trainedOn) throws IOException {
        List<Example> examples = new ArrayList<>();
        if (run.leaveOut().contains("written-stances")) {
            return examples;
        }
        List<Written> sentences = WrittenStances.read(WrittenStances.FILE);
        for (Written written : sentences) {
            Sentence sentence = reader.sentence(written.text());
            List<Quote> quotes = WrittenStances.quotes(sentence);
            for (String holder : written.holders()) {
                for (String target : written.targets()) {
                    if (!holder.equals(target)) {
                        MarkedActor h = written.marked(holder, sentence, quotes);
                        MarkedActor t = written.marked(target, sentence, quotes);
                        Features features = pairs.features(sentence, h, t);
                        features.add(WrittenStances.MARK);
                        String label = written.label(holder, target);
                        examples.add(new Example(Split.textKey(written.text()), label, features, WRITTEN_WEIGHT));
                    }
                }
            }
        }
        trainedOn.add(
                new DataSet(WrittenStances.FILE.getFileName().toString(), sentences.size(), WrittenStances.LICENCE));
        return examples;
    }

    private Example example(Ordered ordered, PairReader pairs) {
        PairSample sample = ordered.sample();
        String label = ordered.forth() ? DirectedLabels.forth(sample.label()) : DirectedLabels.back(sample.label());
        Sentence sentence = reader.sentence(sample.text());
        // a mutual relation has one label only, so what stands against a stance may be a false NEITHER
        double weight = sample.label() != 0 && label.equals("NEITHER") ? 0.5 : 1;
        Features features = ordered.forth()
                ? pairs.features(sentence, p(sample), q(sample))
                : pairs.features(sentence, q(sample), p(sample));
        return new Example(sample.article(), label, features, weight);
    }

    private double[] probabilities(PairSample sample, PairReader pairs, MaxentClassifier classifier) {
        Sentence sentence = reader.sentence(sample.text());
        double[] forth = classifier.probabilities(pairs.features(sentence, p(sample), q(sample)));
        double[] back = classifier.probabilities(pairs.features(sentence, q(sample), p(sample)));
        return DirectedLabels.of(probabilities(forth), probabilities(back));
    }

    @Override
    public void evaluate(EvaluationRun run) throws IOException {
        List<Scored> rows = score(EngineKind.of(run.engine()).load(run.models()), Dse.read(run.data()));
        EvaluationReport report = new EvaluationReport(name(), DirectedLabels.ALL, rows);
        run.print(report, report.part("labels 2 and 4 alone, where order is no help", 2, 4));
    }

    List<Scored> score(Engine engine, List<PairSample> samples) {
        return score(samples, sample -> {
            List<StanceProbabilities> both = both(engine, sample);
            return DirectedLabels.of(both.get(0), both.get(1));
        });
    }

    /** An engine's probabilities of p toward q, and of q toward p. */
    List<StanceProbabilities> both(Engine engine, PairSample sample) {
        MarkedSentence marked =
                new MarkedSentence(reader.sentence(sample.text()), List.of(p(sample), q(sample)), List.of());
        List<List<StancePrediction>> pairs =
                engine.score(List.of(marked)).get(0).pairs();
        return List.of(
                probabilities(pairs.get(0).get(1)), probabilities(pairs.get(1).get(0)));
    }

    private static StanceProbabilities probabilities(double[] p) {
        return new StanceProbabilities(p[0], p[1], p[2]);
    }

    private static StanceProbabilities probabilities(StancePrediction stance) {
        return stance.probabilities()
                .orElseThrow(() -> new IllegalArgumentException("engine: has no model for directed-stance"));
    }

    private static List<Scored> score(List<PairSample> samples, Scorer<PairSample> scorer) {
        List<Scored> rows = new ArrayList<>();
        for (PairSample sample : samples) {
            rows.add(new Scored(sample.article(), sample.label(), scorer.probabilities(sample)));
        }
        return rows;
    }

    private static MarkedActor p(PairSample sample) {
        return new MarkedActor(List.of(sample.p()));
    }

    private static MarkedActor q(PairSample sample) {
        return new MarkedActor(List.of(sample.q()));
    }
}
