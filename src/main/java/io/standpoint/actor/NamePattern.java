package io.standpoint.actor;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/**
 * A name as it may be written: with either apostrophe, across line breaks, in other case as far as that is no other word.
 * A name without capitals is found in any case. A capital stands for a capital: "Apple" is found as "APPLE", not as
 * "apple". A lone word of up to three letters, or all in capitals, stays as it is: "Us" is not "US", nor "CARE" "Care".
 *
 * @param form in one of Unicode's normal forms, with simple spaces and apostrophes
 * @param lead characters before the first word, such as an apostrophe
 * @param firm characters whose case counts
 */
record NamePattern(String form, int lead, BitSet firm) {
    private static final int SHORT = 3;
    /** Their case says nothing: "The Harbour Board", "the Harbour Board". */
    private static final Set<String> SMALL_WORDS = Set.of("a", "an", "the", "of", "and", "for", "in", "on", "at", "to");

    static NamePattern of(String name, Normalizer.Form unicode) {
        String form = Normalizer.normalize(plain(name), unicode);
        int lead = 0;
        while (lead < form.length() && !isWord(form.codePointAt(lead))) {
            lead += Character.charCount(form.codePointAt(lead));
        }
        return new NamePattern(form, lead, firm(form));
    }

    /** The name in simple characters. */
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

    /** What makes two names one. */
    static String key(String name) {
        return folded(plain(name));
    }

    /** Without case, every character for itself. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            folded.setCharAt(i, folded(text.charAt(i)));
        }
        return folded.toString();
    }

    /** Without case. */
    String firstWord() {
        return folded(form.substring(lead, wordEnd(form, lead)));
    }

    /** Where the name ends if it begins at an offset of a text, as whole words; -1 if it doesn't. */
    int end(String text, int start) {
        int at = start;
        for (int i = 0; i < form.length(); i++, at++) {
            if (at >= text.length() || at < 0 || !isSame(i, text.charAt(at))) {
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

    private static BitSet firm(String form) {
        BitSet capitals = new BitSet();
        for (int at = 0; at < form.length(); at++) {
            int end = wordEnd(form, at);
            boolean small = SMALL_WORDS.contains(form.substring(at, end).toLowerCase(Locale.ROOT));
            if (end > at && !small && Character.isUpperCase(form.charAt(at))) {
                capitals.set(at);
            }
            at = Math.max(at, end);
        }
        if (capitals.cardinality() == 1) {
            int word = capitals.nextSetBit(0);
            int end = wordEnd(form, word);
            String only = form.substring(word, end);
            if (only.length() <= SHORT || only.equals(only.toUpperCase(Locale.ROOT))) {
                capitals.set(word, end);
            }
        }
        return capitals;
    }

    /** Letters, digits, and the accents on them. */
    private static boolean isWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private boolean isSame(int i, char found) {
        char wanted = form.charAt(i);
        if (wanted == ' ') {
            return isSpace(found);
        }
        char plain = straight(found);
        return wanted == plain || !firm.get(i) && folded(wanted) == folded(plain);
    }

    private static char folded(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    private static char straight(char c) {
        return c == '’' || c == 'ʼ' ? '\'' : c;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
