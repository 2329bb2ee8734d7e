package io.standpoint.speech;

import io.standpoint.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tokens of a sentence, the quotations they stand in, and which of these are names or words alone. */
final class QuotedTokens {
    private static final int LONGEST_NAME = 7;
    private static final String SYMBOLS = "$\u20AC\u00A3#@'";

    private final Sentence sentence;
    private final String[] lower;
    private final int[] depths;
    private final boolean[] named;
    private final boolean[] marks;
    /** For each mark the one that it pairs with, which may lie outside of the sentence. */
    private final int[] partners;

    private final List<int[]> ranges = new ArrayList<>();
    /** How many words come before each token. */
    private final int[] before;

    /**
     * @param quotations in text order
     */
    QuotedTokens(Sentence sentence, List<Quotation> quotations) {
        this.sentence = sentence;
        int size = sentence.tokens().size();
        lower = sentence.tokens().stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        depths = new int[size];
        named = new boolean[size];
        marks = new boolean[size];
        partners = new int[size];
        int start = 0;
        for (Quotation quotation : quotations) {
            start = first(start, quotation.span().start());
            add(start, first(start, quotation.span().end()), quotation.depth());
        }
        before = new int[size + 1];
        for (int i = 0; i < size; i++) {
            before[i + 1] = before[i] + (isPunctuation(i) ? 0 : 1);
        }
    }

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return lower.length;
    }

    String lower(int i) {
        return lower[i];
    }

    String text(int i) {
        return sentence.tokens().get(i).text();
    }

    /** The tagger's. */
    String tag(int i) {
        return sentence.tokens().get(i).tag();
    }

    /** 0 outside quotations. */
    int depth(int i) {
        return depths[i];
    }

    /** Whether a token stands in a quoted name, or is one of its marks. */
    boolean isNamed(int i) {
        return named[i];
    }

    boolean isMark(int i) {
        return i >= 0 && i < marks.length && marks[i];
    }

    /** The mark that a mark pairs with. */
    int partner(int mark) {
        return partners[mark];
    }

    boolean isPunctuation(int i) {
        return marks[i] || !Character.isLetterOrDigit(lower[i].charAt(0)) && !isSymbol(i);
    }

    /** Whether there is only punctuation between two tokens, or nothing. */
    boolean isBare(int start, int end) {
        return start >= end || before[start] == before[end];
    }

    /** First token of a quotation and one past its last. */
    int[] range(int quotation) {
        return ranges.get(quotation);
    }

    /** Whether a quotation is but a name or a word alone. */
    boolean isName(int quotation) {
        int[] range = range(quotation);
        return range[0] >= range[1] || named[range[0]];
    }

    /** First token that starts at an article offset or behind it, at or after another token. */
    private int first(int token, int offset) {
        int i = token;
        while (i < size() && sentence.tokens().get(i).span().start() < offset) {
            i++;
        }
        return i;
    }

    private void add(int start, int end, int depth) {
        ranges.add(new int[] {start, end});
        Arrays.fill(depths, start, end, depth);
        mark(start - 1, end);
        mark(end, start - 1);
        if (isName(start, end)) {
            Arrays.fill(named, Math.max(0, start - 1), Math.min(size(), end + 1), true);
        }
    }

    private boolean isSymbol(int i) {
        return lower[i].length() > 1 && SYMBOLS.indexOf(lower[i].charAt(0)) >= 0;
    }

    private void mark(int i, int partner) {
        if (i >= 0 && i < marks.length && "\"'".indexOf(lower[i].charAt(0)) >= 0) {
            marks[i] = true;
            partners[i] = partner;
        }
    }

    /** A title or a word alone, no speech: capitals throughout, and no mark of its own at the end. */
    private boolean isName(int start, int end) {
        if (start >= end || end - start > LONGEST_NAME || isSpoken(start, end)) {
            return false;
        }
        boolean capitals = true;
        for (int i = start; i < end; i++) {
            boolean small = i > start && FunctionWords.SMALL_IN_TITLES.contains(lower[i]);
            capitals &= small || Character.isUpperCase(text(i).charAt(0));
        }
        return capitals || end - start == 1;
    }

    private boolean isSpoken(int start, int end) {
        String last = lower[end - 1];
        boolean stopped = last.equals(",") || last.equals("!") || last.equals("?") || last.equals(".");
        String before = start > 1 ? lower[start - 2] : "";
        boolean announced = before.equals(":") || ReportingVerbs.contains(before);
        return stopped && end - start > 1 && start <= 1 || announced || end < lower.length - 1 && stopped;
    }
}
