package io.standpoint.training;

import io.standpoint.encoder.Pieces;
import java.util.List;

/**
 * A text in word pieces with all that is known of it.
 *
 * @param article what must stay together when data are split
 * @param names a label for each piece that begins a word, -1 for the others; empty where names aren't known
 * @param cases how each labelled piece's word and its neighbours are written, as in {@code LetterCase.around}
 * @param pairLabel the label in the directed stance data, whose two items are p toward q and q toward p; -1 elsewhere
 */
record EncoderSample(
        String article, Pieces pieces, List<Item> items, int[] names, int[][] cases, int pairLabel, double weight) {
    /** Heads on the encoder's output; each item is judged by one. */
    enum Head {
        TONE(1, 3),
        PORTRAYAL(1, 3),
        STANCE(2, 3),
        SAME(2, 2);

        final int sides;
        final int labels;

        Head(int sides, int labels) {
            this.sides = sides;
            this.labels = labels;
        }
    }

    /**
     * One judgement.
     *
     * @param a places of the first side's pieces, or {@link #AUTHOR}, {@link #OUTSIDE}, {@link #WHOLE}
     * @param b places of the second side's pieces; empty where the head has one side
     * @param labels the probability of each label
     */
    record Item(Head head, int[] a, int[] b, double[] labels, double weight) {}

    static final int[] AUTHOR = {-1};
    static final int[] OUTSIDE = {-2};
    static final int[] WHOLE = {-3};

    private static final int FIRST = 101;
    private static final int LAST = 102;

    /** Pieces with the two that frame them. */
    int length() {
        return pieces.size() + 2;
    }

    /** Numbers of the pieces and of those that frame them. */
    long[] ids() {
        long[] ids = new long[length()];
        ids[0] = FIRST;
        for (int i = 0; i < pieces.size(); i++) {
            ids[i + 1] = pieces.ids()[i];
        }
        ids[ids.length - 1] = LAST;
        return ids;
    }
}
