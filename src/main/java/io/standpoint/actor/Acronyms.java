package io.standpoint.actor;

import io.standpoint.text.Token;
import java.util.List;
import java.util.Set;

/** Tells whether the words before a place in a text spell an acronym. */
final class Acronyms {
    private static final Set<String> SMALL_WORDS =
            Set.of("of", "the", "and", "for", "on", "in", "de", "la", "du", "to", "des", "&", "-", "'s");
    private static final int LONGEST = 10;

    private Acronyms() {}

    static boolean isAcronym(String word) {
        String letters = word.replace(".", "");
        return letters.length() >= 2
                && letters.length() <= 7
                && letters.chars().allMatch(c -> Character.isUpperCase(c) || c == '-' || Character.isDigit(c));
    }

    /**
     * Where the name begins that ends before a token and whose initials are an acronym's letters, small words counting or
     * not: "Organization for Security and Co-operation in Europe", OSCE.
     *
     * @return a token; -1 where the words spell something else
     */
    static int start(List<Token> tokens, int end, String acronym) {
        if (!isAcronym(acronym)) {
            return -1;
        }
        String letters = acronym.replace(".", "").replace("-", "");
        int left = letters.length();
        for (int i = end - 1; i >= Math.max(0, end - LONGEST); i--) {
            String word = tokens.get(i).text();
            int taken = taken(word, letters, left);
            if (taken == 0 && !SMALL_WORDS.contains(word)) {
                return -1;
            }
            left -= taken;
            if (left == 0) {
                return i;
            }
        }
        return -1;
    }

    /** How many letters, read from the right, a word gives: one for its initial, more for its hyphenated parts. */
    private static int taken(String word, String letters, int left) {
        String[] parts = word.split("-");
        int taken = 0;
        for (int i = parts.length - 1; i >= 0 && taken < left; i--) {
            boolean initial = !parts[i].isEmpty()
                    && Character.toUpperCase(parts[i].charAt(0)) == letters.charAt(left - taken - 1);
            taken += initial ? 1 : 0;
        }
        return Character.isUpperCase(word.charAt(0)) || taken > 0 && SMALL_WORDS.contains(word) ? taken : 0;
    }
}
