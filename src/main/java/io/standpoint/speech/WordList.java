package io.standpoint.speech;

import java.util.Set;

/** Lists of words, written as text. */
final class WordList {
    private WordList() {}

    /** The words between blanks and line breaks; each only once. */
    static Set<String> of(String words) {
        return Set.of(words.strip().split("\\s+"));
    }
}
