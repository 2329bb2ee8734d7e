package io.standpoint.speech;

import java.util.Locale;
import java.util.stream.IntStream;

/** The tagger's parts of speech, put right for names and nouns that it takes for verbs or the like: "Republicans", "Musk". */
final class PartsOfSpeech {
    private static final String NAME = "PROPN";
    private static final String NOUN = "NOUN";

    private final QuotedTokens tokens;
    private final int from;
    private final int to;
    private final String[] tags;

    /**
     * @param from first token of what is read
     * @param to one past the last
     */
    PartsOfSpeech(QuotedTokens tokens, int from, int to) {
        this.tokens = tokens;
        this.from = from;
        this.to = to;
        this.tags = IntStream.range(from, to).mapToObj(this::tag).toArray(String[]::new);
    }

    /** Of a token that is read. */
    String of(int i) {
        return tags[i - from];
    }

    private String tag(int i) {
        if (tokens.isNamed(i) || isMistakenName(i)) {
            return NAME;
        }
        return tokens.tag(i).equals("VERB") && isOwned(i) ? NOUN : tokens.tag(i);
    }

    private boolean isMistakenName(int i) {
        if (!Character.isUpperCase(tokens.text(i).charAt(0))) {
            return false;
        }
        return switch (tokens.tag(i)) {
            case "VERB" -> isInside(i);
            case "AUX" -> !FunctionWords.AUXILIARIES.contains(tokens.lower(i)) && !isShouted(i);
            case "ADV" ->
                isInside(i) || i == from && isSubject(i) && !tokens.lower(i).endsWith("ly");
            case "INTJ" -> isAbbreviation(i) || isSubject(i);
            default -> false;
        };
    }

    /** "remarks" in "Cole's remarks", "their claims" */
    private boolean isOwned(int i) {
        boolean name = i > from + 1
                && (tokens.tag(i - 2).equals(NAME) || tokens.tag(i - 2).equals(NOUN));
        boolean genitive =
                name && tokens.lower(i - 1).equals("'s") && !tokens.tag(i - 1).equals("AUX");
        return genitive || i > from && FunctionWords.OWNERS.contains(tokens.lower(i - 1));
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
