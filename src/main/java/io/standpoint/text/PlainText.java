package io.standpoint.text;

/** Replacements that keep every offset: one UTF-16 unit for one. */
final class PlainText {
    private PlainText() {}

    /** Typographic quotes and dashes as ASCII, so that models see one form. */
    static String of(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char p = plain(c);
            if (p != c) {
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.setCharAt(i, p);
            }
        }
        return plain == null ? text : plain.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201B', '\u02BC', '\u00B4', '`' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011' -> '-';
            case '\u2013', '\u2014', '\u2015', '\u2212' -> '\u2014';
            case '\u00A0', '\u2007', '\u202F', '\u3000' -> ' ';
            default -> c;
        };
    }
}
