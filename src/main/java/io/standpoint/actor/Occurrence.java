package io.standpoint.actor;

import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.List;

/**
 * A reference to an actor, with its place among the words around it.
 *
 * @param at position of its first token in the article, in tokens
 * @param from first token in its sentence
 * @param to one past the last
 * @param pronoun whether it is a pronoun
 */
record Occurrence(Antecedent actor, int at, int sentence, int from, int to, Role role, boolean pronoun) {
    /** A guess at syntax from parts of speech. */
    enum Role {
        /** "Biden said" */
        SUBJECT,
        /** "praised Biden" */
        OBJECT,
        /** "with Biden" */
        OBLIQUE,
        /** "an aide of Biden said" */
        EMBEDDED,
        /** "Biden's" */
        POSSESSOR,
        /** "Biden and Harris" */
        LISTED,
        /** ", Biden," */
        ASIDE,
        /** anything else */
        OTHER
    }

    static Role role(Sentence sentence, int from, int to) {
        List<Token> tokens = sentence.tokens();
        if (is(tokens, to, "'s") || is(tokens, to, "'")) {
            return Role.POSSESSOR;
        }
        int before = from - 1;
        while (before >= 0 && from - before < 6 && modifies(tokens, before)) {
            before--;
        }
        boolean governed = tag(tokens, before).equals("ADP");
        if (isVerb(tokens, to) || tag(tokens, to).equals("ADV") && isVerb(tokens, to + 1)) {
            return governed ? Role.EMBEDDED : Role.SUBJECT;
        }
        if (governed) {
            return Role.OBLIQUE;
        }
        if (isVerb(tokens, before)) {
            return Role.OBJECT;
        }
        if (is(tokens, to, "and") || is(tokens, to, "or") || is(tokens, before, "and") || is(tokens, before, "or")) {
            return Role.LISTED;
        }
        if (before < 0) {
            return Role.SUBJECT;
        }
        return is(tokens, before, ",") && (is(tokens, to, ",") || is(tokens, to, ".")) ? Role.ASIDE : Role.OTHER;
    }

    private static boolean modifies(List<Token> tokens, int i) {
        String tag = tag(tokens, i);
        return tag.equals("DET")
                || tag.equals("ADJ")
                || tag.equals("NOUN")
                || tag.equals("PROPN")
                || tag.equals("NUM")
                || tag.equals("PRON");
    }

    private static boolean isVerb(List<Token> tokens, int i) {
        return tag(tokens, i).equals("VERB") || tag(tokens, i).equals("AUX");
    }

    private static String tag(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).tag();
    }

    private static boolean is(List<Token> tokens, int i, String text) {
        return i >= 0 && i < tokens.size() && tokens.get(i).text().equalsIgnoreCase(text);
    }
}
