package io.standpoint.training;

import java.util.Arrays;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.Function;

/** The penalised negative log likelihood of a maximum-entropy model, around a point that a minimiser can be restarted from. */
final class MaxentLoss implements Function {
    /** Fixed, whatever the machine: sums in another order would give other bytes. */
    private static final int SHARES = 2;

    private final int[][] features;
    private final double[][] labels;
    private final double[] copies;
    private final int outcomes;
    private final double penalty;
    private final double[] scale;
    private double[] base;
    private double[] point;
    private double value;
    private double[] gradient;

    /**
     * @param features of each event, by number
     * @param labels of each event: how likely each is
     * @param copies how often each event counts
     * @param scale of each feature: the penalty is on its weights divided by it, so that a large one leaves them free
     */
    MaxentLoss(int[][] features, double[][] labels, double[] copies, int outcomes, double penalty, double[] scale) {
        this.features = features;
        this.labels = labels;
        this.copies = copies;
        this.outcomes = outcomes;
        this.penalty = penalty;
        this.scale = scale;
        base = new double[scale.length * outcomes];
    }

    /** Makes 0 mean this point. */
    void restartAt(double[] scaledWeights) {
        base = scaledWeights;
        point = null;
    }

    @Override
    public int getDimension() {
        return base.length;
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

    /** The minimiser asks for value and gradient of one point in turn. */
    private void compute(double[] x) {
        if (Arrays.equals(point, x)) {
            return;
        }
        point = x.clone();
        double[] weights = new double[x.length];
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            double scaled = base[i] + x[i];
            squares += scaled * scaled;
            weights[i] = scaled * scale[i / outcomes];
        }
        double[][] gradients = new double[SHARES][x.length];
        double[] losses = IntStream.range(0, SHARES)
                .parallel()
                .mapToDouble(share -> addShare(share, weights, gradients[share]))
                .toArray();
        value = losses[0] + losses[1] + penalty * squares;
        gradient = gradients[0];
        for (int i = 0; i < x.length; i++) {
            gradient[i] = scale[i / outcomes] * (gradient[i] + gradients[1][i]) + 2 * penalty * (base[i] + x[i]);
        }
    }

    private double addShare(int share, double[] weights, double[] gradient) {
        double loss = 0;
        double[] p = new double[outcomes];
        for (int e = share; e < labels.length; e += SHARES) {
            loss += copies[e] * probabilities(weights, features[e], labels[e], p);
            for (int k = 0; k < outcomes; k++) {
                p[k] = copies[e] * (p[k] - labels[e][k]);
            }
            for (int feature : features[e]) {
                for (int k = 0; k < outcomes; k++) {
                    gradient[feature * outcomes + k] += p[k];
                }
            }
        }
        return loss;
    }

    /** Fills p and returns the cross entropy with the labels. */
    private double probabilities(double[] weights, int[] event, double[] labels, double[] p) {
        Arrays.fill(p, 0);
        for (int feature : event) {
            for (int k = 0; k < outcomes; k++) {
                p[k] += weights[feature * outcomes + k];
            }
        }
        double max = p[0];
        for (double score : p) {
            max = Math.max(max, score);
        }
        double sum = 0;
        for (double score : p) {
            sum += StrictMath.exp(score - max);
        }
        double logSum = max + StrictMath.log(sum);
        double loss = 0;
        for (int k = 0; k < outcomes; k++) {
            loss += labels[k] == 0 ? 0 : labels[k] * (logSum - p[k]);
            p[k] = StrictMath.exp(p[k] - logSum);
        }
        return loss;
    }
}
