package io.standpoint.training;

import io.standpoint.actor.NameFeatures;
import io.standpoint.text.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/** Fits the name finder's model. */
final class NameTrainer {
    static final int CUTOFF = 3;

    private static final Ftrl.Settings SETTINGS = new Ftrl.Settings(8, 0.15, 1, 0.6, 0.5);
    /** Weights are stored in these steps, which zip well and leave the scores alone. */
    private static final double STEP = 1.0 / 64;

    private final NameSamples samples;
    private final NameFeatures features;
    private final NameEvents events = new NameEvents(CUTOFF);

    NameTrainer(NameSamples samples, NameFeatures features) {
        this.samples = samples;
        this.features = features;
    }

    static Map<String, String> settings() {
        TreeMap<String, String> settings = new TreeMap<>(SETTINGS.asMap());
        settings.put("cutoff", String.valueOf(CUTOFF));
        return settings;
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
        Progress.say("%,d events, %,d features", events.size(), events.featureNames().length);
        return model(new Ftrl(SETTINGS, events).train(), events.featureNames(), events.outcomeNames());
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
