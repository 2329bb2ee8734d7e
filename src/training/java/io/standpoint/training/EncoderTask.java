package io.standpoint.training;

import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** The encoder: all judgements, names and pronouns from one reading of a sentence, learned together. */
final class EncoderTask implements Task {
    private static final String BASE = "bge-small-en-v1.5";
    private static final int LAYERS = 12;
    private static final Path WORK = Path.of("target", "encoder");
    private static final Path FP32 = WORK.resolve("fp32");
    private static final long SEED = Long.getLong("seed", 1);
    private static final double EPOCHS = 2.5;
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
        List<DataSet> trainedOn = new ArrayList<>();
        try (NDManager manager = NDManager.newBaseManager()) {
            EncoderWeights weights = new EncoderWeights(manager);
            OnnxFile file;
            try (InputStream in = resource("/" + BASE + ".onnx")) {
                file = OnnxFile.read(in);
            }
            EncoderNet net = new EncoderNet(
                    new EncoderBody(file, LAYERS, FIRST_TRAINED, weights),
                    new EncoderHeads(EncoderData.NAME_LABELS.size(), LetterCase.values().length, SEED, weights));
            List<Source> sources = sources(run, data);
            for (Source source : sources) {
                Progress.say(
                        "  %s: %,d texts, %,d an epoch",
                        source.name(), source.samples().size(), source.drawn());
            }
            EncoderScores scores = new EncoderScores(net, manager);
            Dev dev = new Dev(data);
            Path checkpoint = WORK.resolve("seed-" + SEED + ".checkpoint");
            new EncoderTrainer(net, weights, sources, EPOCHS, RATE, SEED, checkpoint)
                    .train(manager, epoch -> dev.report(epoch, scores));
            new EncoderExport(file, weights, vocabulary).write(run.models(), FP32.resolve("models"));
        }
        new EncoderCards(run, new EncoderParts(run.data()).all(), settings(), trainedOn).write(FP32.resolve("models"));
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

    private static List<Source> sources(TrainingRun run, EncoderData data) throws IOException {
        EncoderData.Held held = new EncoderData.Held(run.data());
        Set<String> authors = data.scoredAuthors();
        List<Source> sources = new ArrayList<>();
        add(
                run,
                sources,
                "newsmtsc/train.jsonl",
                1,
                file -> data.portrayals(
                        file, 1, s -> !held.articles().contains(s.article()) && !authors.contains(s.text())));
        add(run, sources, "finentity/FinEntity.json", 1, file -> data.portrayals(file, 0.5, s -> true));
        add(
                run,
                sources,
                "dse/train.tsv",
                1,
                file -> data.pairs(file, s -> !held.pairs().contains(s.article())));
        add(run, sources, "written-stances", 1, file -> data.written());
        add(run, sources, "author-stance", 1, file -> data.authors(row -> !Split.isDev(row.article())));
        add(run, sources, "vader/nyt_editorials.tsv", 1, file -> data.tones(file, 1, s -> !Split.isDev(s.article())));
        add(run, sources, "vader/tweets.tsv", 0.1, file -> data.tones(file, 0.5, s -> true));
        add(run, sources, "vader/amazonReview.tsv", 0.1, file -> data.tones(file, 0.5, s -> true));
        add(run, sources, "vader/movieReview.tsv", 0.05, file -> data.tones(file, 0.5, s -> true));
        add(run, sources, "gmb/ner.csv", 0.12, file -> data.names(file, 1, words -> !GmbSplit.isDev(words)));
        add(run, sources, "wikigold", 0.7, file -> data.names(file, 1, words -> true));
        add(run, sources, "crossner_politics", 1, file -> data.names(file, 1, words -> true));
        add(run, sources, "re3d", 1, file -> data.names(file, 1, words -> true));
        add(run, sources, "gap/development.tsv", 1, file -> data.pronouns(file, text -> true));
        return sources;
    }

    /** Reads one data set's samples. */
    private interface Reader {
        List<EncoderSample> read(String file) throws IOException;
    }

    /** A tenth of each set's articles stays out, for calibration. */
    private static void add(TrainingRun run, List<Source> sources, String file, double share, Reader reader)
            throws IOException {
        if (run.leaveOut().contains(folder(file))) {
            Progress.say("  %s is left out", file);
            return;
        }
        List<EncoderSample> trained = reader.read(file).stream()
                .filter(sample -> !EncoderData.isCalibration(sample.article()))
                .toList();
        sources.add(new Source(file, trained, (int) Math.round(share * trained.size())));
    }

    private static String folder(String file) {
        return file.replaceAll("/.*", "");
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
