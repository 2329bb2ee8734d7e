package io.standpoint.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import io.standpoint.training.EncoderSample.Head;
import java.util.Locale;
import java.util.Random;

/**
 * The layers on top of the encoder. Each judging head sees the sentence's first vector, its sides' vectors, and what those
 * sides attend to in the sentence; the names head sees each piece's vector and how the word is written.
 */
final class EncoderHeads {
    static final String PREFIX = "head.";
    static final int HIDDEN = 192;
    static final int NAMES_HIDDEN = 128;
    private static final int SIZE = EncoderBody.SIZE;

    private final EncoderWeights weights;
    private final Random random;

    EncoderHeads(int nameLabels, int cases, long seed, EncoderWeights weights) {
        this.weights = weights;
        random = new Random(seed);
        for (Head head : Head.values()) {
            String name = name(head);
            create(name + ".attention", head.sides * SIZE, SIZE);
            create(name + ".hidden", (head.sides + 2) * SIZE, HIDDEN);
            create(name + ".hidden.bias", 1, HIDDEN);
            create(name + ".label", HIDDEN, head.labels);
            create(name + ".label.bias", 1, head.labels);
        }
        create("parties", 2, SIZE);
        create("names.hidden", SIZE, NAMES_HIDDEN);
        create("names.case", cases, NAMES_HIDDEN);
        create("names.label", NAMES_HIDDEN, nameLabels);
        create("names.label.bias", 1, nameLabels);
    }

    static String name(Head head) {
        return head.name().toLowerCase(Locale.ROOT);
    }

    private void create(String name, int rows, int columns) {
        float[] values = new float[rows * columns];
        if (!name.endsWith(".bias")) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (random.nextGaussian() * 0.02);
            }
        }
        weights.create(PREFIX + name, values, new Shape(rows, columns), true);
    }

    private NDArray weight(String name) {
        return weights.get(PREFIX + name);
    }

    /** The vectors of the author and of a speaker outside of the sentence: [2, size]. */
    NDArray parties() {
        return weight("parties");
    }

    /**
     * @param sides [items, sides * size]
     * @param tokens [items, tokens, size], each item's sentence
     * @param mask [items, tokens], a large negative number where nothing is read
     * @return [items, labels]
     */
    NDArray judge(Head head, NDArray sides, NDArray tokens, NDArray mask, boolean training) {
        String name = name(head);
        NDArray query = sides.matMul(weight(name + ".attention")).expandDims(2);
        NDArray scores = tokens.matMul(query).squeeze(2).mul((float) (1 / Math.sqrt(SIZE)));
        NDArray attention = scores.add(mask).softmax(-1).expandDims(1);
        NDArray read = attention.matMul(tokens).squeeze(1);
        NDArray first = tokens.get(":,0,:");
        NDArray seen = EncoderBody.dropout(first.concat(sides, 1).concat(read, 1), training);
        NDArray hidden = Activation.gelu(seen.matMul(weight(name + ".hidden")).add(weight(name + ".hidden.bias")));
        return EncoderBody.dropout(hidden, training)
                .matMul(weight(name + ".label"))
                .add(weight(name + ".label.bias"));
    }

    /**
     * @param tokens [pieces, size]
     * @param cases [pieces, cases], three 1 a row
     * @return [pieces, labels]
     */
    NDArray names(NDArray tokens, NDArray cases, boolean training) {
        NDArray hidden = Activation.gelu(EncoderBody.dropout(tokens, training)
                .matMul(weight("names.hidden"))
                .add(cases.matMul(weight("names.case"))));
        return hidden.matMul(weight("names.label")).add(weight("names.label.bias"));
    }
}
