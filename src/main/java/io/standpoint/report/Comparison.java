package io.standpoint.report;

import io.standpoint.actor.Actor;
import java.util.Optional;
import java.util.OptionalDouble;

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

    /** One of the two as it is counted. */
    public record Side(Actor actor, StanceFilter asked, ReportReading reading, ClusterSums sums) {
        private ComparedSide shown() {
            return ComparedSide.of(actor, asked, reading, sums);
        }
    }

    public static Comparison of(Side first, Side second, SharedSums shared) {
        return new Comparison(first.shown(), second.shown(), difference(first.sums(), second.sums(), shared), METHOD);
    }

    private static NetStance difference(ClusterSums first, ClusterSums second, SharedSums shared) {
        OptionalDouble one = first.ratio();
        OptionalDouble other = second.ratio();
        if (one.isEmpty() || other.isEmpty()) {
            return NetStance.of(OptionalDouble.empty(), Optional.empty());
        }
        double estimate = one.getAsDouble() - other.getAsDouble();
        return NetStance.of(OptionalDouble.of(estimate), interval(estimate, first, second, shared));
    }

    private static Optional<Interval> interval(
            double estimate, ClusterSums first, ClusterSums second, SharedSums shared) {
        if (Math.min(first.clusters(), second.clusters()) < Interval.FEWEST) {
            return Optional.empty();
        }
        double one = first.variance();
        double other = second.variance();
        double variance = one + other - 2 * shared.covariance(first, second);
        if (one < 1e-12 || other < 1e-12 || variance < 1e-12) {
            return Optional.empty();
        }
        double freedom = (one + other)
                * (one + other)
                / (one * one / (first.clusters() - 1) + other * other / (second.clusters() - 1));
        long clusters = first.clusters() + second.clusters() - shared.clusters();
        return Optional.of(Interval.of(estimate, variance, freedom, clusters, 2));
    }
}
