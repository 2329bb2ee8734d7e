package io.standpoint.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits a sentence into words and punctuation much as the Penn Treebank does: clitics ("'s", "n't") apart, hyphenated
 * words and abbreviations whole. Time is linear in the length of the sentence.
 */
final class Tokenizer {
    private static final String OPENERS = "\"'([{<$#@*\u2022\u2014\u20AC\u00A3-";
    private static final String ENDERS = "\"')]}>,;:!?%*\u2014\u2026-";
    private static final String INNER = "\"()[]{}\u2014\u2026;!?";
    /** Characters of the longest word; longer ones, none of any language, come in pieces: readers compare words whole. */
    private static final int LONGEST = 250;

    private static final Set<String> CLITICS = Set.of("'s", "'re", "'ve", "'ll", "'d", "'m");

    private Tokenizer() {}

    /** Spans relative to the given text, whose quotes and dashes are plain. */
    static List<CharSpan> tokenize(String text) {
        List<CharSpan> tokens = new ArrayList<>();
        int lastWord = text.length() - 1;
        while (lastWord >= 0 && !Character.isLetterOrDigit(text.charAt(lastWord))) {
            lastWord--;
        }
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
                i++;
            }
            if (start < i) {
                chunk(text, start, i, i > lastWord, tokens);
            }
            i++;
        }
        return tokens;
    }

    private static void chunk(String text, int start, int end, boolean last, List<CharSpan> tokens) {
        while (start < end && OPENERS.indexOf(text.charAt(start)) >= 0 && !isClitic(text, start, end)) {
            start = run(text, start, end, tokens);
        }
        int core = end;
        while (core > start && isEnder(text, start, core, last)) {
            core--;
        }
        inner(text, start, core, tokens);
        for (int i = core; i < end; ) {
            i = run(text, i, end, tokens);
        }
    }

    private static boolean isEnder(String text, int start, int end, boolean last) {
        char c = text.charAt(end - 1);
        if (c != '.') {
            return ENDERS.indexOf(c) >= 0;
        }
        if (end - 1 == start || text.charAt(end - 2) == '.') {
            return true;
        }
        String word = text.substring(Math.max(start, end - 21), end - 1);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean listed = !last && Abbreviations.isListed(word);
        return !(initial || listed || word.length() > 1 && Abbreviations.isInitials(word));
    }

    /** One mark, or several of the same ("...", "--", "''"). */
    private static int run(String text, int start, int end, List<CharSpan> tokens) {
        int i = start + 1;
        char c = text.charAt(start);
        while (i < end && text.charAt(i) == c && ".-'!?*".indexOf(c) >= 0) {
            i++;
        }
        tokens.add(new CharSpan(start, i));
        return i;
    }

    private static void inner(String text, int start, int end, List<CharSpan> tokens) {
        int from = start;
        for (int i = start; i < end; i++) {
            if (isInnerMark(text, i, end)) {
                word(text, from, i, tokens);
                from = run(text, i, end, tokens);
                i = from - 1;
            }
        }
        word(text, from, end, tokens);
    }

    private static boolean isInnerMark(String text, int i, int end) {
        char c = text.charAt(i);
        if (c == ',') {
            return !(i > 0
                    && i + 1 < end
                    && Character.isDigit(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1)));
        }
        boolean doubled = i + 1 < end && text.charAt(i + 1) == c && (c == '.' || c == '-' || c == '\'');
        return doubled || INNER.indexOf(c) >= 0;
    }

    private static void word(String text, int start, int end, List<CharSpan> tokens) {
        while (end - start > LONGEST) {
            int cut = start + LONGEST - (Character.isHighSurrogate(text.charAt(start + LONGEST - 1)) ? 1 : 0);
            tokens.add(new CharSpan(start, cut));
            start = cut;
        }
        if (start >= end) {
            return;
        }
        int cut = cliticStart(text, start, end);
        if (cut > start) {
            tokens.add(new CharSpan(start, cut));
        }
        if (cut < end) {
            tokens.add(new CharSpan(cut, end));
        }
    }

    private static int cliticStart(String text, int start, int end) {
        for (int length = 2; length <= 3 && end - start > length; length++) {
            String tail = text.substring(end - length, end).toLowerCase();
            if (tail.equals("n't") || CLITICS.contains(tail)) {
                return end - length;
            }
        }
        return end;
    }

    private static boolean isClitic(String text, int start, int end) {
        return text.charAt(start) == '\''
                && end - start <= 3
                && CLITICS.contains(text.substring(start, end).toLowerCase());
    }
}
