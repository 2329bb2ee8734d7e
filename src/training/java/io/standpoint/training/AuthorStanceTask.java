package io.standpoint.training;

import io.standpoint.judgement.AuthorFeatures;
import io.standpoint.judgement.Engine;
import io.standpoint.judgement.EngineKind;
import io.standpoint.judgement.Features;
import io.standpoint.judgement.Lexicon;
import io.standpoint.judgement.MarkedActor;
import io.standpoint.judgement.MarkedSentence;
import io.standpoint.judgement.MaxentClassifier;
import io.standpoint.judgement.MaxentEngine;
import io.standpoint.judgement.Portrayals;
import io.standpoint.judgement.SentimentProbabilities;
import io.standpoint.judgement.Stance;
import io.standpoint.judgement.StancePrediction;
import io.standpoint.judgement.StanceProbabilities;
import io.standpoint.models.ModelCard.Calibration;
import io.standpoint.models.ModelCard.DataSet;
import io.standpoint.models.ModelStore;
import io.standpoint.speech.Quote;
import io.standpoint.speech.QuoteFinder;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import io.standpoint.training.AuthorLabels.Row;
import io.standpoint.training.MaxentTrainer.Penalties;
import io.standpoint.training.MaxentTrainer.Prior;
import io.standpoint.training.WrittenStances.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The author's own stance, learned from the project's own labels. They are few, so the scores are out of fold over all of
 * them, calibration included, beside what a constant NEITHER would get.
 */
final class AuthorStanceTask implements Task {
    static final Path LABELS = Path.of("src/training/resources/author-stance.tsv");
    private static final List<String> STANCES = MaxentEngine.STANCES;
    private static final MaxentRecipe RECIPE = new MaxentRecipe(
            MaxentEngine.AUTHOR_STANCE,
            "author-stance",
            STANCES,
            List.of(
                    new Penalties(3, Prior.BY_RATIO, 2, 60),
                    new Penalties(10, Prior.BY_RATIO, 2, 60),
                    new Penalties(30, Prior.EVEN, 2, 60)),
            "Apache-2.0; trained on the project's labels of MIT data");

    private final SentenceReader reader = new SentenceReader(TextModels.load());

    /**
     * @param features empty of use where the target is mentioned in reported speech only: there a rule says NEITHER
     */
    private record Sample(Row row, boolean onlyReported, Features features) {}

    @Override
    public String name() {
        return RECIPE.task();
    }

    @Override
    public void train(TrainingRun run) throws IOException {
        List<Sample> samples = samples(run);
        List<Example> examples = new ArrayList<>();
        for (Sample sample : samples) {
            double weight = sample.onlyReported() ? 0 : 1;
            examples.add(new Example(sample.row().article(), sample.row().label(), sample.features(), weight));
        }
        List<Boolean> calibrated = new ArrayList<>(
                samples.stream().map(sample -> !sample.onlyReported()).toList());
        List<Example> written = written(run);
        examples.addAll(written);
        written.forEach(example -> calibrated.add(false));
        MaxentRecipe.Trained trained = RECIPE.train(examples, calibrated);
        List<Scored> scored = outOfFold(samples, examples, trained.penalties());
        LinkedHashMap<String, List<Scored>> dev = new LinkedHashMap<>();
        dev.put("author-stance.tsv, all rows, out of fold", scored);
        dev.put("author-stance.tsv, rows drawn at random, out of fold", drawnAtRandom(samples, scored));
        List<DataSet> data = List.of(
                new DataSet("author-stance.tsv", samples.size(), "Apache-2.0; on sentences of MIT data"),
                new DataSet(WrittenStances.FILE.getFileName().toString(), written.size(), WrittenStances.LICENCE));
        RECIPE.write(trained, data, STANCES, dev, AuthorAgreement.text(AuthorLabels.read(LABELS)), run.models());
    }

    @Override
    public void evaluate(EvaluationRun run) throws IOException {
        List<Scored> rows =
                score(EngineKind.of(run.engine()).load(run.models()), AuthorLabels.read(run.data()), Settings.data());
        System.out.println(
                "The shipped model is trained on the project's own labels: on those, see its evaluation.txt");
        run.print(new EvaluationReport(name(), STANCES, rows));
    }

    List<Scored> score(Engine engine, List<Row> labels, Path data) throws IOException {
        AuthorLabels.Sentences sentences = new AuthorLabels.Sentences(data);
        List<Scored> rows = new ArrayList<>();
        for (Row row : actorsOnly(labels)) {
            MarkedSentence marked = marked(row, sentences.of(row));
            StancePrediction author =
                    engine.score(List.of(marked)).get(0).author().get(0);
            rows.add(new Scored(row.article(), STANCES.indexOf(row.label()), array(author)));
        }
        return rows;
    }

    /** The project's own sentences: what their author holds toward each actor that is not in reported speech only. */
    private List<Example> written(TrainingRun run) throws IOException {
        AuthorReader author = new AuthorReader(run);
        List<Example> examples = new ArrayList<>();
        for (Written written : WrittenStances.read(WrittenStances.FILE)) {
            Sentence sentence = reader.sentence(written.text());
            List<Quote> quotes = WrittenStances.quotes(sentence);
            List<CharSpan> reported = quotes.stream().map(Quote::content).toList();
            for (String target : written.targets()) {
                MarkedActor actor = written.marked(target, sentence, quotes);
                MarkedSentence marked = new MarkedSentence(sentence, List.of(actor), reported);
                if (!AuthorFeatures.isOnlyReported(marked, actor)) {
                    Features features = author.features(marked);
                    features.add(WrittenStances.MARK);
                    String label = written.label(WrittenStances.AUTHOR, target);
                    examples.add(new Example(Split.textKey(written.text()), label, features, 1));
                }
            }
        }
        return examples;
    }

    /** An author's features as the engine reads them, but for tones, which come from a model that never saw the sentence. */
    private final class AuthorReader {
        private final Portrayals portrayals;
        private final AuthorFeatures features;
        private final OutOfFoldTone tones;

        AuthorReader(TrainingRun run) throws IOException {
            ModelStore store = ModelStore.in(run.models());
            Lexicon lexicon = Lexicon.load(store);
            portrayals = new Portrayals(MaxentClassifier.load(store, MaxentEngine.TARGET_SENTIMENT), lexicon);
            features = new AuthorFeatures(lexicon);
            tones = new OutOfFoldTone(run.data(), store, lexicon, reader);
        }

        Features features(MarkedSentence marked) {
            MarkedActor target = marked.actors().get(0);
            SentimentProbabilities toward = portrayals.probabilities(marked.sentence(), target);
            return features.of(marked, target, tones.of(marked.sentence()), toward);
        }
    }

    private List<Sample> samples(TrainingRun run) throws IOException {
        AuthorReader author = new AuthorReader(run);
        AuthorLabels.Sentences sentences = new AuthorLabels.Sentences(run.data());
        List<Sample> samples = new ArrayList<>();
        for (Row row : actorsOnly(AuthorLabels.read(LABELS))) {
            MarkedSentence marked = marked(row, sentences.of(row));
            MarkedActor target = marked.actors().get(0);
            boolean onlyReported = AuthorFeatures.isOnlyReported(marked, target);
            samples.add(new Sample(row, onlyReported, author.features(marked)));
        }
        return samples;
    }

    /** Each row by a model and a calibration that saw nothing of its article. */
    private static List<Scored> outOfFold(List<Sample> samples, List<Example> examples, Penalties penalties)
            throws IOException {
        double[][] scores = CrossValidation.scores(examples, STANCES, penalties);
        List<Scored> scored = new ArrayList<>(samples.size());
        Calibration[] calibrations = new Calibration[CrossValidation.FOLDS];
        for (int fold = 0; fold < calibrations.length; fold++) {
            calibrations[fold] = Calibrator.fit(scores, goldOutside(fold, samples, examples));
        }
        for (int i = 0; i < samples.size(); i++) {
            Calibration calibration = calibrations[CrossValidation.fold(examples.get(i))];
            double[] p = samples.get(i).onlyReported()
                    ? array(StancePrediction.byRule(Stance.NEITHER))
                    : MaxentClassifier.calibrated(scores[i], calibration);
            scored.add(new Scored(examples.get(i).article(), gold(samples.get(i)), p));
        }
        return scored;
    }

    private static int[] goldOutside(int fold, List<Sample> samples, List<Example> examples) {
        int[] gold = new int[samples.size()];
        for (int i = 0; i < gold.length; i++) {
            boolean inside = CrossValidation.fold(examples.get(i)) == fold;
            gold[i] = inside || samples.get(i).onlyReported() ? -1 : gold(samples.get(i));
        }
        return gold;
    }

    private static List<Scored> drawnAtRandom(List<Sample> samples, List<Scored> scored) {
        List<Scored> drawn = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            if (samples.get(i).row().batch().equals("sample")) {
                drawn.add(scored.get(i));
            }
        }
        return drawn;
    }

    private MarkedSentence marked(Row row, String text) {
        Sentence sentence = reader.sentence(text);
        int from = text.offsetByCodePoints(0, row.target().start());
        int to = text.offsetByCodePoints(0, row.target().end());
        List<CharSpan> reported = new QuoteFinder()
                .find(text, List.of(sentence)).stream().map(Quote::content).toList();
        return new MarkedSentence(sentence, List.of(new MarkedActor(List.of(new CharSpan(from, to)))), reported);
    }

    static List<Row> actorsOnly(List<Row> rows) {
        return rows.stream()
                .filter(row -> !row.label().equals(AuthorLabels.SKIP))
                .toList();
    }

    private static int gold(Sample sample) {
        return STANCES.indexOf(sample.row().label());
    }

    /** A rule's label counts as certain. */
    private static double[] array(StancePrediction stance) {
        StanceProbabilities p = stance.probabilities().orElse(new StanceProbabilities(0, 0, 1));
        return new double[] {p.favor(), p.against(), p.neither()};
    }
}
