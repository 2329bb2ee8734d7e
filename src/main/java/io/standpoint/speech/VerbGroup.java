package io.standpoint.speech;

import java.util.Set;

/**
 * A verb with its auxiliaries and adverbs: "has also repeatedly said".
 *
 * @param start first token
 * @param verb the verb's token, the last
 * @param passive "was told"
 * @param unreal negated or merely possible: "did not say", "might argue"
 */
record VerbGroup(int start, int verb, boolean passive, boolean unreal) {
    private static final int LONGEST = 8;
    /** "went on to say" */
    private static final Set<String> GOING_ON = WordList.of("""
            on continued continues proceeded began begun started appeared appears seemed seems rushed hastened""");

    static VerbGroup of(Words words, int verb) {
        int i = verb;
        boolean passive = false;
        boolean unreal = false;
        boolean adjacent = true;
        while (verb - i < LONGEST && belongs(words, i - 1)) {
            i--;
            if (words.isAuxiliary(i) && adjacent) {
                passive = words.isIn(i, FunctionWords.BE) && !words.lower(verb).endsWith("ing");
                adjacent = false;
            }
            unreal |= words.isNegation(i) || words.isIn(i, FunctionWords.MODALS);
        }
        return new VerbGroup(i, verb, passive, unreal);
    }

    /** "to say" behind "went on", "continued": the verb that has the subject; -1 if there is none. */
    static int above(Words words, int verb) {
        if (!words.is(verb - 1, "to") || !words.isIn(verb - 2, GOING_ON)) {
            return -1;
        }
        return words.is(verb - 2, "on") ? verb - 3 : verb - 2;
    }

    private static boolean belongs(Words words, int i) {
        boolean adverb =
                words.tag(i).equals("ADV") && !words.isIn(i, FunctionWords.QUESTION_ADVERBS) && !words.isEdge(i);
        return words.isAuxiliary(i) || words.isNegation(i) || adverb;
    }
}
