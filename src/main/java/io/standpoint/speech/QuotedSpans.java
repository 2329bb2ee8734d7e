package io.standpoint.speech;

import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretches of a sentence between quotation marks.
 *
 * @param spans token ranges {from, to}, end exclusive, marks outside
 * @param open whether the last one runs on into the next sentence
 */
record QuotedSpans(List<int[]> spans, boolean open) {
    private static final int FEWEST_WORDS = 2;

    /**
     * @param open whether the sentence starts inside quotation marks
     */
    static QuotedSpans in(Sentence sentence, boolean open) {
        List<int[]> spans = new ArrayList<>();
        int from = 0;
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.get(i).text();
            if (text.equals("\"") || text.equals("''")) {
                if (open) {
                    add(spans, from, i);
                }
                open = !open;
                from = i + 1;
            }
        }
        if (open) {
            add(spans, from, tokens.size());
        }
        return new QuotedSpans(spans, open);
    }

    boolean contains(int token) {
        return spans.stream().anyMatch(span -> span[0] <= token && token < span[1]);
    }

    /** A quoted word alone is a name or a scare quote, not speech. */
    private static void add(List<int[]> spans, int from, int to) {
        if (to - from >= FEWEST_WORDS) {
            spans.add(new int[] {from, to});
        }
    }
}
