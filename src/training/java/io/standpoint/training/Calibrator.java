package io.standpoint.training;

import io.standpoint.judgement.MaxentClassifier;
import io.standpoint.models.ModelCard.Calibration;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * Fits a temperature, and if wanted a bias for each label, by minimising log loss, on predictions that were made out of fold.
 *
 * @see <a href="https://arxiv.org/abs/1706.04599">Guo et al. 2017, On Calibration of Modern Neural Networks</a>
 */
final class Calibrator {
    /** By how much inverse temperatures differ from 1 where there are rows enough to tell; a hundred rows say less than that. */
    private static final double SPREAD = 0.15;

    private Calibrator() {}

    /**
     * @param scores a row for each prediction
     * @param gold index of the right label for each; below 0 leaves the prediction out
     */
    static Calibration fit(double[][] scores, int[] gold) {
        return fit(new LogLoss(scores, gold, scores[0].length, true));
    }

    /** The temperature alone, which leaves the likeliest label as it is; near 1 where there are few predictions. */
    static Calibration temperature(double[][] scores, int[] gold) {
        return fit(new LogLoss(scores, gold, scores[0].length, false));
    }

    private static Calibration fit(LogLoss loss) {
        int labels = loss.labels();
        // the scale is fitted about 1, so that zeros, where the minimiser starts, mean no calibration
        double[] found = new QNMinimizer(0, 0, 200).minimize(loss);
        double scale = 1 + found[labels];
        List<Double> biases = new ArrayList<>();
        for (int k = 0; k < labels; k++) {
            biases.add(rounded((found[k] - found[labels - 1]) / scale));
        }
        return new Calibration(rounded(1 / scale), biases);
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0 + 0.0;
    }

    /** Mean log loss of softmax(scale * score + shift), as a function of the shifts and (scale - 1). */
    private record LogLoss(double[][] scores, int[] gold, int labels, boolean shifts) implements Function {
        @Override
        public int getDimension() {
            return labels + 1;
        }

        @Override
        public double valueAt(double[] x) {
            double sum = 0;
            int n = 0;
            for (int i = 0; i < gold.length; i++) {
                if (gold[i] >= 0) {
                    sum -= Math.log(Math.max(1e-300, probabilities(x, i)[gold[i]]));
                    n++;
                }
            }
            return (sum + (shifts ? 0 : Math.pow(x[labels] / SPREAD, 2) / 2)) / n;
        }

        @Override
        public double[] gradientAt(double[] x) {
            double[] gradient = new double[labels + 1];
            int n = 0;
            for (int i = 0; i < gold.length; i++) {
                if (gold[i] >= 0) {
                    addGradient(gradient, probabilities(x, i), i);
                    n++;
                }
            }
            gradient[labels] += shifts ? 0 : x[labels] / Math.pow(SPREAD, 2);
            for (int k = 0; k <= labels; k++) {
                gradient[k] /= n;
            }
            return gradient;
        }

        private void addGradient(double[] gradient, double[] p, int i) {
            for (int k = 0; k < labels; k++) {
                double error = p[k] - (k == gold[i] ? 1 : 0);
                gradient[k] += shifts ? error : 0;
                gradient[labels] += error * scores[i][k];
            }
        }

        private double[] probabilities(double[] x, int i) {
            double[] shifted = new double[labels];
            for (int k = 0; k < labels; k++) {
                shifted[k] = (1 + x[labels]) * scores[i][k] + x[k];
            }
            return MaxentClassifier.calibrated(shifted, MaxentClassifier.none(labels));
        }
    }
}
