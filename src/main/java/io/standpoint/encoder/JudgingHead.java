package io.standpoint.encoder;

import io.standpoint.encoder.HeadWeights.Matrix;

/**
 * Judges one or two parties of a sentence from its vectors: the sentence's own, the parties', and what the parties attend to in
 * it. Safe to share between threads.
 */
public final class JudgingHead {
    private final Matrix attention;
    private final Matrix hidden;
    private final float[] hiddenBias;
    private final Matrix label;
    private final float[] labelBias;

    /** @param name as in the weights' names: "tone", "portrayal", "stance", "same" */
    public JudgingHead(HeadWeights weights, String name) {
        attention = weights.get(name + ".attention");
        hidden = weights.get(name + ".hidden");
        hiddenBias = weights.get(name + ".hidden.bias").values();
        label = weights.get(name + ".label");
        labelBias = weights.get(name + ".label.bias").values();
    }

    /**
     * @param sides the parties' vectors
     * @return a score for each label: a log probability but for a constant
     */
    public double[] scores(Vectors sentence, float[]... sides) {
        float[] inner = hiddenBias.clone();
        hidden.multiply(sentence.first(), 0, inner);
        int row = Vectors.SIZE;
        for (float[] side : sides) {
            hidden.multiply(side, row, inner);
            row += Vectors.SIZE;
        }
        hidden.multiply(attended(sentence, sides), row, inner);
        return HeadWeights.scores(inner, label, labelBias);
    }

    private float[] attended(Vectors sentence, float[][] sides) {
        float[] query = new float[Vectors.SIZE];
        int row = 0;
        for (float[] side : sides) {
            attention.multiply(side, row, query);
            row += Vectors.SIZE;
        }
        float[] weights = sentence.products(query);
        double largest = Double.NEGATIVE_INFINITY;
        for (float weight : weights) {
            largest = Math.max(largest, weight);
        }
        double sum = 0;
        for (int t = 0; t < weights.length; t++) {
            weights[t] = (float) Math.exp((weights[t] - largest) / Math.sqrt(Vectors.SIZE));
            sum += weights[t];
        }
        for (int t = 0; t < weights.length; t++) {
            weights[t] /= (float) sum;
        }
        return sentence.mean(weights);
    }
}
