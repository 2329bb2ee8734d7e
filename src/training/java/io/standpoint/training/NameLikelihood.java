package io.standpoint.training;

import java.util.Arrays;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.model.DataIndexer;

/**
 * The negative log likelihood of maximum entropy, for OpenNLP's minimiser. OpenNLP's own computes value and gradient apart
 * and strides through memory by outcome; this does both at once, several times faster. A single thread keeps the order of
 * sums, and so the bytes.
 */
final class NameLikelihood implements Function {
    private final int[][] contexts;
    private final int[] outcomes;
    private final int[] weights;
    private final int width;
    private final double[] gradient;
    private double[] computedAt = {};
    private double value;
    private int passes;

    NameLikelihood(DataIndexer events) {
        contexts = events.getContexts();
        outcomes = events.getOutcomeList();
        weights = events.getNumTimesEventsSeen();
        width = events.getOutcomeLabels().length;
        gradient = new double[events.getPredLabels().length * width];
    }

    @Override
    public int getDimension() {
        return gradient.length;
    }

    @Override
    public double valueAt(double[] x) {
        compute(x);
        return value;
    }

    @Override
    public double[] gradientAt(double[] x) {
        compute(x);
        return gradient.clone();
    }

    private void compute(double[] x) {
        if (Arrays.equals(x, computedAt)) {
            return;
        }
        Arrays.fill(gradient, 0);
        value = 0;
        double[] scores = new double[width];
        for (int row = 0; row < contexts.length; row++) {
            score(x, contexts[row], scores);
            value -= weights[row] * logProbabilities(scores, outcomes[row]);
            for (int k = 0; k < width; k++) {
                scores[k] = weights[row] * (scores[k] - (k == outcomes[row] ? 1 : 0));
            }
            for (int feature : contexts[row]) {
                for (int k = 0, at = feature * width; k < width; k++, at++) {
                    gradient[at] += scores[k];
                }
            }
        }
        computedAt = x.clone();
        Progress.say("pass %d: negative log likelihood %.0f", ++passes, value);
    }

    private void score(double[] x, int[] features, double[] scores) {
        Arrays.fill(scores, 0);
        for (int feature : features) {
            for (int k = 0, at = feature * width; k < width; k++, at++) {
                scores[k] += x[at];
            }
        }
    }

    /** Makes scores probabilities and returns the logarithm of one of them. */
    private static double logProbabilities(double[] scores, int outcome) {
        double max = Arrays.stream(scores).max().orElseThrow();
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - max);
        }
        double logarithm = scores[outcome] - max - Math.log(sum);
        for (int k = 0; k < scores.length; k++) {
            scores[k] = Math.exp(scores[k] - max) / sum;
        }
        return logarithm;
    }
}
