package io.standpoint.training;

/** How a word is written, since an uncased encoder can't see it. */
enum LetterCase {
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
    OTHER;

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
