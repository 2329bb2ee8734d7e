package io.standpoint.training;

import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.encoder.LetterCase;
import io.standpoint.encoder.WordPiece;
import io.standpoint.models.ModelCard.DataSet;
import io.standpoint.training.EncoderSample.Head;
import io.standpoint.training.EncoderTrainer.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The encoder: all judgements, names and pronouns from one reading of a sentence, learned together. */
final class EncoderTask implements Task {
    private static final String BASE = "bge-small-en-v1.5";
    private static final int LAYERS = 12;
    private static final Path WORK = Path.of("target", "encoder");
    private static final Path FP32 = WORK.resolve("fp32");
    private static final long SEED = Long.getLong("seed", 1);
    private static final double EPOCHS = 4;
    private static final int FIRST_TRAINED = Integer.getInteger("firstTrained", 4);
    private static final float RATE = 1e-4f;

    private static final Map<String, String> LICENCES = Map.ofEntries(
            Map.entry("newsmtsc", NewsMtsc.LICENCE),
            Map.entry("finentity", FinEntity.LICENCE),
            Map.entry("dse", Dse.LICENCE),
            Map.entry("written-stances", WrittenStances.LICENCE),
            Map.entry("author-stance", "Apache-2.0; on sentences of MIT data"),
            Map.entry("vader", Vader.LICENCE),
            Map.entry("gmb", "text in the public domain; annotation CDLA-Sharing"),
            Map.entry("wikigold", "CC BY 4.0"),
            Map.entry("crossner_politics", "MIT"),
            Map.entry("re3d", "OGL, CC BY, public domain"),
            Map.entry("gap", Gap.LICENCE));

    @Override
    public String name() {
        return "encoder";
    }

    @Override
    public void train(TrainingRun run) throws IOException {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.num_threads", "2");
        System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
        List<String> vocabulary = vocabulary();
        WordPiece wordPiece = new WordPiece(vocabulary);
        EncoderData data = new EncoderData(run.data(), run.models(), new EncoderTexts(wordPiece));
        Sources sources;
        try (NDManager manager = NDManager.newBaseManager()) {
            EncoderWeights weights = new EncoderWeights(manager);
            OnnxFile file;
            try (InputStream in = resource("/" + BASE + ".onnx")) {
                file = OnnxFile.read(in);
            }
            EncoderNet net = new EncoderNet(
                    new EncoderBody(file, LAYERS, FIRST_TRAINED, weights),
                    new EncoderHeads(EncoderData.NAME_LABELS.size(), LetterCase.AROUND, SEED, weights));
            sources = sources(run, data);
            EncoderScores scores = new EncoderScores(net, manager);
            Dev dev = new Dev(data);
            Path checkpoint = WORK.resolve("seed-" + SEED + ".checkpoint");
            new EncoderTrainer(net, weights, sources.all, EPOCHS, RATE, SEED, checkpoint)
                    .train(manager, epoch -> dev.report(epoch, scores));
            new EncoderExport(file, weights, vocabulary).write(run.models(), FP32.resolve("models"));
        }
        new EncoderCards(run, new EncoderParts(run.data()).all(), settings(), sources.sets).write(FP32.resolve("models"));
    }

    private static Map<String, String> settings() {
        return Map.of(
                "base", BASE,
                "epochs", String.valueOf(EPOCHS),
                "firstTrainedLayer", String.valueOf(FIRST_TRAINED),
                "rate", String.valueOf(RATE),
                "seed", String.valueOf(SEED),
                "algorithm", "AdamW, all tasks together, int8");
    }

    /** Tone overfits soonest, so its sets are read least often. */
    private static Sources sources(TrainingRun run, EncoderData data) throws IOException {
        EncoderData.Held held = new EncoderData.Held(run.data());
        Set<String> authors = data.scoredAuthors();
        Predicate<TargetSample> portrayed =
                s -> !held.articles().contains(s.article()) && !authors.contains(s.text());
        Sources sources = new Sources(run);
        sources.add("newsmtsc/train.jsonl", 1, file -> data.portrayalsAndNames(file, 1, portrayed));
        sources.add("finentity/FinEntity.json", 0.7, file -> data.portrayals(file, 0.5, s -> true));
        sources.add("dse/train.tsv", 1, file -> data.pairs(file, s -> !held.pairs().contains(s.article())));
        sources.add("written-stances", 0.8, file -> data.written());
        sources.add("author-stance", 1, file -> data.authors(row -> !Split.isDev(row.article())));
        sources.add("vader/nyt_editorials.tsv", 0.6, file -> data.tones(file, 1, s -> !Split.isDev(s.article())));
        sources.add("vader/tweets.tsv", 0.05, file -> data.tones(file, 0.5, s -> true));
        sources.add("vader/amazonReview.tsv", 0.05, file -> data.tones(file, 0.5, s -> true));
        sources.add("vader/movieReview.tsv", 0.03, file -> data.tones(file, 0.5, s -> true));
        sources.add("gmb/ner.csv", 0.1, file -> data.names(file, 1, words -> !GmbSplit.isDev(words)));
        sources.add("wikigold", 0.6, file -> data.names(file, 1, words -> true));
        sources.add("crossner_politics", 0.8, file -> data.names(file, 1, words -> true));
        sources.add("re3d", 0.8, file -> data.names(file, 1, words -> true));
        sources.add("gap/development.tsv", 0.7, file -> data.pronouns(file, text -> true));
        return sources;
    }

    /** Reads one data set's samples. */
    private interface Reader {
        List<EncoderSample> read(String file) throws IOException;
    }

    private static final class Sources {
        private final TrainingRun run;
        private final List<Source> all = new ArrayList<>();
        private final List<DataSet> sets = new ArrayList<>();

        Sources(TrainingRun run) {
            this.run = run;
        }

        /**
         * A tenth of each set's articles stays out, for calibration.
         *
         * @param share how much of it each epoch reads
         */
        void add(String file, double share, Reader reader) throws IOException {
            String set = file.replaceAll("/.*", "");
            if (run.leaveOut().contains(set)) {
                Progress.say("  %s is left out", file);
                return;
            }
            List<EncoderSample> trained = reader.read(file).stream()
                    .filter(sample -> !EncoderData.isCalibration(sample.article()))
                    .toList();
            Source source = new Source(file, trained, (int) Math.round(share * trained.size()));
            Progress.say("  %s: %,d texts, %,d an epoch", file, trained.size(), source.drawn());
            all.add(source);
            sets.add(new DataSet(file, trained.size(), LICENCES.get(set)));
        }
    }

    /** The development parts, never trained on. */
    private record Dev(
            List<EncoderSample> rw,
            List<EncoderSample> mt,
            List<EncoderSample> pairs,
            List<EncoderSample> tones,
            List<EncoderSample> authors,
            List<EncoderSample> names,
            List<EncoderSample> pronouns) {
        Dev(EncoderData data) throws IOException {
            this(
                    data.portrayals("newsmtsc/dev_rw.jsonl", 1, s -> true),
                    data.portrayals("newsmtsc/dev_mt.jsonl", 1, s -> true),
                    data.pairs("dse/dev.tsv", s -> true),
                    data.tones("vader/nyt_editorials.tsv", 1, s -> Split.isDev(s.article())),
                    data.authors(row -> Split.isDev(row.article())),
                    data.names("gmb/ner.csv", 1, GmbSplit::isDev).subList(0, 1000),
                    data.pronouns("gap/validation.tsv", text -> true));
        }

        void report(int epoch, EncoderScores scores) {
            Progress.say(
                    "epoch %d: target %.3f / %.3f, pairs %.3f, tone %.3f, author %.3f, names %.3f, pronouns %.3f",
                    epoch,
                    scores.macroF1(rw, Head.PORTRAYAL),
                    scores.macroF1(mt, Head.PORTRAYAL),
                    scores.pairMacroF1(pairs),
                    scores.macroF1(tones, Head.TONE),
                    scores.macroF1(authors, Head.STANCE),
                    scores.namesF1(names),
                    scores.macroF1(pronouns, Head.SAME));
        }
    }

    static List<String> vocabulary() throws IOException {
        try (InputStream in = resource("/" + BASE + "-tokenizer.json")) {
            JsonNode vocabulary =
                    new ObjectMapper().readTree(in).required("model").required("vocab");
            String[] pieces = new String[vocabulary.size()];
            vocabulary.properties().forEach(entry -> pieces[entry.getValue().asInt()] = entry.getKey());
            return List.of(pieces);
        }
    }

    static InputStream resource(String name) throws IOException {
        InputStream in = EncoderTask.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException(name + ": isn't on the class path");
        }
        return in;
    }

    @Override
    public void evaluate(EvaluationRun run) {
        throw new IllegalArgumentException("task: encoder is trained only; score its tasks with -Dengine=encoder");
    }
}
