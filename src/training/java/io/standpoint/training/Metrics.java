package io.standpoint.training;

import java.util.List;

/** Figures of a set of predictions; each is in 0…1 unless said. */
final class Metrics {
    static final int BINS = 15;
    private final int[][] confusion;
    private final int n;
    private final List<Scored> rows;

    /** @param labels how many labels there are, whether they occur or not */
    Metrics(List<Scored> rows, int labels) {
        this.rows = rows;
        n = rows.size();
        confusion = new int[labels][labels];
        for (Scored row : rows) {
            confusion[row.gold()][row.predicted()]++;
        }
    }

    double accuracy() {
        int right = 0;
        for (int k = 0; k < confusion.length; k++) {
            right += confusion[k][k];
        }
        return ratio(right, n);
    }

    int support(int label) {
        int sum = 0;
        for (int predicted : confusion[label]) {
            sum += predicted;
        }
        return sum;
    }

    double precision(int label) {
        int predicted = 0;
        for (int[] row : confusion) {
            predicted += row[label];
        }
        return ratio(confusion[label][label], predicted);
    }

    double recall(int label) {
        return ratio(confusion[label][label], support(label));
    }

    /** 0 where a label is never right, absent ones included. */
    double f1(int label) {
        double p = precision(label);
        double r = recall(label);
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    /** The plain mean of the labels' F1, labels that don't occur included. */
    double macroF1() {
        double sum = 0;
        for (int k = 0; k < confusion.length; k++) {
            sum += f1(k);
        }
        return sum / confusion.length;
    }

    /** Expected calibration error of the top label, in bins of equal width. */
    double ece() {
        double[] confidence = new double[BINS];
        int[] right = new int[BINS];
        for (Scored row : rows) {
            int bin = bin(row.confidence());
            confidence[bin] += row.confidence();
            right[bin] += row.right() ? 1 : 0;
        }
        double sum = 0;
        for (int b = 0; b < BINS; b++) {
            sum += Math.abs(confidence[b] - right[b]);
        }
        return sum / n;
    }

    static int bin(double confidence) {
        return Math.min(BINS - 1, (int) (confidence * BINS));
    }

    /** Mean squared distance of the probabilities from the truth, summed over labels: 0…2. */
    double brier() {
        double sum = 0;
        for (Scored row : rows) {
            for (int k = 0; k < row.probabilities().length; k++) {
                double miss = row.probabilities()[k] - (k == row.gold() ? 1 : 0);
                sum += miss * miss;
            }
        }
        return sum / n;
    }

    /** Mean negative natural logarithm of the right label's probability. */
    double logLoss() {
        double sum = 0;
        for (Scored row : rows) {
            sum -= Math.log(Math.max(1e-12, row.probabilities()[row.gold()]));
        }
        return sum / n;
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
