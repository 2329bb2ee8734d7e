package io.standpoint.encoder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the encoder read of a text: all of it; of a very long one the beginning and what was read last, as its vectors would take as
 * much memory as a thousand times its letters. Not thread-safe.
 */
public final class ReadText {
    /** 25 MB of vectors; two thousand words have about three thousand pieces. */
    private static final int MOST_PIECES = 16_384;

    private static final int LAST = 8;

    private final Encoder encoder;
    private final Map<Pieces, Vectors> kept = new HashMap<>();
    private final Map<Pieces, Vectors> last = new LinkedHashMap<>(LAST, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Pieces, Vectors> eldest) {
            return size() > LAST;
        }
    };
    private int pieces;

    public ReadText(Encoder encoder) {
        this.encoder = encoder;
    }

    /** @param text one sentence of it; spans are counted from its start */
    public EncodedSentence sentence(String text) {
        Pieces all = encoder.wordPiece().read(text);
        List<EncodedSentence.Window> windows = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(all.size(), from + Encoder.LONGEST);
            windows.add(new EncodedSentence.Window(all.slice(from, to), this::vectors));
            from = to == all.size() ? to : from + Encoder.LONGEST / 2;
        } while (from < all.size());
        return new EncodedSentence(windows);
    }

    private Vectors vectors(Pieces window) {
        Vectors known = kept.getOrDefault(window, last.get(window));
        return known == null ? read(window) : known;
    }

    private Vectors read(Pieces window) {
        Vectors read = encoder.read(window);
        if (pieces + window.size() <= MOST_PIECES) {
            pieces += window.size();
            kept.put(window, read);
        } else {
            last.put(window, read);
        }
        return read;
    }
}
