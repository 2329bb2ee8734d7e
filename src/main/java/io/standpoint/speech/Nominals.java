package io.standpoint.speech;

import java.util.Set;

/** The words that noun phrases are made of. */
final class Nominals {
    private static final Set<String> TAGS = Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM");

    private final Words words;

    Nominals(Words words) {
        this.words = words;
    }

    boolean hasTag(int i) {
        return TAGS.contains(words.tag(i));
    }

    boolean contain(int i) {
        return hasTag(i)
                || words.isIn(i, FunctionWords.POSSESSIVES)
                || words.tag(i).equals("PRON") && !words.isIn(i, FunctionWords.OUTSIDE_PHRASES)
                || isGenitive(i)
                || words.is(i, "&")
                || words.is(i, "-");
    }

    boolean isGenitive(int i) {
        return words.is(i, "'s") && !words.isAuxiliary(i)
                || words.is(i, "'") && words.lower(i - 1).endsWith("s");
    }

    /** "surveyed" in "people surveyed last week", "outgoing" in "the outgoing president". */
    boolean isParticiple(int i) {
        boolean form = words.lower(i).endsWith("ed") || words.lower(i).endsWith("ing");
        boolean first = i == words.from() && words.isNoun(i + 1);
        return form && words.isVerb(i) && (first || !words.isEdge(i - 1) && hasTag(i - 1));
    }

    /** A preposition or conjunction between two nominals, the first of them no earlier than a token. */
    boolean joins(int i, int start) {
        boolean joint = words.is(i, "and") || words.is(i, "or") || words.isIn(i, FunctionWords.LINKING);
        return joint && i > start && contain(i - 1) && contain(i + 1);
    }
}
