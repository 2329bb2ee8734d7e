package io.standpoint.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Adds up the rows of {@link EndToEndTask}, with 95 % intervals by article. */
final class EndToEndScores {
    private final Sums all;
    private final List<Sums> draws = new ArrayList<>();
    private final int n;
    private final boolean targets;

    EndToEndScores(List<EndToEndTask.Row> rows, boolean targets) {
        this.targets = targets;
        n = rows.size();
        Map<String, Sums> articles = new LinkedHashMap<>();
        rows.forEach(
                row -> articles.computeIfAbsent(row.article(), a -> new Sums()).add(row));
        List<Sums> groups = List.copyOf(articles.values());
        all = new Sums();
        groups.forEach(all::add);
        SplittableRandom random = new SplittableRandom(1);
        for (int d = 0; d < Bootstrap.DRAWS; d++) {
            Sums draw = new Sums();
            for (int g = 0; g < groups.size(); g++) {
                draw.add(groups.get(random.nextInt(groups.size())));
            }
            draws.add(draw);
        }
    }

    String text() {
        return (targets ? "Sentiment toward targets" : "Stances that are not NEITHER")
                + " from plain text, " + n + " rows\n"
                + line("gold actors found", Sums::found)
                + line("precision", Sums::precision)
                + line("recall", Sums::recall)
                + line("F1", Sums::f1);
    }

    String json(String engine) {
        return String.format(
                Locale.ROOT,
                "{\"task\":\"end-to-end\",\"engine\":\"%s\",\"n\":%d,\"actorsFound\":%.4f,\"precision\":%.4f,"
                        + "\"recall\":%.4f,\"f1\":%.4f}",
                engine,
                n,
                all.found(),
                all.precision(),
                all.recall(),
                all.f1());
    }

    private String line(String name, ToDoubleFunction<Sums> figure) {
        double[] values = draws.stream().mapToDouble(figure).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%-18s %.3f  [%.3f, %.3f]%n",
                name,
                figure.applyAsDouble(all),
                Bootstrap.percentile(values, 0.025),
                Bootstrap.percentile(values, 0.975));
    }

    private static final class Sums {
        private int actors;
        private int foundActors;
        private int gold;
        private int predicted;
        private int right;

        void add(EndToEndTask.Row row) {
            actors += row.actors();
            foundActors += row.found();
            gold += row.gold();
            predicted += row.predicted();
            right += row.right();
        }

        void add(Sums other) {
            actors += other.actors;
            foundActors += other.foundActors;
            gold += other.gold;
            predicted += other.predicted;
            right += other.right;
        }

        double found() {
            return ratio(foundActors, actors);
        }

        double precision() {
            return ratio(right, predicted);
        }

        double recall() {
            return ratio(right, gold);
        }

        double f1() {
            return ratio(2 * right, predicted + gold);
        }

        private static double ratio(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }
    }
}
