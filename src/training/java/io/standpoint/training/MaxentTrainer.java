package io.standpoint.training;

import io.standpoint.judgement.MaxentClassifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.Context;

/**
 * Fits maximum-entropy models with OpenNLP's quasi-Newton minimiser, as its MAXENT_QN trainer does, with two differences:
 * examples can count by fractions, and the minimiser, which stops at the first small step, is started again from where it
 * stopped until that no longer helps. The same examples in the same order give the same bytes.
 */
final class MaxentTrainer {
    /** Weights are stored in these steps: fine enough to leave predictions alone, coarse enough to zip well. */
    private static final double STEP = 1.0 / 8192;
    /** A restart that gains less than this share of the loss is the last. */
    private static final double GAIN = 3e-4;

    private static final int RESTARTS = 4;

    /**
     * @param l2 keeps weights small
     * @param prior which weights it keeps small
     * @param cutoff in how many examples a feature must occur
     * @param iterations of the minimiser, between restarts
     */
    record Penalties(double l2, Prior prior, int cutoff, int iterations) {
        Map<String, String> settings() {
            Map<String, String> settings = new TreeMap<>();
            settings.put("algorithm", "MAXENT_QN, restarted");
            settings.put("l2", String.valueOf(l2));
            settings.put("prior", prior.toString());
            settings.put("cutoff", String.valueOf(cutoff));
            settings.put("iterations", String.valueOf(iterations));
            return settings;
        }
    }

    /** Which features may weigh much. */
    enum Prior {
        /** All alike. */
        EVEN,
        /**
         * Those that tell labels apart when counted alone: by the log-count ratio of naive Bayes, frequent ones less.
         *
         * @see <a href="https://aclanthology.org/P12-2018/">Wang and Manning 2012, Baselines and Bigrams</a>
         */
        BY_RATIO;

        /** How fast frequency damps a feature. */
        private static final double DAMPING = 0.25;

        double[] scale(Events events) {
            double[] scale = new double[events.numberOfFeatures()];
            Arrays.fill(scale, this == EVEN ? 1 : 0);
            for (int k = 0; this == BY_RATIO && k < events.outcomes(); k++) {
                addRatios(events, k, scale);
            }
            return scale;
        }

        private static void addRatios(Events events, int label, double[] scale) {
            double[] with = new double[scale.length];
            double[] without = new double[scale.length];
            Arrays.fill(with, 1);
            Arrays.fill(without, 1);
            for (int e = 0; e < events.labels().length; e++) {
                double share = events.labels()[e][label];
                for (int feature : events.features()[e]) {
                    with[feature] += events.copies()[e] * share;
                    without[feature] += events.copies()[e] * (1 - share);
                }
            }
            double all = StrictMath.log(
                    Arrays.stream(with).sum() / Arrays.stream(without).sum());
            for (int f = 0; f < scale.length; f++) {
                double ratio = Math.abs(StrictMath.log(with[f] / without[f]) - all);
                scale[f] = Math.max(scale[f], ratio * StrictMath.pow(with[f] + without[f] - 1, -DAMPING));
            }
        }
    }

    /**
     * Examples in numbers.
     *
     * @param labels how likely each is
     */
    private record Events(int[][] features, double[][] labels, double[] copies, int outcomes, int numberOfFeatures) {}

    private MaxentTrainer() {}

    /** The bytes of a model file. */
    static byte[] train(List<Example> examples, List<String> labels, Penalties penalties) throws IOException {
        return train(examples, labels, penalties, Map.of());
    }

    /** @param offsets what to add to some features' weights once they are fitted */
    static byte[] train(List<Example> examples, List<String> labels, Penalties penalties, Map<String, double[]> offsets)
            throws IOException {
        List<Example> counted =
                examples.stream().filter(example -> example.weight() > 0).toList();
        List<String> features = frequent(counted, penalties.cutoff());
        double[] weights = minimum(events(counted, features, labels), penalties);
        TreeMap<String, Context> kept = new TreeMap<>();
        for (int f = 0; f < features.size(); f++) {
            double[] row = Arrays.copyOfRange(weights, f * labels.size(), (f + 1) * labels.size());
            double[] offset = offsets.getOrDefault(features.get(f), new double[row.length]);
            Arrays.setAll(row, k -> row[k] + offset[k]);
            Context rounded = rounded(row);
            if (rounded.getOutcomes().length > 0) {
                kept.put(features.get(f), rounded);
            }
        }
        return ModelWriter.bytes(new QNModel(
                kept.values().toArray(Context[]::new),
                kept.keySet().toArray(String[]::new),
                labels.toArray(String[]::new)));
    }

    static MaxentClassifier classifier(byte[] model, List<String> labels) throws IOException {
        return MaxentClassifier.read(new ByteArrayInputStream(model), labels, MaxentClassifier.none(labels.size()));
    }

    private static List<String> frequent(List<Example> examples, int cutoff) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (Example example : examples) {
            Set<String> once = new HashSet<>(Arrays.asList(example.features().names()));
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

    private static Events events(List<Example> examples, List<String> features, List<String> labels) {
        Map<String, Integer> number = new HashMap<>();
        features.forEach(name -> number.put(name, number.size()));
        int[][] events = new int[examples.size()][];
        double[][] gold = new double[events.length][labels.size()];
        double[] copies = new double[events.length];
        for (int e = 0; e < events.length; e++) {
            Example example = examples.get(e);
            events[e] = Arrays.stream(example.features().names())
                    .filter(number::containsKey)
                    .mapToInt(number::get)
                    .toArray();
            double[] row = gold[e];
            example.labels().forEach((label, share) -> row[labels.indexOf(label)] = share);
            copies[e] = example.weight();
        }
        return new Events(events, gold, copies, labels.size(), features.size());
    }

    private static double[] minimum(Events events, Penalties penalties) {
        double[] scale = penalties.prior().scale(events);
        MaxentLoss loss = new MaxentLoss(
                events.features(), events.labels(), events.copies(), events.outcomes(), penalties.l2(), scale);
        double[] scaled = new double[loss.getDimension()];
        double before = Double.POSITIVE_INFINITY;
        for (int r = 0; r < RESTARTS; r++) {
            double[] move = new QNMinimizer(0, 0, penalties.iterations()).minimize(loss);
            double value = loss.valueAt(move);
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] += move[i];
            }
            if (before - value < GAIN * value) {
                break;
            }
            before = value;
            loss.restartAt(scaled.clone());
        }
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= scale[i / events.outcomes()];
        }
        return scaled;
    }

    private static Context rounded(double[] weights) {
        int[] outcomes = new int[weights.length];
        double[] kept = new double[weights.length];
        int n = 0;
        for (int k = 0; k < weights.length; k++) {
            double weight = Math.round(weights[k] / STEP) * STEP;
            if (weight != 0) {
                outcomes[n] = k;
                kept[n++] = weight;
            }
        }
        return new Context(Arrays.copyOf(outcomes, n), Arrays.copyOf(kept, n));
    }
}
