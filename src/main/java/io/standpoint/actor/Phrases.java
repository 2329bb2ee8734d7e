package io.standpoint.actor;

import io.standpoint.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Listed phrases as a tree of lower-case words, so that finding the longest one costs a look-up a word. */
final class Phrases {
    /** Continuing a phrase is told from beginning it by bits this much higher. */
    static final int INSIDE = 16;

    private final Node root = new Node();

    void add(String phrase, Hint hint) {
        Node node = root;
        for (String word : phrase.replace("'s", " 's").toLowerCase(Locale.ROOT).split(" ")) {
            node = node.next.computeIfAbsent(word, w -> new Node());
        }
        node.hints |= hint.bit();
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
        Node node = root.next.get(words[start]);
        for (int end = start + 1; node != null; end++) {
            for (int i = start; i < end && node.hints != 0; i++) {
                hints[i] |= i == start ? node.hints : node.hints << INSIDE;
            }
            node = end < words.length ? node.next.get(words[end]) : null;
        }
    }

    /** In lower case only "al-Shabaab" and the like begin a name; "us" and "turkey" must not match. */
    private static boolean beginsName(String word) {
        return Character.isUpperCase(word.charAt(0)) || word.startsWith("al-");
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private int hints;
    }
}
