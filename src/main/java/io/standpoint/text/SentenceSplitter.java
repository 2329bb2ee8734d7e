package io.standpoint.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds sentences: Unicode's sentence boundaries (UAX 29) inside the blocks that {@link Lines} finds, mended after
 * abbreviations and initials. Time is linear in the length of the text. Not thread-safe.
 */
final class SentenceSplitter {
    private static final String CLOSERS = "\"')]\u2019\u201D\u00BB";

    /** Its rules are read once; a native executable has them from when it was built. */
    private static final BreakIterator RULES = BreakIterator.getSentenceInstance(Locale.ENGLISH);

    private final BreakIterator boundaries = (BreakIterator) RULES.clone();

    /** Spans in text order, without blanks at the ends. */
    List<CharSpan> split(String text) {
        List<CharSpan> sentences = new ArrayList<>();
        for (CharSpan block : Lines.blocks(text)) {
            splitBlock(text, block, sentences);
        }
        return sentences;
    }

    private void splitBlock(String text, CharSpan block, List<CharSpan> sentences) {
        String unwrapped = block.of(text).replace('\n', ' ').replace('\r', ' ');
        boundaries.setText(unwrapped);
        int start = 0;
        boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            if (end == unwrapped.length() || isBoundary(unwrapped, end)) {
                Lines.trimmed(text, block.start() + start, block.start() + end, sentences);
                start = end;
            }
        }
    }

    private static boolean isBoundary(String text, int boundary) {
        int stop = boundary - 1;
        while (stop > 0 && (Character.isWhitespace(text.charAt(stop)) || CLOSERS.indexOf(text.charAt(stop)) >= 0)) {
            stop--;
        }
        if (isEnumerator(text, stop)) {
            return false;
        }
        String next = wordAt(text, boundary);
        if (!next.isEmpty() && Character.isLowerCase(next.charAt(0))) {
            return false;
        }
        boolean closed = CLOSERS.indexOf(text.charAt(Math.min(stop + 1, boundary - 1))) >= 0;
        if (text.charAt(stop) != '.' || closed) {
            return true;
        }
        int word = stop;
        while (word > 0 && isWordPart(text.charAt(word - 1)) && stop - word < 20) {
            word--;
        }
        return next.isEmpty() || !Abbreviations.goesOn(text.substring(word, stop), next);
    }

    /** "1." at the start of a list item. */
    private static boolean isEnumerator(String text, int stop) {
        return stop > 0
                && stop <= 3
                && text.charAt(stop) == '.'
                && text.substring(0, stop).chars().allMatch(Character::isDigit);
    }

    private static String wordAt(String text, int start) {
        while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end)) && end - start < 20) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '&';
    }
}
