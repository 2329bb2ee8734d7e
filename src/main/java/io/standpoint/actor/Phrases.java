package io.standpoint.actor;

import io.standpoint.models.HashTable;
import io.standpoint.text.Token;
import java.util.List;
import java.util.Locale;

/** Listed phrases by the hash of each beginning of theirs in lower case, so that finding the longest one costs a look-up a word. */
final class Phrases {
    /** Continuing a phrase is told from beginning it by bits this much higher. */
    static final int INSIDE = 16;

    /** What the phrases that end there hint at. */
    private final HashTable beginnings;

    /** @param size how many beginnings there may be */
    Phrases(int size) {
        beginnings = new HashTable(size);
    }

    void add(String phrase, Hint hint) {
        long hash = HashTable.EMPTY;
        for (String word : phrase.replace("'s", " 's").toLowerCase(Locale.ROOT).split(" ")) {
            hash = further(hash, word);
            beginnings.set(hash, Math.max(0, beginnings.get(hash)));
        }
        beginnings.set(hash, beginnings.get(hash) | hint.bit());
    }

    private static long further(long beginning, String word) {
        return HashTable.hash(HashTable.hash(beginning, word), " ");
    }

    /** @see Gazetteer#hints */
    int[] hints(List<Token> tokens) {
        String[] words = new String[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.get(i).text().toLowerCase(Locale.ROOT);
        }
        int[] hints = new int[words.length];
        for (int start = 0; start < words.length; start++) {
            if (beginsName(tokens.get(start).text())) {
                mark(words, start, hints);
            }
        }
        return hints;
    }

    private void mark(String[] words, int start, int[] hints) {
        long hash = HashTable.EMPTY;
        for (int end = start; end < words.length; end++) {
            hash = further(hash, words[end]);
            int found = beginnings.get(hash);
            if (found == HashTable.NONE) {
                return;
            }
            for (int i = start; i <= end; i++) {
                hints[i] |= i == start ? found : found << INSIDE;
            }
        }
    }

    /** In lower case only "al-Shabaab" and the like begin a name; "us" and "turkey" must not match. */
    private static boolean beginsName(String word) {
        return Character.isUpperCase(word.charAt(0)) || word.startsWith("al-");
    }
}
