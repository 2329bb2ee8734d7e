package io.standpoint.training;

import io.standpoint.actor.NameType;
import java.util.List;
import java.util.Optional;

/**
 * A sentence of a names data set: its words, and for each whether a name begins there, goes on, or neither.
 *
 * @param types one a word; empty outside names
 * @param begins true at the first word of a name
 */
record LabelledWords(List<String> words, List<Optional<NameType>> types, boolean[] begins) {

    /** One past the last word of the name that begins at a word. */
    int end(int start) {
        int end = start + 1;
        while (end < words.size() && types.get(end).equals(types.get(start)) && !begins[end]) {
            end++;
        }
        return end;
    }
}
