package io.standpoint.training;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Fits a maximum-entropy model event by event, each weight at its own pace: FTRL-Proximal. The names have so many rare
 * features that OpenNLP's quasi-Newton search, which gives all weights one pace, needs some fifteen passes a step; this
 * needs less than ten in all, and leaves most weights exactly zero. One thread and a fixed seed keep the bytes the same.
 *
 * @see <a href="https://doi.org/10.1145/2487575.2488200">McMahan et al. 2013, Ad click prediction</a>
 */
final class Ftrl {
    private static final long SEED = 7;

    /**
     * @param epochs passes over the events
     * @param alpha pace
     * @param beta slows the first steps
     * @param l1 drives weights to zero
     * @param l2 keeps weights small
     */
    record Settings(int epochs, double alpha, double beta, double l1, double l2) {
        Map<String, String> asMap() {
            return Map.of(
                    "algorithm", "maxent by FTRL-Proximal",
                    "epochs", String.valueOf(epochs),
                    "alpha", String.valueOf(alpha),
                    "beta", String.valueOf(beta),
                    "l1", String.valueOf(l1),
                    "l2", String.valueOf(l2),
                    "seed", String.valueOf(SEED));
        }
    }

    private final Settings settings;
    private final NameEvents events;
    private final int width;
    /** Sum of gradients, less what the weights have moved. */
    private final double[] pull;
    /** Sum of squared gradients. */
    private final double[] squares;

    Ftrl(Settings settings, NameEvents events) {
        this.settings = settings;
        this.events = events;
        width = events.outcomeNames().length;
        pull = new double[events.featureNames().length * width];
        squares = new double[pull.length];
    }

    /** One weight a feature and outcome, the outcomes of a feature side by side. */
    double[] train() {
        int[] order = new int[events.size()];
        Arrays.setAll(order, i -> i);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int epoch = 1; epoch <= settings.epochs; epoch++) {
            shuffle(order, random);
            double loss = 0;
            for (int event : order) {
                loss += learn(events.features(event), events.outcome(event), events.weight(event));
            }
            Progress.say("epoch %d of %d: mean loss %.4f", epoch, settings.epochs, loss / order.length);
        }
        double[] weights = new double[pull.length];
        Arrays.setAll(weights, this::weight);
        return weights;
    }

    private double learn(int[] features, int outcome, int times) {
        double[] weights = new double[features.length * width];
        double[] p = new double[width];
        for (int i = 0, w = 0; i < features.length; i++) {
            for (int k = 0, at = features[i] * width; k < width; k++, at++, w++) {
                weights[w] = weight(at);
                p[k] += weights[w];
            }
        }
        softmax(p);
        double loss = -Math.log(p[outcome]);
        p[outcome] -= 1;
        for (int i = 0, w = 0; i < features.length; i++) {
            for (int k = 0, at = features[i] * width; k < width; k++, at++, w++) {
                update(at, weights[w], p[k] * times);
            }
        }
        return loss;
    }

    private void update(int at, double weight, double gradient) {
        double square = squares[at] + gradient * gradient;
        double slower = (Math.sqrt(square) - Math.sqrt(squares[at])) / settings.alpha;
        pull[at] += gradient - slower * weight;
        squares[at] = square;
    }

    private double weight(int at) {
        double z = pull[at];
        if (Math.abs(z) <= settings.l1) {
            return 0;
        }
        double pace = (settings.beta + Math.sqrt(squares[at])) / settings.alpha + settings.l2;
        return -(z - Math.signum(z) * settings.l1) / pace;
    }

    private static void softmax(double[] scores) {
        double max = scores[0];
        for (double score : scores) {
            max = Math.max(max, score);
        }
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = Math.exp(scores[k] - max);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
