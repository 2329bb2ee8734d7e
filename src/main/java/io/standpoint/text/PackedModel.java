package io.standpoint.text;

import io.standpoint.models.FeatureWeights;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/** A maximum-entropy model as OpenNLP's tools know it, without OpenNLP's map of strings. */
final class PackedModel extends AbstractModel {
    private final FeatureWeights weights;

    private PackedModel(FeatureWeights weights) {
        super(new Context[0], new String[0], weights.outcomes().toArray(String[]::new));
        this.weights = weights;
    }

    static PackedModel read(InputStream model) throws IOException {
        return new PackedModel(FeatureWeights.read(model));
    }

    @Override
    public double[] eval(String[] context) {
        return eval(context, new double[getNumOutcomes()]);
    }

    @Override
    public double[] eval(String[] context, double[] sums) {
        Arrays.fill(sums, 0);
        for (String feature : context) {
            weights.add(feature, sums);
        }
        FeatureWeights.normalize(sums);
        return sums;
    }

    @Override
    public double[] eval(String[] context, float[] values) {
        double[] sums = new double[getNumOutcomes()];
        for (int i = 0; i < context.length; i++) {
            weights.add(context[i], values[i], sums);
        }
        FeatureWeights.normalize(sums);
        return sums;
    }
}
