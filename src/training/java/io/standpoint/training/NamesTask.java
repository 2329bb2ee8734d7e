package io.standpoint.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.actor.Gazetteer;
import io.standpoint.actor.NameFeatures;
import io.standpoint.actor.NameFinder;
import io.standpoint.actor.NameType;
import io.standpoint.models.ModelCard;
import io.standpoint.models.ModelStore;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code -Dtask=names}: finding names. */
final class NamesTask implements Task {
    /** Hand-made sets are small and clean: each of their sentences counts as several of GMB's. */
    private static final int GOLD_WEIGHT = 3;

    private static final Path GMB_DEV = Path.of("target", "split", "gmb-dev.csv");

    @Override
    public String name() {
        return "names";
    }

    @Override
    public void train(TrainingRun run) throws IOException {
        Gazetteer gazetteer = Gazetteer.load(ModelStore.in(run.models()));
        NameSamples samples = new NameSamples(new SentenceReader(TextModels.load()), gazetteer);
        NameTrainer trainer = new NameTrainer(samples, new NameFeatures(gazetteer));
        List<ModelCard.DataSet> sets = new ArrayList<>();
        add(run, "gmb", "CDLA-Sharing-1.0, text in the public domain", 1, trainer, sets);
        add(run, "wikigold", "CC BY 4.0", GOLD_WEIGHT, trainer, sets);
        add(run, "crossner_politics", "MIT", GOLD_WEIGHT, trainer, sets);
        add(run, "re3d", "OGL, CC BY, public domain", GOLD_WEIGHT, trainer, sets);
        byte[] bytes = ModelWriter.bytes(trainer.train());
        Path dev = Files.exists(GMB_DEV) ? GMB_DEV : split(run.data());
        write(run, sets, bytes, dev);
    }

    private static void add(
            TrainingRun run, String set, String licence, int weight, NameTrainer trainer, List<ModelCard.DataSet> sets)
            throws IOException {
        if (run.leaveOut().contains(set)) {
            return;
        }
        List<LabelledWords> sentences = NameRows.read(run.data().resolve(set.equals("gmb") ? "gmb/ner.csv" : set));
        if (set.equals("gmb")) {
            sentences = sentences.stream().filter(s -> !GmbSplit.isDev(s)).toList();
        }
        trainer.add(sentences, weight);
        trainer.add(Headings.of(sentences), 1);
        sets.add(new ModelCard.DataSet(set, sentences.size(), licence));
        Progress.say("%s: %,d sentences", set, sentences.size());
    }

    private static Path split(Path data) throws IOException {
        GmbSplit.write(data.resolve("gmb/ner.csv"), GMB_DEV);
        return GMB_DEV;
    }

    /** The model goes to its place first, uncalibrated and unscored, so that the scores are those of the file itself. */
    private void write(TrainingRun run, List<ModelCard.DataSet> sets, byte[] bytes, Path dev) throws IOException {
        ModelWriter writer = new ModelWriter(run.models());
        writer.write(card(sets, bytes, List.of()), bytes, "");
        NameEvaluator evaluator = evaluator(ModelStore.in(run.models()));
        NameScores scores = evaluator.score(NameRows.read(dev), Optional.empty());
        double[] interval = scores.interval();
        ModelCard.Score score = new ModelCard.Score(
                "gmb, a tenth held back",
                "micro F1 of exact spans",
                round(scores.micro().f1()),
                round(interval[0]),
                round(interval[1]),
                scores.sentences());
        writer.write(card(sets, bytes, List.of(score)), bytes, report(scores));
    }

    private ModelCard card(List<ModelCard.DataSet> sets, byte[] bytes, List<ModelCard.Score> scores) {
        return new ModelCard(
                NameFinder.MODEL,
                ModelWriter.version(bytes),
                name(),
                "maxent",
                "Apache-2.0",
                List.of("PERSON", "ORGANIZATION", "LOCATION", "DEMONYM"),
                NameTrainer.settings(),
                sets,
                Optional.empty(),
                scores,
                List.of());
    }

    @Override
    public void evaluate(EvaluationRun run) throws IOException {
        if (!run.engine().equals("maxent")) {
            throw new IllegalArgumentException("engine: " + run.engine() + " has no model for names");
        }
        NameEvaluator evaluator = evaluator(run.models());
        NameScores scores = evaluator.score(NameRows.read(run.data()), run.predictions());
        System.out.print(report(scores));
        System.out.printf(
                Locale.ROOT,
                "without stripping titles and determiners: F1 %.3f%n",
                evaluator.unstripped().micro().f1());
        System.out.println(new ObjectMapper().writeValueAsString(json(run, scores)));
    }

    private static NameEvaluator evaluator(ModelStore models) {
        Gazetteer gazetteer = Gazetteer.load(models);
        return new NameEvaluator(new SentenceReader(TextModels.load()), NameFinder.load(models, gazetteer));
    }

    private static Map<String, Object> json(EvaluationRun run, NameScores scores) {
        Map<String, Object> json = figure(scores.micro());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("task", "names");
        all.put("engine", run.engine());
        all.put("n", scores.sentences());
        all.putAll(json);
        all.put("f1Interval", new double[] {round(scores.interval()[0]), round(scores.interval()[1])});
        Map<String, Object> perType = new LinkedHashMap<>();
        for (NameType type : NameType.values()) {
            perType.put(type.name(), figure(scores.of(type)));
        }
        all.put("perType", perType);
        return all;
    }

    private static Map<String, Object> figure(NameScores.Figure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("precision", round(figure.precision()));
        json.put("recall", round(figure.recall()));
        json.put("f1", round(figure.f1()));
        json.put("gold", figure.gold());
        return json;
    }

    private static String report(NameScores scores) {
        StringBuilder text = new StringBuilder("type           precision  recall     F1   gold\n");
        for (NameType type : NameType.values()) {
            line(text, type.name(), scores.of(type));
        }
        line(text, "without DEMONYM", scores.micro());
        double[] interval = scores.interval();
        return text.append(String.format(
                        Locale.ROOT,
                        "micro F1, 95 %% interval %.3f to %.3f, %d sentences%n",
                        interval[0],
                        interval[1],
                        scores.sentences()))
                .toString();
    }

    private static void line(StringBuilder text, String name, NameScores.Figure figure) {
        text.append(String.format(
                Locale.ROOT,
                "%-15s    %.3f   %.3f  %.3f  %5d%n",
                name,
                figure.precision(),
                figure.recall(),
                figure.f1(),
                figure.gold()));
    }

    private static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
