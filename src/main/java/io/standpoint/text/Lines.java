package io.standpoint.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into blocks that no sentence crosses: paragraphs, headings and list items. A line break ends a block unless
 * the line was merely wrapped.
 */
final class Lines {
    private Lines() {}

    static List<CharSpan> blocks(String text) {
        List<CharSpan> lines = lines(text);
        List<CharSpan> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            int last = endOfBlock(text, lines, i, paragraphWidth(text, lines, i));
            blocks.add(new CharSpan(lines.get(i).start(), lines.get(last).end()));
            i = last + 1;
        }
        return blocks;
    }

    private static int endOfBlock(String text, List<CharSpan> lines, int first, int width) {
        int i = first;
        while (i + 1 < lines.size() && isWrapped(text, lines.get(i), lines.get(i + 1), width)) {
            i++;
        }
        return i;
    }

    /** A wrapped line goes on in lower case, or left no room for the next line's first word. */
    private static boolean isWrapped(String text, CharSpan line, CharSpan next, int width) {
        if (isBlankBetween(text, line, next) || isBullet(text, next)) {
            return false;
        }
        if (Character.isLowerCase(text.charAt(next.start()))) {
            return true;
        }
        int wordEnd = next.start();
        while (wordEnd < next.end() && !Character.isWhitespace(text.charAt(wordEnd))) {
            wordEnd++;
        }
        int length = line.end() - line.start();
        return length >= 50 && length + 1 + (wordEnd - next.start()) > width;
    }

    /** The longest line of the paragraph that starts at a line; a single line leaves room for any word. */
    private static int paragraphWidth(String text, List<CharSpan> lines, int first) {
        int width = 0;
        int i = first;
        do {
            width = Math.max(width, lines.get(i).end() - lines.get(i).start());
            i++;
        } while (i < lines.size() && i < first + 50 && !isBlankBetween(text, lines.get(i - 1), lines.get(i)));
        return width > 120 ? Integer.MAX_VALUE : width;
    }

    private static boolean isBlankBetween(String text, CharSpan line, CharSpan next) {
        int breaks = 0;
        for (int i = line.end(); i < next.start(); i++) {
            char c = text.charAt(i);
            breaks += c == '\n' || c == '\u2028' || c == '\u2029' ? 1 : c == '\r' && text.charAt(i + 1) != '\n' ? 1 : 0;
        }
        return breaks > 1;
    }

    /** "- ", "• ", "3. ", "b) " */
    private static boolean isBullet(String text, CharSpan line) {
        char c = text.charAt(line.start());
        int next = line.start() + 1;
        if ("-*\u2022\u2023\u25AA\u25CF\u2013\u2014".indexOf(c) >= 0) {
            return next < line.end() && Character.isWhitespace(text.charAt(next));
        }
        while (next < line.end() && Character.isDigit(c) && Character.isDigit(text.charAt(next))) {
            next++;
        }
        return Character.isLetterOrDigit(c)
                && next + 1 < line.end()
                && (text.charAt(next) == '.' || text.charAt(next) == ')')
                && Character.isWhitespace(text.charAt(next + 1))
                && (Character.isDigit(c) || text.charAt(next) == ')');
    }

    private static List<CharSpan> lines(String text) {
        List<CharSpan> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBreak(text.charAt(i))) {
                trimmed(text, start, i, lines);
                start = i + 1;
            }
        }
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    /** Adds what is left of a stretch without the blanks at both ends, if anything is. */
    static void trimmed(String text, int start, int end, List<CharSpan> spans) {
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            spans.add(new CharSpan(start, end));
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
