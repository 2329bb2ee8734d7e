package io.standpoint.report;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A 95 % interval of a net stance or of a difference of two.
 *
 * @param level 0.95
 * @param clusters how many independent groups of sentences it rests on: articles, near-duplicates as one
 * @param note what it knows and what it doesn't: the classifier's mistakes
 */
public record Interval(double low, double high, double level, long clusters, String note) {
    /** With fewer clusters nothing is said of the spread. */
    static final int FEWEST = 10;

    private static final double LEVEL = 0.95;
    private static final String NOTE = "sampling error only";

    /**
     * @param bound the estimate can't be further from 0 than this
     */
    static Interval of(double estimate, double variance, double freedom, long clusters, double bound) {
        return of(estimate, variance, freedom, clusters, bound, NOTE);
    }

    static Interval of(double estimate, double variance, double freedom, long clusters, double bound, String note) {
        double half = TDistribution.of(freedom).inverseCumulativeProbability((1 + LEVEL) / 2) * Math.sqrt(variance);
        return new Interval(
                NetStance.round(Math.max(-bound, estimate - half)),
                NetStance.round(Math.min(bound, estimate + half)),
                LEVEL,
                clusters,
                note);
    }
}
