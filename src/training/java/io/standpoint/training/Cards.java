package io.standpoint.training;

import io.standpoint.models.ModelCard;
import io.standpoint.models.ModelCard.ReliabilityBin;
import io.standpoint.models.ModelCard.Score;
import io.standpoint.models.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes what the cards say in numbers, from the models' {@code model.json}: the table of all models in {@code
 * models/README.md}, and in each card, between two marks, its scores, a chart of its reliability and what abstaining leaves.
 */
public final class Cards {
    private static final String BEGIN = "<!-- written by exec:java@cards -->";
    private static final String END = "<!-- end -->";
    private static final int BAR = 20;
    /** Share of each task's judgements that the default threshold leaves. */
    private static final double KEPT = 0.9;

    private Cards() {}

    public static void main(String[] args) throws IOException {
        write(Path.of(Settings.text("models").orElse("models")));
    }

    static void write(Path models) throws IOException {
        List<ModelCard> cards = ModelStore.in(models).cards();
        Files.writeString(models.resolve("README.md"), table(cards));
        for (ModelCard card : cards) {
            Path readme = models.resolve(card.name()).resolve("README.md");
            String text = Files.readString(readme);
            int begin = text.indexOf(BEGIN);
            int end = text.indexOf(END);
            if (begin < 0 || end < begin) {
                text = text.stripTrailing() + "\n\n" + BEGIN + "\n" + END + "\n";
                begin = text.indexOf(BEGIN);
                end = text.indexOf(END);
            }
            Files.writeString(readme, text.substring(0, begin) + BEGIN + "\n" + numbers(card) + text.substring(end));
        }
    }

    private static String table(List<ModelCard> cards) {
        StringBuilder text = new StringBuilder("""
                # Models

                Scores on development data that the models never saw, with 95 % bootstrap intervals. ECE: expected calibration error, and
                what a perfectly calibrated model of that size stays under in 95 % of cases. Written by `./mvnw -q test-compile exec:java@cards`
                from the models' `model.json`; the full tables are in each `evaluation.txt`.

                | task | engine | data | n | score | ECE (perfect) |
                |---|---|---|---|---|---|
                """);
        for (String task : cards.stream().map(ModelCard::task).collect(Collectors.toCollection(TreeSet::new))) {
            for (ModelCard card : cards) {
                if (card.task().equals(task)) {
                    rows(card, text);
                }
            }
        }
        return text.append("\n## Abstaining\n\n").append(abstaining(cards)).toString();
    }

    private static void rows(ModelCard card, StringBuilder text) {
        for (Score score : card.scores()) {
            if (score.metric().contains("F1")) {
                Optional<Score> ece = of(card, score.data(), "ece");
                Optional<Score> perfect = of(card, score.data(), EvaluationReport.PERFECT);
                text.append(format(
                        "| %s | `%s` | %s | %d | %s %s | %s |%n",
                        card.task(),
                        card.engine(),
                        score.data(),
                        score.n(),
                        score.metric(),
                        interval(score),
                        ece.map(e -> format("%.3f", e.value())
                                        + perfect.map(p -> format(" (%.3f)", p.value()))
                                                .orElse(""))
                                .orElse("")));
            }
        }
    }

    private static Optional<Score> of(ModelCard card, String data, String metric) {
        return card.scores().stream()
                .filter(score -> score.data().equals(data) && score.metric().equals(metric))
                .findFirst();
    }

    /** The highest bound of a bin that leaves enough of every task's judgements. */
    private static String abstaining(List<ModelCard> cards) {
        List<ModelCard> judging = cards.stream()
                .filter(card -> card.engine().equals("encoder") && card.task().matches(".*(stance|sentiment)"))
                .filter(card -> !card.reliability().isEmpty())
                .toList();
        StringBuilder text = new StringBuilder(format("""
                `standpoint.abstain-below` is the probability under which a label reads UNCLEAR. Its default is the highest bound of a bin
                below at which every task of the encoder keeps %.0f %% of its development judgements. Share of judgements kept, and share of the
                kept ones that are wrong:

                | below |""", 100 * KEPT));
        judging.forEach(card -> text.append(' ').append(card.task()).append(" |"));
        text.append("\n|---|").append("---|".repeat(judging.size())).append('\n');
        double chosen = 0;
        for (int b = 0; b < Metrics.BINS; b++) {
            double bound = (double) b / Metrics.BINS;
            List<double[]> left = judging.stream()
                    .map(card -> left(card.reliability(), bound))
                    .toList();
            if (left.stream().allMatch(l -> l[0] >= KEPT)) {
                chosen = bound;
            }
            if (b >= Metrics.BINS / 3) {
                text.append(format("| %.2f |", bound));
                left.forEach(l -> text.append(format(" %.0f %%, %.1f %% |", 100 * l[0], 100 * l[1])));
                text.append('\n');
            }
        }
        return text.append(format("%nDefault: %.2f.%n", chosen)).toString();
    }

    /** Share of all predictions at or above a bound, and share of wrong ones among them. */
    private static double[] left(List<ReliabilityBin> bins, double bound) {
        double all = 0;
        double kept = 0;
        double wrong = 0;
        for (ReliabilityBin bin : bins) {
            all += bin.n();
            if (bin.from() > bound - 1e-3) {
                kept += bin.n();
                wrong += bin.n() * (1 - bin.accuracy());
            }
        }
        return new double[] {kept / Math.max(1, all), wrong / Math.max(1, kept)};
    }

    private static String numbers(ModelCard card) {
        StringBuilder text = new StringBuilder(format("%n**Numbers** (version %s).%n%n", card.version()));
        for (Score score : card.scores()) {
            text.append(format("- %s, %s: %s, n = %d%n", score.data(), score.metric(), interval(score), score.n()));
        }
        if (!card.trainedOn().isEmpty()) {
            text.append(format(
                    "%nTrained on %s.%n",
                    card.trainedOn().stream()
                            .map(set -> format("%s (%,d; %s)", set.name(), set.rows(), set.licence()))
                            .collect(Collectors.joining(", "))));
        }
        if (!card.reliability().isEmpty()) {
            text.append("\nHow often it was right (bars) where it said so likely (o), on that data:\n\n```\n");
            card.reliability().forEach(bin -> text.append(bar(bin)));
            text.append("```\n");
        }
        return text.toString();
    }

    private static String bar(ReliabilityBin bin) {
        StringBuilder bar = new StringBuilder("#".repeat((int) Math.round(bin.accuracy() * BAR)));
        bar.append(" ".repeat(BAR + 1 - bar.length()));
        bar.setCharAt((int) Math.round(bin.probability() * BAR), 'o');
        return format("%.2f-%.2f  %s  right %.2f of %d%n", bin.from(), bin.to(), bar, bin.accuracy(), bin.n());
    }

    private static String interval(Score score) {
        return format("%.3f [%.3f, %.3f]", score.value(), score.low(), score.high());
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
