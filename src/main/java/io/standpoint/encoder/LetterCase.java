package io.standpoint.encoder;

import io.standpoint.text.Token;
import java.util.List;

/** How a word is written, since an uncased encoder can't see it. */
public enum LetterCase {
    /** "minister" */
    LOWER,
    /** "Merkel" */
    CAPITAL,
    /** "NATO" */
    CAPITALS,
    /** "McConnell" */
    MIXED,
    /** "2024", "G7" */
    DIGITS,
    /** "," */
    OTHER,
    /** Where the sentence begins or ends. */
    EDGE;

    /** How many numbers {@link #around} chooses from. */
    public static final int AROUND = 3 * values().length;

    /** How a word, the one before and the one behind it are written: three different numbers below {@link #AROUND}. */
    public static int[] around(List<Token> tokens, int at) {
        int[] around = new int[3];
        for (int i = 0; i < around.length; i++) {
            int word = at + i - 1;
            LetterCase written =
                    word < 0 || word == tokens.size() ? EDGE : of(tokens.get(word).text());
            around[i] = i * values().length + written.ordinal();
        }
        return around;
    }

    static LetterCase of(CharSequence word) {
        int upper = 0;
        int lower = 0;
        boolean digit = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            upper += Character.isUpperCase(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
            digit |= Character.isDigit(c);
        }
        if (digit) {
            return DIGITS;
        }
        if (upper == 0) {
            return lower == 0 ? OTHER : LOWER;
        }
        if (lower == 0) {
            return upper == 1 ? CAPITAL : CAPITALS;
        }
        return upper == 1 && Character.isUpperCase(word.charAt(0)) ? CAPITAL : MIXED;
    }
}
