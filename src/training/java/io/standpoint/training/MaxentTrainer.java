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
     * @param cutoff in how many examples a feature must occur
     * @param iterations of the minimiser, between restarts
     */
    record Penalties(double l2, int cutoff, int iterations) {
        Map<String, String> settings() {
            Map<String, String> settings = new TreeMap<>();
            settings.put("algorithm", "MAXENT_QN, restarted");
            settings.put("l2", String.valueOf(l2));
            settings.put("cutoff", String.valueOf(cutoff));
            settings.put("iterations", String.valueOf(iterations));
            return settings;
        }
    }

    private MaxentTrainer() {}

    /** The bytes of a model file. */
    static byte[] train(List<Example> examples, List<String> labels, Penalties penalties) throws IOException {
        List<Example> counted =
                examples.stream().filter(example -> example.weight() > 0).toList();
        List<String> features = frequent(counted, penalties.cutoff());
        double[] weights = minimum(loss(counted, features, labels, penalties), penalties.iterations());
        TreeMap<String, Context> kept = new TreeMap<>();
        for (int f = 0; f < features.size(); f++) {
            Context rounded = rounded(Arrays.copyOfRange(weights, f * labels.size(), (f + 1) * labels.size()));
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

    private static MaxentLoss loss(
            List<Example> examples, List<String> features, List<String> labels, Penalties penalties) {
        Map<String, Integer> number = new HashMap<>();
        features.forEach(name -> number.put(name, number.size()));
        int[][] events = new int[examples.size()][];
        int[] gold = new int[events.length];
        double[] copies = new double[events.length];
        for (int e = 0; e < events.length; e++) {
            Example example = examples.get(e);
            events[e] = Arrays.stream(example.features().names())
                    .filter(number::containsKey)
                    .mapToInt(number::get)
                    .toArray();
            gold[e] = labels.indexOf(example.label());
            copies[e] = example.weight();
        }
        return new MaxentLoss(events, gold, copies, labels.size(), features.size(), penalties.l2());
    }

    private static double[] minimum(MaxentLoss loss, int iterations) {
        double[] weights = new double[loss.getDimension()];
        double before = Double.POSITIVE_INFINITY;
        for (int r = 0; r < RESTARTS; r++) {
            double[] move = new QNMinimizer(0, 0, iterations).minimize(loss);
            double value = loss.valueAt(move);
            for (int i = 0; i < weights.length; i++) {
                weights[i] += move[i];
            }
            if (before - value < GAIN * value) {
                break;
            }
            before = value;
            loss.restartAt(weights.clone());
        }
        return weights;
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
