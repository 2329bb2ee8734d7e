package io.standpoint.training;

import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.encoder.LetterCase;
import io.standpoint.encoder.WordPiece;
import io.standpoint.training.EncoderSample.Head;
import io.standpoint.training.EncoderTrainer.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The encoder: all judgements, names and pronouns from one reading of a sentence, learned together. */
final class EncoderTask implements Task {
    private static final String BASE = "bge-small-en-v1.5";
    private static final int LAYERS = 12;
    private static final Path WORK = Path.of("target", "encoder");
    private static final long SEED = Long.getLong("seed", 1);
    private static final int EPOCHS = Integer.getInteger("epochs", 3);
    private static final int FIRST_TRAINED = Integer.getInteger("firstTrained", 3);
    private static final float RATE = 1e-4f;

    @Override
    public String name() {
        return "encoder";
    }

    @Override
    public void train(TrainingRun run) throws IOException {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.num_threads", "2");
        System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
        WordPiece wordPiece = new WordPiece(vocabulary());
        EncoderData data = new EncoderData(run.data(), run.models(), new EncoderTexts(wordPiece));
        try (NDManager manager = NDManager.newBaseManager()) {
            EncoderWeights weights = new EncoderWeights(manager);
            OnnxFile file;
            try (InputStream in = resource("/" + BASE + ".onnx")) {
                file = OnnxFile.read(in);
            }
            EncoderNet net = new EncoderNet(
                    new EncoderBody(file, LAYERS, FIRST_TRAINED, weights),
                    new EncoderHeads(EncoderData.NAME_LABELS.size(), LetterCase.values().length, SEED, weights));
            List<Source> sources = sources(data);
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
        }
    }

    static List<Source> sources(EncoderData data) throws IOException {
        Set<String> scored = data.scoredArticles();
        Set<String> pairs = data.scoredPairs();
        List<Source> sources = new ArrayList<>();
        Set<String> authors = data.scoredAuthors();
        add(
                sources,
                "newsmtsc",
                1,
                data.portrayals(
                        "newsmtsc/train.jsonl", 1, s -> !scored.contains(s.article()) && !authors.contains(s.text())));
        add(sources, "finentity", 1, data.portrayals("finentity/FinEntity.json", 0.5, s -> true));
        add(sources, "dse", 1, data.pairs("dse/train.tsv", s -> !pairs.contains(s.article())));
        add(sources, "written-stances", 1, data.written());
        add(sources, "author-stance", 1, data.authors(row -> !Split.isDev(row.article())));
        add(sources, "editorials", 1, data.tones("vader/nyt_editorials.tsv", 1, s -> !Split.isDev(s.article())));
        add(sources, "tweets", 0.2, data.tones("vader/tweets.tsv", 0.5, s -> true));
        add(sources, "amazon", 0.2, data.tones("vader/amazonReview.tsv", 0.5, s -> true));
        add(sources, "movies", 0.1, data.tones("vader/movieReview.tsv", 0.5, s -> true));
        add(sources, "gmb", 0.12, data.names("gmb/ner.csv", 1, words -> !GmbSplit.isDev(words)));
        add(sources, "wikigold", 0.7, data.names("wikigold", 1, words -> true));
        add(sources, "crossner", 1, data.names("crossner_politics", 1, words -> true));
        add(sources, "re3d", 1, data.names("re3d", 1, words -> true));
        add(sources, "gap", 1, data.pronouns("gap/development.tsv", text -> true));
        return sources;
    }

    /** A tenth of each set's articles stays out, for calibration. */
    private static void add(List<Source> sources, String name, double share, List<EncoderSample> samples) {
        List<EncoderSample> trained = samples.stream()
                .filter(sample -> !EncoderData.isCalibration(sample.article()))
                .toList();
        sources.add(new Source(name, trained, (int) Math.round(share * trained.size())));
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
