package io.standpoint.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.actor.Gazetteer;
import io.standpoint.actor.NameFeatures;
import io.standpoint.actor.NameFinder;
import io.standpoint.actor.NameType;
import io.standpoint.judgement.EngineKind;
import io.standpoint.models.ModelCard;
import io.standpoint.models.ModelStore;
import io.standpoint.text.CharSpan;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** {@code -Dtask=names}: finding names. */
final class NamesTask implements Task {
    /** Hand-made sets are small and clean: each of their sentences counts as several of GMB's. */
    private static final int GOLD_WEIGHT = 3;

    static final Path GMB_DEV = Path.of("target", "split", "gmb-dev.csv");

    @Override
    public String name() {
        return "names";
    }

    @Override
    public void train(TrainingRun run) throws IOException {
        Gazetteer gazetteer = Gazetteer.load(ModelStore.in(run.models()));
        NameSamples samples = new NameSamples(new SentenceReader(TextModels.load()), gazetteer);
        NameFeatures features = new NameFeatures(gazetteer);
        NameTrainer first = new NameTrainer(samples, features);
        List<ModelCard.DataSet> sets = add(run, first);
        byte[] bytes = ModelWriter.bytes(first.train());
        if (!run.leaveOut().contains("newsmtsc")) {
            NameTrainer second = new NameTrainer(samples, features);
            sets = add(run, second);
            NameFinder finder = NameFinder.read(unzipped(bytes), gazetteer, 1);
            sets.add(addPersons(run.data().resolve("newsmtsc"), samples, finder, second));
            bytes = ModelWriter.bytes(second.train());
        }
        GmbSplit.write(run.data().resolve("gmb/ner.csv"), GMB_DEV);
        write(run, sets, bytes, GMB_DEV);
    }

    private static List<ModelCard.DataSet> add(TrainingRun run, NameTrainer trainer) throws IOException {
        List<ModelCard.DataSet> sets = new ArrayList<>();
        add(run, "gmb", "CDLA-Sharing-1.0, text in the public domain", 1, trainer, sets);
        add(run, "wikigold", "CC BY 4.0", GOLD_WEIGHT, trainer, sets);
        add(run, "crossner_politics", "MIT", GOLD_WEIGHT, trainer, sets);
        add(run, "re3d", "OGL, CC BY, public domain", GOLD_WEIGHT, trainer, sets);
        return sets;
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

    /** Its targets are persons, most of them by surname alone, which the other sets lack; its dev articles are left out. */
    private static ModelCard.DataSet addPersons(
            Path folder, NameSamples samples, NameFinder finder, NameTrainer trainer) throws IOException {
        Set<String> dev = new HashSet<>();
        for (String file : List.of("dev_rw.jsonl", "dev_mt.jsonl")) {
            NewsMtsc.read(folder.resolve(file)).forEach(sample -> dev.add(sample.article()));
        }
        Map<String, List<CharSpan>> persons = new LinkedHashMap<>();
        for (TargetSample sample : NewsMtsc.read(folder.resolve("train.jsonl"))) {
            if (!dev.contains(sample.article())) {
                persons.computeIfAbsent(sample.text(), text -> new ArrayList<>())
                        .add(sample.target());
            }
        }
        persons.forEach((text, spans) -> trainer.add(samples.silver(text, spans, finder)));
        Progress.say("newsmtsc: %,d sentences", persons.size());
        return new ModelCard.DataSet("newsmtsc", persons.size(), NewsMtsc.LICENCE);
    }

    private static InputStream unzipped(byte[] model) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(model));
    }

    /** The model goes to its place first, uncalibrated and unscored, so that the scores are those of the file itself. */
    private void write(TrainingRun run, List<ModelCard.DataSet> sets, byte[] bytes, Path dev) throws IOException {
        ModelWriter writer = new ModelWriter(run.models());
        writer.write(card(sets, bytes, List.of()), bytes, "");
        NameEvaluator evaluator = new NameEvaluator(ModelStore.in(run.models()), EngineKind.MAXENT);
        NameScores scores = evaluator.score(NameRows.read(dev), Optional.empty());
        ModelCard.Score score = score("gmb, a tenth held back", scores);
        writer.write(card(sets, bytes, List.of(score)), bytes, report(scores));
    }

    static ModelCard.Score score(String data, NameScores scores) {
        double[] interval = scores.interval();
        return new ModelCard.Score(
                data,
                "micro F1 of exact spans",
                round(scores.micro().f1()),
                round(interval[0]),
                round(interval[1]),
                scores.sentences());
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
        NameEvaluator evaluator = new NameEvaluator(run.models(), EngineKind.of(run.engine()));
        NameScores scores = evaluator.score(NameRows.read(run.data()), run.predictions());
        System.out.print(report(scores));
        System.out.printf(
                Locale.ROOT,
                "without stripping titles and determiners: F1 %.3f%n",
                evaluator.unstripped().micro().f1());
        System.out.println(new ObjectMapper().writeValueAsString(json(run, scores)));
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

    static String report(NameScores scores) {
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
