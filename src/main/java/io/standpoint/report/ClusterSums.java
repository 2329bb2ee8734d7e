package io.standpoint.report;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Sums over clusters of sentences (one article's, near-duplicates' together): all that net stance and its interval take.
 * A cluster scores x, 1 for each sentence in favour and -1 for each against, in n sentences that count.
 *
 * <p>Net stance is a ratio of two sums, R = Σx / Σn. Sentences of one article are alike, so its variance is that of the
 * clusters' residuals x − Rn, linearised (Cochran 1977, Sampling Techniques, section 6.3): G/(G−1) · Σ(x − Rn)² / (Σn)²
 * for G clusters, without a finite population correction. The interval takes Student's t with G−1 degrees of freedom.
 *
 * @param clusters those with a sentence that counts
 */
public record ClusterSums(long clusters, double x, double n, double xx, double xn, double nn) {
    public static final ClusterSums NONE = new ClusterSums(0, 0, 0, 0, 0, 0);

    public ClusterSums plus(double score, double sentences) {
        return new ClusterSums(
                clusters + 1,
                x + score,
                n + sentences,
                xx + score * score,
                xn + score * sentences,
                nn + sentences * sentences);
    }

    public NetStance netStance() {
        return NetStance.of(ratio(), interval());
    }

    OptionalDouble ratio() {
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(x / n);
    }

    /** Of the ratio. */
    double variance() {
        double ratio = x / n;
        double squares = xx - 2 * ratio * xn + ratio * ratio * nn;
        return squares * scale() * scale();
    }

    /** What makes residuals of clusters of squares that add up to the variance. */
    double scale() {
        return Math.sqrt(clusters / (clusters - 1.0)) / n;
    }

    private Optional<Interval> interval() {
        if (clusters < Interval.FEWEST) {
            return Optional.empty();
        }
        double ratio = x / n;
        double variance = variance();
        // of what rounding leaves of nothing there is no interval either
        return variance < 1e-12
                ? Optional.empty()
                : Optional.of(Interval.of(ratio, variance, clusters - 1.0, clusters, 1));
    }
}
