package io.standpoint.encoder;

import io.standpoint.encoder.HeadWeights.Matrix;

/** Labels a word as part of a name, from its first piece's vector and how it is written. Safe to share between threads. */
public final class NamesHead {
    private final Matrix hidden;
    private final Matrix cases;
    private final Matrix label;
    private final float[] labelBias;

    public NamesHead(HeadWeights weights) {
        hidden = weights.get("names.hidden");
        cases = weights.get("names.case");
        label = weights.get("names.label");
        labelBias = weights.get("names.label.bias").values();
    }

    /** @return a score for each label: a log probability but for a constant */
    public float[] scores(Vectors sentence, int piece, LetterCase written) {
        float[] inner = cases.row(written.ordinal());
        hidden.multiply(sentence.piece(piece), 0, inner);
        for (int k = 0; k < inner.length; k++) {
            inner[k] = Gelu.of(inner[k]);
        }
        float[] scores = labelBias.clone();
        label.multiply(inner, 0, scores);
        return scores;
    }
}
