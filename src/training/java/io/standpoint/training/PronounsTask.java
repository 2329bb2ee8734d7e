package io.standpoint.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.actor.GivenNames;
import io.standpoint.actor.MaxentRanker;
import io.standpoint.actor.PronounResolver;
import io.standpoint.judgement.Engine;
import io.standpoint.judgement.EngineKind;
import io.standpoint.models.ModelCard;
import io.standpoint.models.ModelStore;
import io.standpoint.training.GapReader.Answer;
import io.standpoint.training.GapReader.Passage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.Context;

/** {@code -Dtask=pronouns}: whom "he" and "she" refer to. */
final class PronounsTask implements Task {
    static final double L2 = 3;
    static final int CUTOFF = 2;
    /** Chosen out of fold on the training rows: the highest that hardly costs F1, for a wrong link is worse than none. */
    static final double THRESHOLD = 0.4;

    @Override
    public String name() {
        return "pronouns";
    }

    @Override
    public void train(TrainingRun run) throws IOException {
        GivenNameGenders genders = genders(run);
        GapReader reader = reader(ModelStore.in(run.models()));
        List<Passage> passages = reader.passages(Gap.read(run.data().resolve("gap/development.tsv")));
        PronounTrainer trainer = new PronounTrainer(reader, genders, L2, CUTOFF);
        double temperature = trainer.temperature(passages);
        Progress.say("temperature %.2f", temperature);
        GapScores outOfFold = trainer.outOfFold(passages, temperature, THRESHOLD);
        Progress.say("out of fold:%n%s", report(outOfFold));
        PronounTrainer.Trained trained = trainer.train(passages);
        Path file = run.data().resolve("gap/validation.tsv");
        GapScores scores = scores(reader, reader.passages(Gap.read(file)), trained.resolver(temperature, THRESHOLD));
        write(run, trained, temperature, genders, passages.size(), scores, outOfFold);
        Progress.say("validation:%n%s", report(scores));
    }

    static GivenNameGenders genders(TrainingRun run) throws IOException {
        GivenNameGenders genders = new GivenNameGenders();
        if (!run.leaveOut().contains("us_congress")) {
            genders.addOfficials(run.data().resolve("us_congress"));
        }
        if (!run.leaveOut().contains("newsmtsc")) {
            genders.addTargets(run.data().resolve("newsmtsc/train.jsonl"));
        }
        if (!run.leaveOut().contains("gmb")) {
            genders.addSentences(NameRows.read(run.data().resolve("gmb/ner.csv")));
        }
        return genders;
    }

    private static GapReader reader(ModelStore models) {
        return new GapReader(models, EngineKind.MAXENT.load(models));
    }

    static GapScores scores(GapReader reader, List<Passage> passages, PronounResolver resolver) {
        List<Answer> answers = passages.stream()
                .map(passage -> reader.answer(passage, resolver))
                .toList();
        return new GapScores(passages.stream().map(Passage::row).toList(), answers);
    }

    private void write(
            TrainingRun run,
            PronounTrainer.Trained trained,
            double temperature,
            GivenNameGenders genders,
            int rows,
            GapScores scores,
            GapScores outOfFold)
            throws IOException {
        ModelWriter writer = new ModelWriter(run.models());
        writer.write(GivenNames.FILE, zipped(trained.givenNames()));
        byte[] model = model(trained.weights());
        List<ModelCard.DataSet> sets = new ArrayList<>(genders.dataSets());
        sets.add(0, new ModelCard.DataSet("gap", rows, Gap.LICENCE));
        Map<String, String> settings = new TreeMap<>(Map.of(
                "algorithm",
                "log-linear ranking, MAXENT_QN",
                "l2",
                String.valueOf(L2),
                "cutoff",
                String.valueOf(CUTOFF),
                "rounds",
                String.valueOf(PronounTrainer.ROUNDS),
                PronounResolver.THRESHOLD,
                String.valueOf(THRESHOLD)));
        ModelCard card = new ModelCard(
                PronounResolver.MODEL,
                ModelWriter.version(model),
                name(),
                "maxent",
                "Apache-2.0",
                List.of(MaxentRanker.OUTCOME),
                settings,
                sets,
                Optional.of(new ModelCard.Calibration(temperature, List.of(0.0))),
                List.of(score(scores)),
                outOfFold.reliability());
        String evaluation =
                "gap, validation\n" + report(scores) + "\ngap, development, out of fold\n" + report(outOfFold);
        writer.write(card, model, evaluation);
    }

    static ModelCard.Score score(GapScores scores) {
        Bootstrap.Interval interval = scores.interval(s -> s.all().f1());
        return new ModelCard.Score(
                "gap, validation",
                "F1 of the decisions on A and B",
                GapScores.round(scores.all().f1()),
                GapScores.round(interval.low()),
                GapScores.round(interval.high()),
                scores.rows().size());
    }

    private static byte[] model(Map<String, Double> weights) throws IOException {
        Context[] contexts = weights.values().stream()
                .map(weight -> new Context(new int[] {0}, new double[] {weight}))
                .toArray(Context[]::new);
        String[] names = weights.keySet().toArray(String[]::new);
        return ModelWriter.bytes(new QNModel(contexts, names, new String[] {MaxentRanker.OUTCOME}));
    }

    private static byte[] zipped(Map<String, Double> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        rows.forEach((name, odds) -> text.append(name).append('\t').append(odds).append('\n'));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Override
    public void evaluate(EvaluationRun run) throws IOException {
        Engine engine = EngineKind.of(run.engine()).load(run.models());
        GapReader reader = new GapReader(run.models(), engine);
        PronounResolver alone = PronounResolver.load(run.models());
        PronounResolver resolver = engine.coreference()
                .map(read -> alone.reading(read, run.models()))
                .orElse(alone);
        GapScores scores = scores(reader, reader.passages(Gap.read(run.data())), resolver);
        if (run.predictions().isPresent()) {
            Files.write(run.predictions().get(), predictions(scores));
        }
        System.out.print(report(scores));
        System.out.println(new ObjectMapper().writeValueAsString(json(run.engine(), scores)));
    }

    private static List<String> predictions(GapScores scores) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < scores.rows().size(); i++) {
            Gap.Row row = scores.rows().get(i);
            Answer answer = scores.answers().get(i);
            lines.add(who(row.isA(), row.isB()) + "\t" + who(answer.isA(), answer.isB()));
        }
        return lines;
    }

    private static String who(boolean a, boolean b) {
        return a && b ? "A+B" : a ? "A" : b ? "B" : "NEITHER";
    }

    private static Map<String, Object> json(String engine, GapScores scores) {
        Bootstrap.Interval interval = scores.interval(s -> s.all().f1());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("task", "pronouns");
        json.put("engine", engine);
        json.put("n", scores.rows().size());
        json.put("precision", GapScores.round(scores.all().precision()));
        json.put("recall", GapScores.round(scores.all().recall()));
        json.put("f1", GapScores.round(scores.all().f1()));
        json.put("f1Interval", new double[] {GapScores.round(interval.low()), GapScores.round(interval.high())});
        json.put("masculineF1", GapScores.round(scores.masculine().f1()));
        json.put("feminineF1", GapScores.round(scores.feminine().f1()));
        json.put("ratio", GapScores.round(scores.ratio()));
        return json;
    }

    static String report(GapScores scores) {
        StringBuilder text = new StringBuilder("             precision  recall     F1   95 % interval\n");
        line(text, "all", scores.all(), scores.interval(s -> s.all().f1()));
        line(
                text,
                "masculine",
                scores.masculine(),
                scores.interval(s -> s.masculine().f1()));
        line(
                text,
                "feminine",
                scores.feminine(),
                scores.interval(s -> s.feminine().f1()));
        Bootstrap.Interval ratio = scores.interval(GapScores::ratio);
        return text.append(String.format(
                        Locale.ROOT,
                        "feminine F1 over masculine F1: %.3f, 95 %% interval %.3f to %.3f; %d rows%n",
                        scores.ratio(),
                        ratio.low(),
                        ratio.high(),
                        scores.rows().size()))
                .toString();
    }

    private static void line(StringBuilder text, String name, GapScores.Figure figure, Bootstrap.Interval interval) {
        text.append(String.format(
                Locale.ROOT,
                "%-12s     %.3f   %.3f  %.3f   %.3f to %.3f%n",
                name,
                figure.precision(),
                figure.recall(),
                figure.f1(),
                interval.low(),
                interval.high()));
    }
}
