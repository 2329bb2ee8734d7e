package io.standpoint.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Net stance corrected for the classifier's mistakes by a probability sample of labelled sentences: design-based supervised
 * learning (Egami, Hinck, Stewart and Wei 2023, Using imperfect surrogates for downstream inference).
 *
 * <p>Each labelled sentence adds to its article what the coders say less what the classifier says, divided by the
 * probability with which the sentence was labelled, in the numerator and in the denominator of the ratio. These
 * design-adjusted sums are right on average whatever the mistakes. Their ratio and its variance are then those of
 * {@link ClusterSums}; sampling without replacement makes that variance a little too large. Student's t has one degree of freedom
 * less than there are articles with a labelled sentence.
 */
final class CorrectedSums {
    /** Labelled sentences: of fewer the classifier's rarer mistakes are missing, and the interval would cover less than it says. */
    static final int FEWEST = 100;

    private static final String NOTE = "sampling error and the classifier's mistakes, as the gold sample shows them";

    private CorrectedSums() {}

    /**
     * @param classified the sums of all that the sample speaks for
     */
    static NetStance netStance(ClusterSums classified, List<LabelledSentence> labelled) {
        Map<UUID, List<LabelledSentence>> articles = labelled.stream()
                .collect(Collectors.groupingBy(one -> one.article().id()));
        ClusterSums sums = classified;
        for (List<LabelledSentence> article : articles.values()) {
            sums = adjusted(sums, article);
        }
        if (articles.isEmpty() || sums.n() <= 0) {
            return NetStance.of(OptionalDouble.empty(), Optional.empty());
        }
        double ratio = Math.max(-1, Math.min(1, sums.x() / sums.n()));
        return NetStance.of(OptionalDouble.of(ratio), interval(ratio, sums, articles.size(), labelled.size()));
    }

    private static ClusterSums adjusted(ClusterSums sums, List<LabelledSentence> article) {
        Cluster raw = article.get(0).article();
        double x = raw.x();
        double n = raw.n();
        for (LabelledSentence one : article) {
            x += (one.coded().x() - one.classified().x()) / one.probability();
            n += (one.coded().n() - one.classified().n()) / one.probability();
        }
        return without(sums, raw).plus(x, n);
    }

    private static ClusterSums without(ClusterSums sums, Cluster article) {
        double x = article.x();
        double n = article.n();
        return new ClusterSums(
                n > 0 ? sums.clusters() - 1 : sums.clusters(),
                sums.x() - x,
                sums.n() - n,
                sums.xx() - x * x,
                sums.xn() - x * n,
                sums.nn() - n * n);
    }

    private static Optional<Interval> interval(double ratio, ClusterSums sums, int articles, int labelled) {
        double variance = sums.variance();
        return labelled < FEWEST || articles < Interval.FEWEST || variance < 1e-12
                ? Optional.empty()
                : Optional.of(Interval.of(ratio, variance, articles - 1.0, articles, 1, NOTE));
    }
}
