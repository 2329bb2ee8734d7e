package io.standpoint.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.models.ModelCard.ReliabilityBin;
import io.standpoint.models.ModelCard.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The scores of a classification task on one file: as text to read, as JSON, and for a model's card. */
final class EvaluationReport {
    /** The expected calibration error that a perfect model of that size stays under in 95 % of cases. */
    static final String PERFECT = "ece of a perfect model, 95th percentile";

    private final String task;
    private final List<String> labels;
    private final List<Scored> rows;
    private final Metrics metrics;
    private final Bootstrap bootstrap;

    EvaluationReport(String task, List<String> labels, List<Scored> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no rows to score");
        }
        this.task = task;
        this.labels = labels;
        this.rows = rows;
        metrics = new Metrics(rows, labels.size());
        bootstrap = new Bootstrap(rows, labels.size());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(format("%s, %d rows%n", task, rows.size()));
        text.append(format("%-10s %7s  %-22s %-22s %s%n", "label", "support", "precision", "recall", "F1"));
        for (int k = 0; k < labels.size(); k++) {
            int label = k;
            text.append(format(
                    "%-10s %7d  %-22s %-22s %s%n",
                    labels.get(k),
                    metrics.support(k),
                    figure(m -> m.precision(label)),
                    figure(m -> m.recall(label)),
                    figure(m -> m.f1(label))));
        }
        text.append(format("macro-F1   %s%n", figure(Metrics::macroF1)));
        text.append(format("accuracy   %s%n", figure(Metrics::accuracy)));
        double[] perfect = Bootstrap.perfectEce(rows);
        text.append(format("ECE        %s%n", figure(Metrics::ece)));
        text.append(format(
                "           a perfect model's ECE at this n: mean %.4f, 95th percentile %.4f%n",
                Arrays.stream(perfect).average().orElseThrow(), Bootstrap.percentile(perfect, 0.95)));
        text.append(format("Brier      %s%n", figure(Metrics::brier)));
        text.append(format("log loss   %s%n", figure(Metrics::logLoss)));
        return text.toString();
    }

    /** The mean F1 of some labels only. */
    String part(String title, int... part) {
        return format(
                "%s: macro-F1 %s%n",
                title,
                figure(m -> Arrays.stream(part).mapToDouble(m::f1).average().orElseThrow()));
    }

    String json(String engine) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("task", task);
        json.put("engine", engine);
        json.put("n", rows.size());
        json.put("accuracy", rounded(metrics.accuracy()));
        json.put("macroF1", rounded(metrics.macroF1()));
        json.put("ece", rounded(metrics.ece()));
        Map<String, Object> perLabel = new LinkedHashMap<>();
        for (int k = 0; k < labels.size(); k++) {
            Map<String, Object> label = new LinkedHashMap<>();
            label.put("support", metrics.support(k));
            label.put("precision", rounded(metrics.precision(k)));
            label.put("recall", rounded(metrics.recall(k)));
            label.put("f1", rounded(metrics.f1(k)));
            perLabel.put(labels.get(k), label);
        }
        json.put("perLabel", perLabel);
        try {
            return new ObjectMapper().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("strings and numbers are JSON", e);
        }
    }

    /** For the card. */
    List<Score> scores(String data) {
        double bound = rounded(Bootstrap.percentile(Bootstrap.perfectEce(rows), 0.95));
        return List.of(
                score(data, "macroF1", Metrics::macroF1),
                score(data, "accuracy", Metrics::accuracy),
                score(data, "ece", Metrics::ece),
                new Score(data, PERFECT, bound, bound, bound, rows.size()),
                score(data, "brier", Metrics::brier),
                score(data, "logLoss", Metrics::logLoss));
    }

    static List<ReliabilityBin> reliability(List<Scored> rows) {
        List<ReliabilityBin> bins = new ArrayList<>();
        for (int b = 0; b < Metrics.BINS; b++) {
            int bin = b;
            List<Scored> inside = rows.stream()
                    .filter(row -> Metrics.bin(row.confidence()) == bin)
                    .toList();
            if (!inside.isEmpty()) {
                double confidence =
                        inside.stream().mapToDouble(Scored::confidence).sum();
                long right = inside.stream().filter(Scored::right).count();
                bins.add(new ReliabilityBin(
                        rounded((double) b / Metrics.BINS),
                        rounded((b + 1.0) / Metrics.BINS),
                        inside.size(),
                        rounded(confidence / inside.size()),
                        rounded((double) right / inside.size())));
            }
        }
        return bins;
    }

    /** {@code gold<TAB>predicted<TAB>probabilities}, a row for each sample, in the file's order. */
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Scored row : rows) {
            String probabilities = Arrays.stream(row.probabilities())
                    .mapToObj(p -> format("%.4f", p))
                    .collect(Collectors.joining(" "));
            lines.add(labels.get(row.gold()) + "\t" + labels.get(row.predicted()) + "\t" + probabilities);
        }
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        Files.write(file, lines);
    }

    private Score score(String data, String metric, ToDoubleFunction<Metrics> value) {
        Bootstrap.Interval interval = bootstrap.of(value);
        return new Score(
                data,
                metric,
                rounded(value.applyAsDouble(metrics)),
                rounded(interval.low()),
                rounded(interval.high()),
                rows.size());
    }

    private String figure(ToDoubleFunction<Metrics> value) {
        Bootstrap.Interval interval = bootstrap.of(value);
        return format("%.4f [%.4f, %.4f]", value.applyAsDouble(metrics), interval.low(), interval.high());
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
