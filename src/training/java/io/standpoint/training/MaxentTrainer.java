package io.standpoint.training;

import io.standpoint.judgement.MaxentClassifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Fits OpenNLP's quasi-Newton maximum-entropy models. The same examples in the same order give the same bytes. */
final class MaxentTrainer {
    /** Weights are stored in these steps: fine enough to leave predictions alone, coarse enough to zip well. */
    private static final double STEP = 1.0 / 512;

    /**
     * @param l1 drives useless weights to zero
     * @param l2 keeps weights small
     * @param cutoff how often a feature must occur
     */
    record Penalties(double l1, double l2, int cutoff, int iterations) {
        Map<String, String> settings() {
            Map<String, String> settings = new TreeMap<>();
            settings.put("algorithm", QNTrainer.MAXENT_QN_VALUE);
            settings.put("l1", String.valueOf(l1));
            settings.put("l2", String.valueOf(l2));
            settings.put("cutoff", String.valueOf(cutoff));
            settings.put("iterations", String.valueOf(iterations));
            return settings;
        }
    }

    private MaxentTrainer() {}

    /** The bytes of a model file. */
    static byte[] train(List<Example> examples, Penalties penalties) throws IOException {
        List<Event> events = new ArrayList<>();
        for (Example example : examples) {
            Event event = new Event(example.label(), example.features().names());
            for (int i = 0; i < example.copies(); i++) {
                events.add(event);
            }
        }
        AbstractModel model = (AbstractModel) TrainerFactory.getEventTrainer(parameters(penalties), new HashMap<>())
                .train(ObjectStreamUtils.createObjectStream(events));
        return ModelWriter.bytes(rounded(model));
    }

    static MaxentClassifier classifier(byte[] model, List<String> labels) throws IOException {
        return MaxentClassifier.read(new ByteArrayInputStream(model), labels, MaxentClassifier.none(labels.size()));
    }

    private static TrainingParameters parameters(Penalties penalties) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, penalties.iterations());
        parameters.put(TrainingParameters.CUTOFF_PARAM, penalties.cutoff());
        parameters.put(TrainingParameters.THREADS_PARAM, 1);
        parameters.put(QNTrainer.L1COST_PARAM, penalties.l1());
        parameters.put(QNTrainer.L2COST_PARAM, penalties.l2());
        return parameters;
    }

    /** The model without the features that decide nothing, in alphabetical order. */
    private static AbstractModel rounded(AbstractModel model) {
        @SuppressWarnings("unchecked")
        Map<String, Context> contexts = (Map<String, Context>) model.getDataStructures()[1];
        TreeMap<String, Context> kept = new TreeMap<>();
        contexts.forEach((name, context) -> {
            Context rounded = rounded(context);
            if (rounded.getOutcomes().length > 0) {
                kept.put(name, rounded);
            }
        });
        String[] outcomes = new String[model.getNumOutcomes()];
        for (int o = 0; o < outcomes.length; o++) {
            outcomes[o] = model.getOutcome(o);
        }
        return new QNModel(kept.values().toArray(Context[]::new), kept.keySet().toArray(String[]::new), outcomes);
    }

    private static Context rounded(Context context) {
        int[] outcomes = new int[context.getOutcomes().length];
        double[] weights = new double[outcomes.length];
        int n = 0;
        for (int i = 0; i < weights.length; i++) {
            double weight = Math.round(context.getParameters()[i] / STEP) * STEP;
            if (weight != 0) {
                outcomes[n] = context.getOutcomes()[i];
                weights[n++] = weight;
            }
        }
        return new Context(java.util.Arrays.copyOf(outcomes, n), java.util.Arrays.copyOf(weights, n));
    }
}
