package io.standpoint.speech;

import io.standpoint.text.CharSpan;
import java.util.Set;

/**
 * The tokens of a sentence as seen from outside its quotations or from inside one of them: what stands in deeper
 * quotations has no words or tags there. A quoted name is a proper noun, marks included.
 */
final class Words {
    private static final Set<String> EDGES = Set.of(",", ";", ":", "\u2014", "--", "(", ")", "...", "\u2026");

    private final QuotedTokens tokens;
    private final PartsOfSpeech tags;
    private final int from;
    private final int to;
    private final int depth;

    private Words(QuotedTokens tokens, int from, int to, int depth) {
        this.tokens = tokens;
        this.tags = new PartsOfSpeech(tokens, from, to);
        this.from = from;
        this.to = to;
        this.depth = depth;
    }

    /** What stands outside all quotation marks. */
    static Words outside(QuotedTokens tokens) {
        return new Words(tokens, 0, tokens.size(), 0);
    }

    /** What stands in one of the sentence's quotations. */
    static Words inside(QuotedTokens tokens, int quotation, int depth) {
        int[] range = tokens.range(quotation);
        return new Words(tokens, range[0], range[1], depth);
    }

    /** First token. */
    int from() {
        return from;
    }

    /** One past the last token. */
    int to() {
        return to;
    }

    String lower(int i) {
        return sees(i) ? tokens.lower(i) : "";
    }

    String tag(int i) {
        return sees(i) ? tags.of(i) : "";
    }

    boolean is(int i, String word) {
        return sees(i) && tokens.lower(i).equals(word);
    }

    boolean isIn(int i, Set<String> words) {
        return sees(i) && words.contains(tokens.lower(i));
    }

    /** Whether a token stands in a deeper quotation that is not a mere name. */
    boolean isQuoted(int i) {
        return i >= from && i < to && !sees(i);
    }

    boolean isMark(int i) {
        return tokens.isMark(i);
    }

    /** Whether a token is a quotation mark whose other half is not in a range. */
    boolean isHalf(int i, int start, int end) {
        return isMark(i) && (tokens.partner(i) < start || tokens.partner(i) >= end);
    }

    /** Whether a quotation mark closes. */
    boolean closes(int mark) {
        return tokens.partner(mark) < mark;
    }

    boolean isVerb(int i) {
        return tag(i).equals("VERB") && !isAuxiliary(i);
    }

    /** "'s" too, unless it is the genitive. */
    boolean isAuxiliary(int i) {
        return isIn(i, FunctionWords.AUXILIARIES) && !isNoun(i)
                || isIn(i, FunctionWords.SHORTENED_AUXILIARIES)
                || is(i, "'s") && tag(i).equals("AUX");
    }

    boolean isNegation(int i) {
        return isIn(i, FunctionWords.NEGATIONS);
    }

    /** A verb or auxiliary that has a subject: no participle in -ing, no infinitive. */
    boolean isFinite(int i) {
        boolean infinitive = is(i - 1, "to") && !isIn(i, FunctionWords.AUXILIARIES);
        boolean noun = isIn(i - 1, FunctionWords.ARTICLES);
        return isAuxiliary(i) && !isIn(i, FunctionWords.NON_FINITE_BE)
                || isVerb(i) && !tokens.lower(i).endsWith("ing") && !infinitive && !noun;
    }

    /** Whether a token is a verb, quoted or not. */
    boolean holdsVerb(int i) {
        return tokens.tag(i).equals("VERB") || tokens.tag(i).equals("AUX");
    }

    boolean isProper(int i) {
        return tag(i).equals("PROPN");
    }

    boolean isNoun(int i) {
        return tag(i).equals("NOUN") || isProper(i);
    }

    boolean isCapital(int i) {
        return sees(i) && Character.isUpperCase(tokens.text(i).charAt(0));
    }

    /** A comma, dash, bracket, colon or semicolon. */
    boolean isEdge(int i) {
        return isIn(i, EDGES);
    }

    boolean isDash(int i) {
        return is(i, "\u2014") || is(i, "--");
    }

    /** Of singular and plural, also where the tokenizer leaves the plural's s with it. */
    boolean isGenitiveMark(int i) {
        return is(i, "'s") || is(i, "'") || is(i, "s'");
    }

    /** Also what lies outside, where there are no words. */
    boolean isPunctuation(int i) {
        return i < from || i >= to || tokens.isPunctuation(i);
    }

    /** Whether there is only punctuation between two tokens, or nothing. */
    boolean isBare(int start, int end) {
        return tokens.isBare(Math.max(from, start), Math.min(to, end));
    }

    CharSpan span(int start, int end) {
        return tokens.sentence().span(start, end);
    }

    String text(CharSpan span) {
        return tokens.sentence().textOf(span);
    }

    private boolean sees(int i) {
        return i >= from && i < to && (tokens.depth(i) <= depth || tokens.isNamed(i));
    }
}
