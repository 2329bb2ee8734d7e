package io.standpoint.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** 95 % intervals: articles, not rows, are drawn, since rows of an article resemble each other. */
final class Bootstrap {
    static final int DRAWS = 2000;
    private static final long SEED = 20_210_420;

    /** The 2.5th and the 97.5th percentile. */
    record Interval(double low, double high) {}

    private final List<Metrics> draws = new ArrayList<>();

    Bootstrap(List<Scored> rows, int labels) {
        Map<String, List<Scored>> articles = new LinkedHashMap<>();
        for (Scored row : rows) {
            articles.computeIfAbsent(row.article(), article -> new ArrayList<>())
                    .add(row);
        }
        List<List<Scored>> groups = List.copyOf(articles.values());
        SplittableRandom random = new SplittableRandom(SEED);
        for (int d = 0; d < DRAWS; d++) {
            List<Scored> drawn = new ArrayList<>(rows.size());
            for (int g = 0; g < groups.size(); g++) {
                drawn.addAll(groups.get(random.nextInt(groups.size())));
            }
            draws.add(new Metrics(drawn, labels));
        }
    }

    Interval of(ToDoubleFunction<Metrics> metric) {
        return interval(draws.stream().mapToDouble(metric).toArray());
    }

    /** How far this is above another's judgements of the same rows, whose draws are of the same articles. */
    Interval less(Bootstrap other, ToDoubleFunction<Metrics> metric) {
        return interval(IntStream.range(0, DRAWS)
                .mapToDouble(d -> metric.applyAsDouble(draws.get(d)) - metric.applyAsDouble(other.draws.get(d)))
                .toArray());
    }

    private static Interval interval(double[] values) {
        Arrays.sort(values);
        return new Interval(percentile(values, 0.025), percentile(values, 0.975));
    }

    /** The expected calibration errors that a model gets by chance alone if its probabilities are exactly right. */
    static double[] perfectEce(List<Scored> rows) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] errors = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            double[] gap = new double[Metrics.BINS];
            for (Scored row : rows) {
                double p = row.confidence();
                gap[Metrics.bin(p)] += p - (random.nextDouble() < p ? 1 : 0);
            }
            errors[d] = Arrays.stream(gap).map(Math::abs).sum() / rows.size();
        }
        Arrays.sort(errors);
        return errors;
    }

    static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
