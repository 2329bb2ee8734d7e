package io.standpoint.report;

/**
 * A sentence of a gold sample that coders labelled.
 *
 * @param probability with which the sentence came to be labelled
 * @param article the sums of its article, near-duplicates together, as the classifier has them
 * @param classified what the sentence scores by the classifier
 * @param coded what it scores by the coders, on average
 */
public record LabelledSentence(double probability, Cluster article, Score classified, Score coded) {
    /**
     * @param x 1 in favour, -1 against
     * @param n 1 if the sentence counts, else 0
     */
    public record Score(double x, double n) {}
}
