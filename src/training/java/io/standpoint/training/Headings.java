package io.standpoint.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes headings of sentences, since no data set has any: "Police Detain Two in Paris", "POLICE DETAIN TWO IN PARIS". */
final class Headings {
    private static final int EVERY = 12;
    private static final int LONGEST = 16;

    private Headings() {}

    /** Some of the sentences as headings, every third of those in capitals throughout. */
    static List<LabelledWords> of(List<LabelledWords> sentences) {
        List<LabelledWords> headings = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i += EVERY) {
            LabelledWords sentence = sentences.get(i);
            int length = sentence.words().size() - 1;
            if (length > 1 && length <= LONGEST) {
                headings.add(heading(sentence, length, headings.size() % 3 == 2));
            }
        }
        return headings;
    }

    /** Without the last token, the full stop. */
    private static LabelledWords heading(LabelledWords sentence, int length, boolean capitals) {
        List<String> words = sentence.words().subList(0, length).stream()
                .map(word -> capitals ? word.toUpperCase(Locale.ROOT) : capitalised(word))
                .toList();
        return new LabelledWords(words, sentence.types().subList(0, length), sentence.begins());
    }

    private static String capitalised(String word) {
        return word.length() < 4 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
