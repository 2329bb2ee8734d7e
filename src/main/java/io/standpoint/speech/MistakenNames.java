package io.standpoint.speech;

import java.util.Locale;

/** Names that the tagger takes for verbs, adverbs or exclamations: "Republicans", "U.N.". */
final class MistakenNames {
    private final QuotedTokens tokens;
    private final int from;
    private final int to;

    /**
     * @param from first token of what is read
     * @param to one past the last
     */
    MistakenNames(QuotedTokens tokens, int from, int to) {
        this.tokens = tokens;
        this.from = from;
        this.to = to;
    }

    boolean contain(int i) {
        if (!Character.isUpperCase(tokens.text(i).charAt(0))) {
            return false;
        }
        return switch (tokens.tag(i)) {
            case "VERB" -> isInside(i);
            case "ADV" ->
                isInside(i) || i == from && isSubject(i) && !tokens.lower(i).endsWith("ly");
            case "INTJ" -> isAbbreviation(i) || isSubject(i);
            default -> false;
        };
    }

    /** Where only names have capitals. */
    private boolean isInside(int i) {
        return i > from && !tokens.isMark(i - 1) && !tokens.lower(i - 1).equals(":") && !isShouted(i);
    }

    private boolean isAbbreviation(int i) {
        return tokens.text(i).indexOf('.') > 0;
    }

    /** Before a verb, and no "yes". */
    private boolean isSubject(int i) {
        String next = i + 1 < to ? tokens.tag(i + 1) : "";
        return (next.equals("AUX") || next.equals("VERB")) && !FunctionWords.OPENING_ADVERBS.contains(tokens.lower(i));
    }

    /** In capitals: a heading, not a name. */
    private boolean isShouted(int i) {
        String text = tokens.text(i);
        return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
    }
}
