package io.standpoint.speech;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The tokens of a sentence as seen from outside its quotations or from inside one of them: what stands in deeper
 * quotations has no words or tags there. A quoted name is a proper noun, marks included.
 */
final class Words {
    private static final Set<String> AUXILIARIES = Set.of(
            "has have had having is are was were be been being am do does did will would can could may might must shall should"
                    .split(" "));
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "hardly", "nor", "neither");
    private static final Set<String> EDGES = Set.of(",", ";", ":", "\u2014", "--", "(", ")", "...", "\u2026");
    private static final Set<String> SMALL =
            Set.of("the", "of", "and", "in", "for", "to", "a", "an", "at", "on", "by", "with", "'s");
    private static final int LONGEST_NAME = 7;

    private final Sentence sentence;
    private final String[] lower;
    private final int[] depths;
    private final boolean[] named;
    private final boolean[] marks;
    private final List<int[]> ranges;
    private final int from;
    private final int to;
    private final int depth;

    private Words(Words all, int from, int to, int depth) {
        this.sentence = all.sentence;
        this.lower = all.lower;
        this.depths = all.depths;
        this.named = all.named;
        this.marks = all.marks;
        this.ranges = all.ranges;
        this.from = from;
        this.to = to;
        this.depth = depth;
    }

    private Words(Sentence sentence, List<Quotation> quotations) {
        this.sentence = sentence;
        int size = sentence.tokens().size();
        lower = sentence.tokens().stream()
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        depths = new int[size];
        named = new boolean[size];
        marks = new boolean[size];
        from = 0;
        to = size;
        depth = 0;
        ranges = new ArrayList<>();
        int at = 0;
        for (Quotation quotation : quotations) {
            at = first(at, quotation.span().start());
            int end = first(at, quotation.span().end());
            ranges.add(new int[] {at, end});
            Arrays.fill(depths, at, end, quotation.depth());
            mark(at - 1);
            mark(end);
            if (isName(at, end)) {
                Arrays.fill(named, Math.max(0, at - 1), Math.min(size, end + 1), true);
            }
        }
    }

    /** What stands outside all quotation marks. */
    static Words outside(Sentence sentence, List<Quotation> quotations) {
        return new Words(sentence, quotations);
    }

    /** What stands in one of the sentence's quotations. */
    Words inside(int quotation, int itsDepth) {
        int[] range = range(quotation);
        return new Words(this, range[0], range[1], itsDepth);
    }

    /** First token of a quotation and one past its last. */
    int[] range(int quotation) {
        return ranges.get(quotation);
    }

    /** Whether a quotation is but a name or a word alone. */
    boolean isName(int quotation) {
        int[] range = range(quotation);
        return range[0] >= range[1] || named[range[0]];
    }

    /** First token. */
    int from() {
        return from;
    }

    /** One past the last token. */
    int to() {
        return to;
    }

    /** First token that starts at an article offset or behind it, at or after another token. */
    private int first(int token, int offset) {
        int i = token;
        while (i < sentence.tokens().size() && sentence.tokens().get(i).span().start() < offset) {
            i++;
        }
        return i;
    }

    String lower(int i) {
        return sees(i) ? lower[i] : "";
    }

    String tag(int i) {
        if (!sees(i)) {
            return "";
        }
        return named[i] || isTakenForVerb(i)
                ? "PROPN"
                : sentence.tokens().get(i).tag();
    }

    /** "Republicans" or "U.N." taken for a verb or an exclamation. */
    private boolean isTakenForVerb(int i) {
        String tag = sentence.tokens().get(i).tag();
        String text = sentence.tokens().get(i).text();
        boolean inside = i > from && !marks[i - 1] && !lower[i - 1].equals(":");
        boolean letters = text.indexOf('.') > 0;
        boolean capital = Character.isUpperCase(text.charAt(0));
        return capital && (tag.equals("VERB") && inside && !isShouted(i) || tag.equals("INTJ") && letters);
    }

    /** In capitals like its neighbour: a heading, not a name. */
    private boolean isShouted(int i) {
        String text = sentence.tokens().get(i).text();
        return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    boolean is(int i, String word) {
        return sees(i) && lower[i].equals(word);
    }

    boolean isIn(int i, Set<String> words) {
        return sees(i) && words.contains(lower[i]);
    }

    /** Whether a token stands in a deeper quotation that is not a mere name. */
    boolean isQuoted(int i) {
        return i >= from && i < to && depths[i] > depth && !named[i];
    }

    boolean isMark(int i) {
        return i >= 0 && i < marks.length && marks[i];
    }

    boolean isVerb(int i) {
        return tag(i).equals("VERB") && !isAuxiliary(i);
    }

    boolean isAuxiliary(int i) {
        return isIn(i, AUXILIARIES) || is(i, "'ve") || is(i, "'ll") || is(i, "'d") || is(i, "'re") || isVerbalS(i);
    }

    boolean isNegation(int i) {
        return isIn(i, NEGATIONS);
    }

    /** A verb or auxiliary that has a subject: no participle in -ing, no infinitive. */
    boolean isFinite(int i) {
        boolean infinitive = is(i - 1, "to") && !isIn(i, AUXILIARIES);
        return isAuxiliary(i) && !is(i, "be") && !is(i, "been") && !is(i, "being")
                || isVerb(i) && !lower[i].endsWith("ing") && !infinitive;
    }

    boolean isProper(int i) {
        return tag(i).equals("PROPN");
    }

    boolean isNoun(int i) {
        return tag(i).equals("NOUN") || isProper(i);
    }

    boolean isCapital(int i) {
        return sees(i) && Character.isUpperCase(sentence.tokens().get(i).text().charAt(0));
    }

    /** A comma, dash, bracket, colon or semicolon. */
    boolean isEdge(int i) {
        return isIn(i, EDGES);
    }

    boolean isPunctuation(int i) {
        return i < from || i >= to || marks[i] || !Character.isLetterOrDigit(lower[i].charAt(0)) && !isSymbol(i);
    }

    CharSpan span(int start, int end) {
        List<Token> tokens = sentence.tokens();
        return new CharSpan(
                tokens.get(start).span().start(), tokens.get(end - 1).span().end());
    }

    String text(CharSpan span) {
        int offset = sentence.span().start();
        return sentence.text().substring(span.start() - offset, span.end() - offset);
    }

    int sentence() {
        return sentence.index();
    }

    /** "is" or "has" after a pronoun, not the genitive. */
    private boolean isVerbalS(int i) {
        return is(i, "'s") && tag(i).equals("AUX");
    }

    private boolean isSymbol(int i) {
        return "$\u20AC\u00A3#@'".indexOf(lower[i].charAt(0)) >= 0 && lower[i].length() > 1;
    }

    /** Whether a token is a verb, quoted or not. */
    boolean holdsVerb(int i) {
        String tag = sentence.tokens().get(i).tag();
        return tag.equals("VERB") || tag.equals("AUX");
    }

    private boolean sees(int i) {
        return i >= from && i < to && (depths[i] <= depth || named[i]);
    }

    private void mark(int i) {
        if (i >= 0 && i < marks.length && "\"'".indexOf(lower[i].charAt(0)) >= 0) {
            marks[i] = true;
        }
    }

    /** A title or a word alone, no speech: capitals throughout, and no mark of its own at the end. */
    private boolean isName(int start, int end) {
        if (start >= end || end - start > LONGEST_NAME || isSpoken(start, end)) {
            return false;
        }
        boolean capitals = true;
        for (int i = start; i < end; i++) {
            String text = sentence.tokens().get(i).text();
            capitals &= Character.isUpperCase(text.charAt(0)) || i > start && SMALL.contains(lower[i]);
        }
        return capitals || end - start == 1;
    }

    private boolean isSpoken(int start, int end) {
        String last = lower[end - 1];
        boolean stopped = last.equals(",") || last.equals("!") || last.equals("?") || last.equals(".");
        String before = start > 1 ? lower[start - 2] : "";
        boolean announced = before.equals(":") || ReportingVerbs.contains(before);
        return stopped && end - start > 1 && start <= 1 || announced || end < lower.length - 1 && stopped;
    }
}
