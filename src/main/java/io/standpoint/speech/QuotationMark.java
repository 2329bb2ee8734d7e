package io.standpoint.speech;

/** What a character is to quotations: its family tells which marks close which. */
record QuotationMark(Family family, Side side) {
    private static final String OPENERS = "\u201C\u201E\u201F\u00AB\u2018\u201A";
    private static final String CLOSERS = "\u201D\u00BB";
    private static final String AFTER_CLOSING = ".,;:?!)]}\u2026";

    enum Family {
        /** "…", “…”, „…“ */
        DOUBLE,
        /** «…», »…« */
        ANGLED,
        /** '…', ‘…’ */
        SINGLE,
        NONE
    }

    enum Side {
        OPENS,
        CLOSES,
        /** Alone between blanks or between letters: what came before decides. */
        EITHER
    }

    private static final QuotationMark NONE = new QuotationMark(Family.NONE, Side.EITHER);

    /** The mark at an offset; an apostrophe is none. */
    static QuotationMark at(String text, int i) {
        Family family = family(text.charAt(i));
        if (family == Family.NONE || family == Family.SINGLE && isApostrophe(text, i)) {
            return NONE;
        }
        return new QuotationMark(family, side(text, i, family));
    }

    boolean isNone() {
        return family == Family.NONE;
    }

    private static Family family(char c) {
        return switch (c) {
            case '"', '\u201C', '\u201D', '\u201E', '\u201F' -> Family.DOUBLE;
            case '\u00AB', '\u00BB' -> Family.ANGLED;
            case '\'', '\u2018', '\u2019', '\u201A' -> Family.SINGLE;
            default -> Family.NONE;
        };
    }

    private static Side side(String text, int i, Family family) {
        boolean blankBefore = i == 0 || opensBehind(text.charAt(i - 1));
        boolean blankAfter = i + 1 == text.length() || closesBefore(text.charAt(i + 1));
        if (blankBefore != blankAfter) {
            return blankBefore ? Side.OPENS : Side.CLOSES;
        }
        if (OPENERS.indexOf(text.charAt(i)) >= 0) {
            return Side.OPENS;
        }
        return CLOSERS.indexOf(text.charAt(i)) >= 0 ? Side.CLOSES : Side.EITHER;
    }

    private static boolean opensBehind(char before) {
        return isBlank(before)
                || "([{\u2014\u2013/".indexOf(before) >= 0
                || family(before) != Family.NONE && OPENERS.indexOf(before) >= 0;
    }

    private static boolean closesBefore(char after) {
        return isBlank(after)
                || AFTER_CLOSING.indexOf(after) >= 0
                || "\u2014\u2013".indexOf(after) >= 0
                || CLOSERS.indexOf(after) >= 0;
    }

    /** Inside a word, before a decade ('90s) or for a dropped letter ('em). */
    private static boolean isApostrophe(String text, int i) {
        boolean wordBefore = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
        boolean wordAfter = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
        if (wordBefore && wordAfter) {
            return true;
        }
        boolean decade = wordAfter && Character.isDigit(text.charAt(i + 1)) && text.startsWith("s", i + 3);
        return !wordBefore && (decade || text.startsWith("em ", i + 1) || text.startsWith("til ", i + 1));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
