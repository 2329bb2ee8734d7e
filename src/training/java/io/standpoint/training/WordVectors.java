package io.standpoint.training;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * The input vectors of a small encoder's whole words: words used alike lie close together. Only training reads them; what
 * is learned from them goes into the lexicon.
 *
 * @see <a href="https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2">all-MiniLM-L6-v2, Apache-2.0</a>
 */
final class WordVectors {
    static final String NAME = "all-MiniLM-L6-v2 word vectors";
    static final String LICENCE = "Apache-2.0";
    static final int SIZE = 384;

    private WordVectors() {}

    /** Vectors of length 1 about the mean of all words, in alphabetical order. */
    static TreeMap<String, float[]> read() throws IOException {
        float[] table = BaseModel.MINILM.network().values("embeddings.word_embeddings.weight");
        List<String> vocabulary = BaseModel.MINILM.vocabulary();
        TreeMap<String, float[]> vectors = new TreeMap<>();
        for (int i = 0; i < vocabulary.size(); i++) {
            if (vocabulary.get(i).matches("[a-z]{2,}")) {
                vectors.put(vocabulary.get(i), Arrays.copyOfRange(table, i * SIZE, (i + 1) * SIZE));
            }
        }
        centre(vectors);
        return vectors;
    }

    private static void centre(TreeMap<String, float[]> vectors) {
        double[] mean = new double[SIZE];
        for (float[] vector : vectors.values()) {
            for (int d = 0; d < SIZE; d++) {
                mean[d] += vector[d] / vectors.size();
            }
        }
        for (float[] vector : vectors.values()) {
            double length = 0;
            for (int d = 0; d < SIZE; d++) {
                vector[d] -= (float) mean[d];
                length += vector[d] * vector[d];
            }
            for (int d = 0; d < SIZE; d++) {
                vector[d] /= (float) Math.sqrt(length);
            }
        }
    }
}
