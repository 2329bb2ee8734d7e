package io.standpoint.encoder;

import io.standpoint.text.CharSpan;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A sentence as the encoder read it: in one window, or, if it is longer than what can be read at once, in several that each
 * share half with the one before, so that nothing is cut off.
 */
public final class EncodedSentence {
    /**
     * A stretch of the sentence that is read at once.
     *
     * @param reading gives its vectors, again and again
     */
    public record Window(Pieces pieces, Function<Pieces, Vectors> reading) {
        public Vectors vectors() {
            return reading.apply(pieces);
        }

        /** Mean of the vectors of the pieces under some spans; of all where none is: some characters have no piece. */
        public float[] mean(List<CharSpan> spans) {
            int[] under = spans.stream()
                    .flatMapToInt(span -> Arrays.stream(pieces.under(span)))
                    .distinct()
                    .toArray();
            return under.length == 0 ? vectors().mean() : vectors().mean(under);
        }

        private boolean startsUpTo(CharSpan span) {
            return pieces.size() > 0 && pieces.starts()[0] <= span.start();
        }

        private boolean holds(CharSpan span) {
            int last = pieces.size() - 1;
            return last >= 0 && pieces.starts()[0] <= span.start() && pieces.ends()[last] >= span.end();
        }

        /** Characters between a span and the nearer edge of the window. */
        private int margin(CharSpan span) {
            return Math.min(span.start() - pieces.starts()[0], pieces.ends()[pieces.size() - 1] - span.end());
        }
    }

    private final List<Window> windows;

    EncodedSentence(List<Window> windows) {
        this.windows = windows;
    }

    /** The same sentence as read without knowing one word of it; of a sentence in one window only. */
    public EncodedSentence without(CharSpan word, Encoder encoder) {
        Pieces pieces = windows.get(0).pieces();
        int[] ids = pieces.ids().clone();
        for (int piece : pieces.under(word)) {
            ids[piece] = encoder.wordPiece().masked();
        }
        Pieces unknown = new Pieces(ids, pieces.starts(), pieces.ends());
        Vectors read = encoder.read(unknown);
        return new EncodedSentence(List.of(new Window(unknown, any -> read)));
    }

    /** The vector of the first piece under a span, where it has most around it; empty if there is no piece under it. */
    public Optional<float[]> first(CharSpan span) {
        return around(List.of(span))
                .flatMap(window -> window.pieces().first(span).stream()
                        .mapToObj(window.vectors()::piece)
                        .findFirst());
    }

    public List<Window> windows() {
        return windows;
    }

    /** The same, or where none holds them all, the last that starts no later than the first of them. */
    public Window nearest(List<CharSpan> spans) {
        return around(spans)
                .orElseGet(() -> windows.stream()
                        .filter(window -> window.startsUpTo(spans.get(0)))
                        .reduce((one, later) -> later)
                        .orElse(windows.get(0)));
    }

    /** The window that has most around some spans; empty if none holds them all. */
    public Optional<Window> around(List<CharSpan> spans) {
        Window best = null;
        int widest = -1;
        for (Window window : windows) {
            if (spans.stream().allMatch(window::holds)) {
                int margin = spans.stream().mapToInt(window::margin).min().orElse(0);
                if (margin > widest
                        && spans.stream().allMatch(span -> window.pieces().under(span).length > 0)) {
                    widest = margin;
                    best = window;
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
