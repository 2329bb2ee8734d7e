package io.standpoint.actor;

import io.standpoint.text.Token;
import java.util.List;
import java.util.Set;

/** Tells words that are written like names. The tagger takes a name that it has never seen for nearly anything. */
final class Capitals {
    private static final Set<String> CLOSED =
            Set.of("DET", "ADP", "CCONJ", "SCONJ", "PART", "AUX", "PUNCT", "NUM", "SYM");
    private static final Set<String> AT_START = Set.of("PROPN", "PRON", "X", "NOUN");
    private static final Set<String> OPENERS = Set.of("\"", "'", "''", "``", ":", "(", ".", "-");
    private static final Set<String> DATES = Set.of("""
            Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
            September October November December I
            """.strip().split("\\s+"));

    private static final int LONGEST_ACRONYM = 3;

    private Capitals() {}

    /** "CHINA" as names are spelt otherwise: "China"; acronyms and whatever has small letters stay. */
    static String spelt(String name) {
        StringBuilder spelt = new StringBuilder(name);
        boolean starts = true;
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLowerCase(name.charAt(i)) || name.length() <= LONGEST_ACRONYM) {
                return name;
            }
            spelt.setCharAt(i, starts ? name.charAt(i) : Character.toLowerCase(name.charAt(i)));
            starts = !Character.isLetter(name.charAt(i));
        }
        return spelt.toString();
    }

    /** A capital counts less at the start of a sentence or quotation. */
    static boolean isName(List<Token> tokens, int at) {
        if (at < 0 || at >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(at);
        if (!Character.isUpperCase(token.text().charAt(0))
                || NameFeatures.isFunctionWord(token.text())
                || DATES.contains(token.text())) {
            return false;
        }
        boolean starts = at == 0 || OPENERS.contains(tokens.get(at - 1).text());
        return starts ? AT_START.contains(token.tag()) : !CLOSED.contains(token.tag());
    }
}
