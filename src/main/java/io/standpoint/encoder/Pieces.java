package io.standpoint.encoder;

import io.standpoint.text.CharSpan;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A text in word pieces. The pieces of one word all have the word's offsets.
 *
 * @param ids numbers of the pieces in the vocabulary
 * @param starts first UTF-16 unit of each piece's word
 * @param ends one past the last UTF-16 unit of each piece's word
 */
public record Pieces(int[] ids, int[] starts, int[] ends) {
    public int size() {
        return ids.length;
    }

    /** Places of the pieces whose words a span touches. */
    public int[] under(CharSpan span) {
        return IntStream.range(0, size())
                .filter(i -> starts[i] < span.end() && ends[i] > span.start())
                .toArray();
    }

    /** Place of the first piece that a span touches. */
    public OptionalInt first(CharSpan span) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < size() && starts[low] < span.end() ? OptionalInt.of(low) : OptionalInt.empty();
    }

    /** The pieces from one to before another. */
    public Pieces slice(int from, int to) {
        return new Pieces(
                Arrays.copyOfRange(ids, from, to),
                Arrays.copyOfRange(starts, from, to),
                Arrays.copyOfRange(ends, from, to));
    }

    static final class Builder {
        private int[] ids = new int[64];
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private int size;

        void add(int id, int start, int end) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, 2 * size);
                starts = Arrays.copyOf(starts, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
            }
            ids[size] = id;
            starts[size] = start;
            ends[size++] = end;
        }

        int size() {
            return size;
        }

        void cut(int to) {
            size = to;
        }

        Pieces build() {
            return new Pieces(Arrays.copyOf(ids, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
        }
    }
}
