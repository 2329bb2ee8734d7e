package io.standpoint.encoder;

import io.standpoint.encoder.HeadWeights.Matrix;

/** Scores what each word is part of from its first piece's vector and how it and its neighbours are written. */
public final class NamesHead {
    private final Matrix hidden;
    private final Matrix letters;
    private final Matrix label;
    private final float[] labelBias;

    public NamesHead(HeadWeights weights) {
        hidden = weights.get("names.hidden");
        letters = weights.get("names.case");
        label = weights.get("names.label");
        labelBias = weights.get("names.label.bias").values();
    }

    /**
     * @param piece vector of the word's first piece
     * @param written as {@link LetterCase#around} has it
     * @return a score for each outcome: a log probability but for a constant
     */
    public double[] scores(float[] piece, int[] written) {
        float[] inner = new float[hidden.columns()];
        hidden.multiply(piece, 0, inner);
        for (int feature : written) {
            letters.addRow(feature, inner);
        }
        return HeadWeights.scores(inner, label, labelBias);
    }
}
