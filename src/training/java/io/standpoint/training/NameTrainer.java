package io.standpoint.training;

import io.standpoint.actor.NameFeatures;
import io.standpoint.text.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/** Fits the name finder's model. */
final class NameTrainer {
    static final int CUTOFF = 3;
    static final int ITERATIONS = 100;
    /** Of the whole sum over events: drives weights of rare features to zero. */
    static final double L1 = 0.3;

    static final double L2 = 0.02;
    /** Weights are stored in these steps, which zip well and leave the scores alone. */
    static final double STEP = 1.0 / 64;

    private final NameSamples samples;
    private final NameFeatures features;
    private final NameEvents events = new NameEvents(CUTOFF);

    NameTrainer(NameSamples samples, NameFeatures features) {
        this.samples = samples;
        this.features = features;
    }

    static Map<String, String> settings() {
        return new TreeMap<>(Map.of(
                "algorithm", "MAXENT_QN",
                "cutoff", String.valueOf(CUTOFF),
                "iterations", String.valueOf(ITERATIONS),
                "l1", String.valueOf(L1),
                "l2", String.valueOf(L2)));
    }

    /** @param weight how often to count these sentences */
    void add(List<LabelledWords> sentences, int weight) {
        for (LabelledWords labelled : sentences) {
            Sentence sentence = samples.sentence(labelled);
            events.add(features.of(sentence), samples.outcomes(labelled, sentence.tokens()), weight);
        }
    }

    AbstractModel train() {
        events.close();
        NameLikelihood likelihood = new NameLikelihood(events);
        Progress.say("%,d events, %,d features", events.getContexts().length, events.getPredLabels().length);
        double[] weights = new QNMinimizer(L1, L2, ITERATIONS, 7, 30_000).minimize(likelihood);
        return model(weights, events.getPredLabels(), events.getOutcomeLabels());
    }

    private static AbstractModel model(double[] weights, String[] names, String[] outcomes) {
        TreeMap<String, Context> contexts = new TreeMap<>();
        for (int f = 0; f < names.length; f++) {
            int from = f * outcomes.length;
            Context context = context(Arrays.copyOfRange(weights, from, from + outcomes.length));
            if (context.getOutcomes().length > 0) {
                contexts.put(names[f], context);
            }
        }
        Progress.say("%,d features kept", contexts.size());
        return new QNModel(
                contexts.values().toArray(Context[]::new), contexts.keySet().toArray(String[]::new), outcomes);
    }

    private static Context context(double[] row) {
        int[] outcomes = new int[row.length];
        double[] weights = new double[row.length];
        int n = 0;
        for (int k = 0; k < row.length; k++) {
            double weight = Math.rint(row[k] / STEP) * STEP;
            if (weight != 0) {
                outcomes[n] = k;
                weights[n++] = weight;
            }
        }
        return new Context(Arrays.copyOf(outcomes, n), Arrays.copyOf(weights, n));
    }
}
