package io.standpoint.actor;

import java.text.Normalizer;

/**
 * A name as it may be written: in its own upper and lower case, with either apostrophe, across line breaks.
 *
 * @param form in one of Unicode's normal forms, with simple spaces and apostrophes
 * @param lead characters before the first word, such as an apostrophe
 */
record NamePattern(String form, int lead) {

    static NamePattern of(String name, Normalizer.Form unicode) {
        String form = Normalizer.normalize(plain(name), unicode);
        int lead = 0;
        while (lead < form.length() && !isWord(form.codePointAt(lead))) {
            lead += Character.charCount(form.codePointAt(lead));
        }
        return new NamePattern(form, lead);
    }

    /** What makes two names one. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (char c : Normalizer.normalize(name, Normalizer.Form.NFC).strip().toCharArray()) {
            boolean repeated = isSpace(c) && plain.charAt(plain.length() - 1) == ' ';
            if (!repeated) {
                plain.append(isSpace(c) ? ' ' : straight(c));
            }
        }
        return plain.toString();
    }

    String firstWord() {
        return form.substring(lead, wordEnd(form, lead));
    }

    /** Where the name ends if it begins at an offset of a text, as whole words; -1 if it doesn't. */
    int end(String text, int start) {
        int at = start;
        for (int i = 0; i < form.length(); i++, at++) {
            if (at >= text.length() || at < 0 || !isSame(form.charAt(i), text.charAt(at))) {
                return -1;
            }
            while (form.charAt(i) == ' ' && at + 1 < text.length() && isSpace(text.charAt(at + 1))) {
                at++;
            }
        }
        boolean begins = start == 0 || !isWord(text.codePointBefore(start)) || !isWord(text.codePointAt(start));
        boolean ends = at == text.length() || !isWord(text.codePointAt(at)) || !isWord(text.codePointBefore(at));
        return begins && ends ? at : -1;
    }

    /** Where a word that begins at an offset ends. */
    static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** Letters, digits, and the accents on them. */
    private static boolean isWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isSame(char wanted, char found) {
        return wanted == ' ' ? isSpace(found) : wanted == straight(found);
    }

    private static char straight(char c) {
        return c == '’' || c == 'ʼ' ? '\'' : c;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
