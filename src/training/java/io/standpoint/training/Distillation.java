package io.standpoint.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.actor.Gazetteer;
import io.standpoint.actor.Name;
import io.standpoint.actor.NameFinder;
import io.standpoint.actor.NameType;
import io.standpoint.encoder.Encoder;
import io.standpoint.judgement.Engine;
import io.standpoint.judgement.EngineKind;
import io.standpoint.judgement.Features;
import io.standpoint.judgement.MarkedActor;
import io.standpoint.judgement.MarkedSentence;
import io.standpoint.judgement.Reading;
import io.standpoint.judgement.SentenceScores;
import io.standpoint.judgement.StancePrediction;
import io.standpoint.models.ModelStore;
import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import io.standpoint.training.Task.TrainingRun;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The sentences of all data sets as the encoder judges them: soft labels for the smaller models to learn from beside the gold
 * ones. Sentences whose articles are scored are left out, and so are the judgements that the encoder learned from. Kept on
 * disk, since it takes minutes.
 *
 * @see <a href="https://arxiv.org/abs/1503.02531">Hinton et al. 2015, Distilling the Knowledge in a Neural Network</a>
 */
final class Distillation {
    /** As {@code leaveOut} knows it. */
    static final String NAME = "distilled";

    private static final int MOST_ACTORS = 5;
    private static final double LEAST_SHARE = 0.03;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A sentence with what the encoder says of it.
     *
     * @param words its words, where the data are cut into words; else its text alone
     * @param actors start and end of each
     * @param toward POSITIVE, NEUTRAL, NEGATIVE toward each
     * @param pairs FAVOR, AGAINST, NEITHER of each holder toward each target; null where nobody would pair them
     * @param tone POSITIVE, NEUTRAL, NEGATIVE
     */
    record Judged(List<String> words, int[][] actors, double[][] toward, double[][][] pairs, double[] tone) {
        String article() {
            return Split.textKey(String.join(" ", words));
        }

        Sentence sentence(SentenceReader reader) {
            return words.size() == 1 ? reader.sentence(words.get(0)) : reader.sentence(words);
        }

        MarkedActor actor(int i) {
            return new MarkedActor(List.of(new CharSpan(actors[i][0], actors[i][1])));
        }
    }

    private final TrainingRun run;

    Distillation(TrainingRun run) {
        this.run = run;
    }

    /** One example for each label that is at all likely, weighed by how likely. */
    static List<Example> examples(String article, List<String> labels, double[] p, Features features, double weight) {
        double[] kept =
                Arrays.stream(p).map(share -> share < LEAST_SHARE ? 0 : share).toArray();
        double sum = Arrays.stream(kept).sum();
        List<Example> examples = new ArrayList<>();
        for (int k = 0; k < kept.length; k++) {
            if (kept[k] > 0) {
                examples.add(new Example(article, labels.get(k), features, weight * kept[k] / sum));
            }
        }
        return examples;
    }

    /** Empty where the run does without. */
    List<Judged> sentences() throws IOException {
        ModelStore store = ModelStore.in(run.models());
        if (run.leaveOut().contains(NAME) || !store.has(Encoder.MODEL + "/model.onnx")) {
            return List.of();
        }
        Path file = Path.of(
                "target", NAME + "-" + store.card("en-encoder-target-sentiment").version() + ".jsonl");
        if (!Files.exists(file)) {
            judge(store, file);
        }
        List<Judged> all = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.add(JSON.readValue(line, Judged.class));
            }
        }
        Progress.say("  %,d sentences as the encoder judges them", all.size());
        return all;
    }

    private void judge(ModelStore store, Path file) throws IOException {
        List<List<String>> texts = texts();
        Teacher teacher = new Teacher(store);
        AtomicInteger done = new AtomicInteger();
        List<String> lines = texts.parallelStream()
                .map(words -> {
                    int n = done.incrementAndGet();
                    if (n % 5000 == 0) {
                        Progress.say("  judged %,d of %,d sentences", n, texts.size());
                    }
                    return teacher.line(words);
                })
                .toList();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(part)) {
            for (String line : lines) {
                out.write(line);
                out.newLine();
            }
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** In words where the data are, else one text each. */
    private List<List<String>> texts() throws IOException {
        EncoderData.Held held = new EncoderData.Held(run.data());
        Set<String> labelled = AuthorLabels.sentences(AuthorStanceTask.LABELS, run.data());
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (LabelledWords words : NameRows.read(run.data().resolve("gmb/ner.csv"))) {
            if (!GmbSplit.isDev(words)) {
                texts.putIfAbsent(EncoderData.article(words), words.words());
            }
        }
        for (String set : List.of("wikigold", "crossner_politics", "re3d")) {
            for (LabelledWords words : NameRows.read(run.data().resolve(set))) {
                texts.putIfAbsent(EncoderData.article(words), words.words());
            }
        }
        Set<String> scored = new HashSet<>(held.pairs());
        for (TargetSample sample : NewsMtsc.read(run.data().resolve("newsmtsc/train.jsonl"))) {
            if (!held.articles().contains(sample.article()) && !labelled.contains(sample.text())) {
                texts.putIfAbsent(Split.textKey(sample.text()), List.of(sample.text()));
            }
        }
        for (PairSample sample : Dse.read(run.data().resolve("dse/train.tsv"))) {
            texts.putIfAbsent(sample.article(), List.of(sample.text()));
        }
        for (String file : TargetSentimentTask.DEV) {
            NewsMtsc.read(run.data().resolve(file)).forEach(sample -> scored.add(Split.textKey(sample.text())));
        }
        for (SentenceSample sample : Vader.read(run.data().resolve("vader/nyt_editorials.tsv"))) {
            scored.add(Split.textKey(sample.text()));
        }
        texts.keySet().removeAll(scored);
        return List.copyOf(texts.values());
    }

    /** Judges sentences, in many threads. */
    private static final class Teacher {
        private final Engine engine;
        private final Gazetteer gazetteer;
        private final NameFinder finder;
        private final TextModels models = TextModels.load();
        private final ThreadLocal<SentenceReader> readers = ThreadLocal.withInitial(() -> new SentenceReader(models));

        Teacher(ModelStore store) {
            engine = EngineKind.ENCODER.load(store);
            gazetteer = Gazetteer.load(store);
            finder = NameFinder.load(store, gazetteer);
        }

        String line(List<String> words) {
            try {
                return JSON.writeValueAsString(judged(words));
            } catch (IOException e) {
                throw new AssertionError("strings and numbers are JSON", e);
            }
        }

        private Judged judged(List<String> words) {
            Judged empty = new Judged(words, new int[0][], new double[0][], new double[0][][], new double[0]);
            Sentence sentence = empty.sentence(readers.get());
            Reading reading = engine.reading();
            int[][] actors = finder.find(sentence, reading.names(sentence)).stream()
                    .filter(this::acts)
                    .limit(MOST_ACTORS)
                    .map(name -> new int[] {name.span().start(), name.span().end()})
                    .toArray(int[][]::new);
            Judged marked = new Judged(words, actors, new double[0][], new double[0][][], new double[0]);
            List<MarkedActor> parties = new ArrayList<>();
            for (int i = 0; i < actors.length; i++) {
                parties.add(marked.actor(i));
            }
            SentenceScores scores = reading.score(new MarkedSentence(sentence, parties, List.of()));
            double[][] toward = scores.toward().stream()
                    .map(s -> rounded(SentenceSentimentTask.array(s.probabilities())))
                    .toArray(double[][]::new);
            double[][][] pairs = scores.pairs().stream()
                    .map(held -> held.stream().map(Teacher::array).toArray(double[][]::new))
                    .toArray(double[][][]::new);
            double[] tone =
                    rounded(SentenceSentimentTask.array(scores.sentence().probabilities()));
            return new Judged(words, actors, toward, pairs, tone);
        }

        private boolean acts(Name name) {
            return name.type() != NameType.LOCATION
                    || gazetteer.country(name.text()).isPresent();
        }

        private static double[] array(StancePrediction stance) {
            return stance == null
                    ? null
                    : stance.probabilities()
                            .map(p -> rounded(new double[] {p.favor(), p.against(), p.neither()}))
                            .orElse(null);
        }

        private static double[] rounded(double[] p) {
            return Arrays.stream(p).map(v -> Math.round(v * 1000) / 1000.0).toArray();
        }
    }
}
