package io.standpoint.report;

import io.standpoint.actor.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * Two groups of sentences side by side: of two actors, outlets or periods.
 *
 * <p>The difference of two ratios is linearised like each of them (see {@link ClusterSums}): a cluster's residual is that in
 * the first less that in the second. Where no cluster is in both, that is Welch's variance; where some are, their covariance is
 * in it. Degrees of freedom by Welch (1947) and Satterthwaite.
 *
 * @param difference net stance of the first less that of the second, from -2 to 2
 * @param method how its interval is made
 */
public record Comparison(ComparedSide first, ComparedSide second, NetStance difference, String method) {
    private static final String METHOD = "linearised difference of two ratios, clusters in both with their covariance;"
            + " Student's t, degrees of freedom by Welch and Satterthwaite";

    /**
     * One of the two as it is counted.
     *
     * @param clusters each once
     */
    public record Side(Actor actor, StanceFilter asked, ReportReading reading, List<Cluster> clusters) {
        private ClusterSums sums() {
            ClusterSums sums = ClusterSums.NONE;
            for (Cluster cluster : clusters) {
                sums = cluster.n() > 0 ? sums.plus(cluster.x(), cluster.n()) : sums;
            }
            return sums;
        }

        private ComparedSide shown() {
            return ComparedSide.of(actor, asked, reading, sums());
        }
    }

    public static Comparison of(Side first, Side second) {
        return new Comparison(first.shown(), second.shown(), difference(first, second), METHOD);
    }

    private static NetStance difference(Side first, Side second) {
        OptionalDouble one = first.sums().ratio();
        OptionalDouble other = second.sums().ratio();
        if (one.isEmpty() || other.isEmpty()) {
            return NetStance.of(OptionalDouble.empty(), Optional.empty());
        }
        double estimate = one.getAsDouble() - other.getAsDouble();
        return NetStance.of(OptionalDouble.of(estimate), interval(estimate, first, second));
    }

    private static Optional<Interval> interval(double estimate, Side first, Side second) {
        long fewest = Math.min(first.sums().clusters(), second.sums().clusters());
        if (fewest < Interval.FEWEST) {
            return Optional.empty();
        }
        Map<UUID, Double> residuals = residuals(first);
        double one = squares(residuals);
        Map<UUID, Double> others = residuals(second);
        double other = squares(others);
        others.forEach((cluster, residual) -> residuals.merge(cluster, -residual, Double::sum));
        double variance = squares(residuals);
        if (one < 1e-12 || other < 1e-12 || variance < 1e-12) {
            return Optional.empty();
        }
        double freedom = (one + other)
                * (one + other)
                / (one * one / (first.sums().clusters() - 1)
                        + other * other / (second.sums().clusters() - 1));
        return Optional.of(Interval.of(estimate, variance, freedom, residuals.size(), 2));
    }

    /** Linearised, so that their squares add up to the side's variance. */
    private static Map<UUID, Double> residuals(Side side) {
        ClusterSums sums = side.sums();
        double ratio = sums.ratio().orElseThrow();
        double scale = Math.sqrt(sums.clusters() / (sums.clusters() - 1.0)) / sums.n();
        Map<UUID, Double> residuals = new HashMap<>();
        side.clusters().stream()
                .filter(cluster -> cluster.n() > 0)
                .forEach(cluster -> residuals.put(cluster.id(), scale * (cluster.x() - ratio * cluster.n())));
        return residuals;
    }

    private static double squares(Map<UUID, Double> residuals) {
        return residuals.values().stream().mapToDouble(r -> r * r).sum();
    }
}
