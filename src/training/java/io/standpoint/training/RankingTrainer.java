package io.standpoint.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * Fits a log-linear model that shares its weights among the options of a choice, by maximum likelihood of the right ones
 * together, with OpenNLP's quasi-Newton minimiser. The same samples in the same order give the same weights.
 */
final class RankingTrainer {
    private static final int ITERATIONS = 150;
    private static final double STEP = 1.0 / 8192;

    private RankingTrainer() {}

    /** @param cutoff in how many samples a feature must occur */
    static Map<String, Double> train(List<RankingSample> samples, double l2, int cutoff) {
        List<String> features = frequent(samples, cutoff);
        Map<String, Integer> number = new HashMap<>();
        features.forEach(name -> number.put(name, number.size()));
        int[][][] options = new int[samples.size()][][];
        boolean[][] right = new boolean[options.length][];
        for (int s = 0; s < options.length; s++) {
            RankingSample sample = samples.get(s);
            right[s] = sample.right();
            options[s] = sample.options().stream()
                    .map(names -> names.stream()
                            .filter(number::containsKey)
                            .mapToInt(number::get)
                            .toArray())
                    .toArray(int[][]::new);
        }
        double[] weights = new QNMinimizer(0, 0, ITERATIONS).minimize(new Loss(options, right, features.size(), l2));
        Map<String, Double> named = new TreeMap<>();
        for (int f = 0; f < weights.length; f++) {
            double weight = Math.round(weights[f] / STEP) * STEP;
            if (weight != 0) {
                named.put(features.get(f), weight);
            }
        }
        return named;
    }

    private static List<String> frequent(List<RankingSample> samples, int cutoff) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (RankingSample sample : samples) {
            Set<String> once = new HashSet<>();
            sample.options().forEach(once::addAll);
            once.forEach(name -> counts.merge(name, 1, Integer::sum));
        }
        List<String> frequent = new ArrayList<>();
        counts.forEach((name, count) -> {
            if (count >= cutoff) {
                frequent.add(name);
            }
        });
        return frequent;
    }

    /** The penalised negative log probability of the right options. */
    private record Loss(int[][][] options, boolean[][] right, int features, double l2) implements Function {
        @Override
        public int getDimension() {
            return features;
        }

        @Override
        public double valueAt(double[] weights) {
            return compute(weights, new double[features]);
        }

        @Override
        public double[] gradientAt(double[] weights) {
            double[] gradient = new double[features];
            compute(weights, gradient);
            return gradient;
        }

        private double compute(double[] weights, double[] gradient) {
            double loss = 0;
            for (int i = 0; i < features; i++) {
                loss += l2 * weights[i] * weights[i];
                gradient[i] = 2 * l2 * weights[i];
            }
            for (int s = 0; s < options.length; s++) {
                loss += add(weights, options[s], right[s], gradient);
            }
            return loss;
        }

        private static double add(double[] weights, int[][] options, boolean[] right, double[] gradient) {
            double[] p = new double[options.length];
            double all = 0;
            double good = 0;
            for (int o = 0; o < p.length; o++) {
                double score = 0;
                for (int feature : options[o]) {
                    score += weights[feature];
                }
                p[o] = StrictMath.exp(Math.min(score, 500));
                all += p[o];
                good += right[o] ? p[o] : 0;
            }
            for (int o = 0; o < p.length; o++) {
                double slope = p[o] / all - (right[o] ? p[o] / good : 0);
                for (int feature : options[o]) {
                    gradient[feature] += slope;
                }
            }
            return StrictMath.log(all / good);
        }
    }
}
