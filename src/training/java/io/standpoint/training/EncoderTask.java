package io.standpoint.training;

import ai.djl.ndarray.NDManager;
import io.standpoint.actor.NameFeatures;
import io.standpoint.encoder.Encoder;
import io.standpoint.encoder.HeadWeights;
import io.standpoint.encoder.LetterCase;
import io.standpoint.encoder.WordPiece;
import io.standpoint.models.ModelCard.DataSet;
import io.standpoint.models.ModelStore;
import io.standpoint.training.EncoderSample.Head;
import io.standpoint.training.EncoderTrainer.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The encoder: all judgements, names and pronouns from one reading of a sentence, learned together. */
final class EncoderTask implements Task {
    static final BaseModel BASE = BaseModel.E5_SMALL;
    static final Path WORK = Path.of("target", "encoder");
    private static final Path FP32 = WORK.resolve("fp32/models");
    private static final long SEED = Long.getLong("seed", 1);
    private static final float RATE = 1e-4f;
    /** Part of the other tasks' texts that the third epoch reads, so that they aren't forgotten. */
    private static final double OTHERS_SHARE = 0.2;

    private static final double AVERAGED_SHARE = 0.5;
    /** Of a trial's first epoch; the half that is averaged makes it up to nearly one. */
    private static final double TRIED_SHARE = 0.6;

    private static final int SOME = 25;

    private static final Set<String> LEARN_LONGER =
            Set.of("newsmtsc/train.jsonl", "dse/train.tsv", "written-stances", "author-stance");

    private static final String OTHER_NAMES = "newsmtsc/train.jsonl, other names";
    private static final String NEWS_PRONOUNS = "gmb/ner.csv, names that come again as pronouns";
    private static final String OTHER_PRONOUNS = "gap/development.tsv, other names and pronouns";

    private static final Set<String> NAMES = Set.of("gmb/ner.csv", "wikigold", "crossner_politics", "re3d");
    private static final Set<String> PRONOUNS = Set.of("gap/development.tsv", OTHER_PRONOUNS, NEWS_PRONOUNS);

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
            Map.entry("gap", Gap.LICENCE),
            Map.entry(Distillation.NAME, Distillation.LICENCE));

    @Override
    public String name() {
        return "encoder";
    }

    @Override
    public void train(TrainingRun run) throws IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Learning learning = Learning.start(run, manager, name(), BASE);
            Map<String, float[]> start = learning.weights().trained();
            WeightAverage courses = new WeightAverage();
            for (Course course : learning.sources().courses()) {
                learning.weights().set(start);
                learning.train(course, name -> true);
                courses.add(learning.weights().trained());
            }
            learning.weights().set(courses.mean().orElseThrow());
            learning.finish(SETTINGS, FP32);
        }
    }

    /**
     * A network that learns.
     *
     * @param name of the training and of what it began as, as its checkpoints bear it
     * @param base the file that it began as
     */
    record Learning(
            String name,
            TrainingRun run,
            OnnxFile base,
            List<String> vocabulary,
            EncoderNet net,
            EncoderWeights weights,
            NDManager manager,
            EncoderData data,
            Sources sources,
            Dev dev) {
        static Learning start(TrainingRun run, NDManager manager, String name, BaseModel begin) throws IOException {
            System.setProperty("ai.djl.offline", "true");
            System.setProperty("ai.djl.pytorch.num_threads", "2");
            System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
            List<String> vocabulary = begin.vocabulary();
            EncoderData data = new EncoderData(run.data(), run.models(), new EncoderTexts(new WordPiece(vocabulary)));
            EncoderWeights weights = new EncoderWeights(manager);
            OnnxFile base = begin.network();
            EncoderNet net = new EncoderNet(
                    new EncoderBody(base, begin.layers, begin.firstTrained(), weights),
                    new EncoderHeads(NameFeatures.OUTCOMES.size(), LetterCase.AROUND, SEED, weights));
            Sources sources = EncoderTask.sources(run, data);
            return new Learning(
                    name + "-of-" + begin, run, base, vocabulary, net, weights, manager, data, sources, new Dev(data));
        }

        /** What the encoder that is there has learned, by the names of the weights. */
        Map<String, float[]> shipped() throws IOException {
            ModelStore store = ModelStore.in(run.models());
            Map<String, float[]> body;
            try (InputStream in = store.open(Encoder.MODEL + "/model.onnx")) {
                body = OnnxInt8.weights(OnnxFile.read(in).model());
            }
            HeadWeights heads = HeadWeights.load(store);
            Map<String, float[]> learned = weights.trained();
            learned.replaceAll((name, values) -> name.startsWith(EncoderHeads.PREFIX)
                    ? heads.get(name.substring(EncoderHeads.PREFIX.length())).values()
                    : body.get(base.graphName(name)));
            return learned;
        }

        /** @param learning which weights change */
        void train(Course course, Predicate<String> learning) throws IOException {
            Progress.say("  %s", course.name());
            Path checkpoint = WORK.resolve(name + "-seed-" + SEED + "-" + course.name() + ".checkpoint");
            new EncoderTrainer(net, weights, course.epochs(), RATE, SEED, checkpoint, learning)
                    .train(manager, epoch -> dev.report(epoch, scores()));
        }

        EncoderScores scores() {
            return new EncoderScores(net, manager);
        }

        /**
         * Has names and pronouns learned last, and writes models and cards.
         *
         * @param full where the network in full precision goes
         */
        void finish(Map<String, String> settings, Path full) throws IOException {
            train(sources.closing(), EncoderTask::isClosing);
            export(full);
            new EncoderCards(run, new EncoderParts(run.data(), run.models()).all(), settings, sources.sets).write(full);
            new EncoderPronouns(run).write(settings, sources.sets);
        }

        void export(Path full) throws IOException {
            new EncoderExport(base, weights, vocabulary, sources.some()).write(run.models(), full);
        }
    }

    /** Names' and pronouns' heads, which learn last, on what the others have made of the network. */
    static boolean isClosing(String weight) {
        return weight.startsWith(EncoderHeads.PREFIX + "names") || weight.startsWith(EncoderHeads.PREFIX + "same");
    }

    /** A training from start to end. */
    record Course(String name, List<List<Source>> epochs) {}

    static final Map<String, String> SETTINGS =
            settings("2 and a half of judgements; 3 and a half of everything; the mean of both; ");

    /** @param courses all but the closing one */
    static Map<String, String> settings(String courses) {
        return Map.of(
                "base",
                BASE.toString(),
                "epochs",
                courses + "2 of names and pronouns, their heads alone",
                "firstTrainedLayer",
                String.valueOf(BASE.firstTrained()),
                "rate",
                String.valueOf(RATE),
                "seed",
                String.valueOf(SEED),
                "algorithm",
                "AdamW, all tasks together, int8");
    }

    /** Tone overfits soonest, so its sets are read least often. */
    static Sources sources(TrainingRun run, EncoderData data) throws IOException {
        EncoderData.Held held = new EncoderData.Held(run.data());
        Set<String> authors = data.scoredAuthors();
        Predicate<TargetSample> portrayed = s -> !held.articles().contains(s.article()) && !authors.contains(s.text());
        Sources sources = new Sources(run);
        sources.add("newsmtsc/train.jsonl", 1, file -> data.portrayalsAndNames(file, 1, portrayed));
        sources.add(OTHER_NAMES, 0.25, file -> data.otherPortrayals("newsmtsc/train.jsonl", 1, portrayed));
        sources.add("finentity/FinEntity.json", 0.7, file -> data.portrayals(file, 0.5, s -> true));
        sources.add(
                "dse/train.tsv", 1, file -> data.pairs(file, s -> !held.pairs().contains(s.article())));
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
        sources.add("gap/development.tsv", 0.7, data::pronouns);
        sources.add(OTHER_PRONOUNS, 0.3, file -> data.otherPronouns("gap/development.tsv"));
        sources.add(NEWS_PRONOUNS, 0.7, file -> data.newsPronouns("gmb/ner.csv", words -> !GmbSplit.isDev(words)));
        return sources;
    }

    /** Reads one data set's samples. */
    interface Reader {
        List<EncoderSample> read(String file) throws IOException;
    }

    static final class Sources {
        private final TrainingRun run;
        private final List<Source> all = new ArrayList<>();
        final List<DataSet> sets = new ArrayList<>();

        Sources(TrainingRun run) {
            this.run = run;
        }

        /**
         * Two courses whose weights are averaged: one of judgements alone; one of all, whose third epoch is mostly of stances
         * and portrayals, which take longest to learn.
         *
         * @see <a href="https://arxiv.org/abs/2203.05482">Wortsman et al. 2022, Model soups</a>
         */
        List<Course> courses() {
            List<Source> judging = judging();
            return List.of(
                    new Course("judgements", List.of(judging, judging, shares(judging, Set.of(), AVERAGED_SHARE))),
                    new Course(
                            "everything",
                            List.of(
                                    all,
                                    all,
                                    shares(all, LEARN_LONGER, OTHERS_SHARE),
                                    shares(all, Set.of(), AVERAGED_SHARE))));
        }

        /** Everything, with texts that a teacher judged. */
        Course taught() {
            return new Course("taught", List.of(all, shares(all, Set.of(), AVERAGED_SHARE)));
        }

        /** Judgements nearly once: to compare beginnings, or as the lesser part of a mean. */
        Course trial() {
            List<Source> learned = shares(judging(), Set.of(), TRIED_SHARE);
            return new Course("trial", List.of(learned, shares(learned, Set.of(), AVERAGED_SHARE)));
        }

        /** Names alone, one and a half. */
        Course names() {
            List<Source> named = all.stream().filter(Sources::isNames).toList();
            return new Course("names", List.of(named, shares(named, Set.of(), AVERAGED_SHARE)));
        }

        private List<Source> judging() {
            return all.stream()
                    .filter(source -> !isNames(source) && !isPronouns(source))
                    .toList();
        }

        /** Names and pronouns again, when the network no longer changes. */
        Course closing() {
            List<Source> closing = all.stream()
                    .filter(source -> isNames(source) || isPronouns(source))
                    .toList();
            return new Course("closing", List.of(closing, closing));
        }

        private static boolean isNames(Source source) {
            return NAMES.contains(source.name());
        }

        private static boolean isPronouns(Source source) {
            return PRONOUNS.contains(source.name());
        }

        /** A few texts of each source, their pieces' numbers. */
        List<long[]> some() {
            return all.stream()
                    .flatMap(source -> source.samples().stream().limit(SOME))
                    .map(EncoderSample::ids)
                    .toList();
        }

        /** All of some sources, a share of the others. */
        private static List<Source> shares(List<Source> sources, Set<String> whole, double share) {
            return sources.stream()
                    .map(source -> whole.contains(source.name())
                            ? source
                            : new Source(source.name(), source.samples(), (int) Math.round(share * source.drawn())))
                    .toList();
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
    record Dev(
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
                    data.pronouns("gap/validation.tsv"));
        }

        /** The judgements by data set. */
        Map<String, List<Scored>> judged(EncoderScores scores) {
            Map<String, List<Scored>> judged = new LinkedHashMap<>();
            judged.put("newsmtsc/dev_rw", scores.scored(rw, Head.PORTRAYAL));
            judged.put("newsmtsc/dev_mt", scores.scored(mt, Head.PORTRAYAL));
            judged.put("dse/dev", scores.pairs(pairs));
            judged.put("vader/nyt_editorials", scores.scored(tones, Head.TONE));
            judged.put("author-stance", scores.scored(authors, Head.STANCE));
            return judged;
        }

        void report(int epoch, EncoderScores scores) {
            Progress.say(
                    "epoch %d: target %.3f / %.3f, pairs %.3f, tone %.3f, author %.3f, names %.3f, pronouns %.3f",
                    epoch,
                    scores.macroF1(rw, Head.PORTRAYAL),
                    scores.macroF1(mt, Head.PORTRAYAL),
                    new Metrics(scores.pairs(pairs), DirectedLabels.ALL.size()).macroF1(),
                    scores.macroF1(tones, Head.TONE),
                    scores.macroF1(authors, Head.STANCE),
                    scores.namesF1(names),
                    scores.macroF1(pronouns, Head.SAME));
        }
    }

    @Override
    public void evaluate(EvaluationRun run) {
        throw new IllegalArgumentException("task: encoder is trained only; score its tasks with -Dengine=encoder");
    }
}
