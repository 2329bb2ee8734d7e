package io.standpoint.judgement;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * A sentence as the features see it: each actor in question is one placeholder, every other name is {@link #NAME}, every
 * number {@link #NUMBER}, so that names decide nothing.
 */
final class MaskedSentence {
    static final String TARGET = "T";
    static final String HOLDER = "H";
    static final String NAME = "N";
    static final String NUMBER = "0";
    private static final Set<String> NEGATIONS = Set.of(
            "not",
            "n't",
            "no",
            "never",
            "nor",
            "neither",
            "none",
            "nobody",
            "nothing",
            "without",
            "cannot",
            "hardly",
            "barely",
            "scarcely");
    private static final Set<String> MODALS = Set.of("would", "could", "might", "may", "'d");
    private static final int MODAL_REACH = 3;
    private static final Set<String> HAVE = Set.of("has", "have", "had", "having", "'ve");
    private static final Set<String> BEGINS_OBJECT = Set.of("PROPN", "DET", "PRON");
    /** How many words a negation reaches. */
    private static final int NEGATION_REACH = 3;

    /**
     * @param token its token in the sentence; -1 for a placeholder
     * @param text lower case, or a placeholder, which is upper case
     * @param valence the lexicon's, its sign flipped by a negation within three words before
     * @param tone likewise, estimated from words used alike
     * @param cluster shared by words used alike; "" if unknown
     * @param unreal behind "would" or the like
     * @param quoted between quotation marks
     */
    record Word(
            int token,
            String text,
            String stem,
            String tag,
            double valence,
            double tone,
            String cluster,
            boolean negated,
            boolean unreal,
            boolean quoted) {
        Word as(String otherTag) {
            return new Word(token, text, stem, otherTag, valence, tone, cluster, negated, unreal, quoted);
        }

        boolean is(String placeholder) {
            return text.equals(placeholder);
        }

        boolean isVerb() {
            return tag.equals("VERB");
        }

        boolean isContent() {
            return token >= 0 && (isVerb() || tag.equals("NOUN") || tag.equals("ADJ") || tag.equals("ADV"));
        }
    }

    private final Lexicon lexicon;
    private final PorterStemmer stemmer = new PorterStemmer();
    private final List<Word> words = new ArrayList<>();
    private int sinceNegation = NEGATION_REACH;
    private int sinceModal = MODAL_REACH;
    private boolean quoted;
    /** Raters judged whole sentences with the verbs in them; toward an actor, "refused to praise" is no praise. */
    private final boolean shifting;

    private MaskedSentence(Lexicon lexicon, boolean shifting) {
        this.lexicon = lexicon;
        this.shifting = shifting;
    }

    /** @param placeholders one for each actor */
    static MaskedSentence of(Sentence sentence, Lexicon lexicon, List<MarkedActor> actors, List<String> placeholders) {
        MaskedSentence masked = new MaskedSentence(lexicon, !actors.isEmpty());
        CharSpan previous = null;
        for (int t = 0; t < sentence.tokens().size(); t++) {
            Token token = sentence.tokens().get(t);
            CharSpan span = null;
            for (int a = 0; a < actors.size() && span == null; a++) {
                span = spanOf(actors.get(a), token);
                if (span != null && !span.equals(previous)) {
                    masked.addPlaceholder(placeholders.get(a));
                }
            }
            if (span == null) {
                masked.add(t, token, sentence);
            }
            previous = span;
        }
        return masked;
    }

    List<Word> words() {
        return words;
    }

    /** Positions of a placeholder, in order. */
    List<Integer> positions(String placeholder) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).is(placeholder)) {
                positions.add(i);
            }
        }
        return positions;
    }

    private static CharSpan spanOf(MarkedActor actor, Token token) {
        for (CharSpan span : actor.spans()) {
            if (span.overlaps(token.span())) {
                return span;
            }
        }
        return null;
    }

    private void add(int t, Token token, Sentence sentence) {
        String text = token.text().toLowerCase(Locale.ROOT);
        if (isName(token)) {
            if (words.isEmpty() || !words.get(words.size() - 1).is(NAME)) {
                addPlaceholder(NAME);
            }
            return;
        }
        if (token.text().equals("\"")
                || token.text().equals("''")
                || token.text().equals("``")) {
            quoted = !quoted;
        }
        boolean negated = sinceNegation < NEGATION_REACH;
        boolean unreal = sinceModal < MODAL_REACH;
        Token follower = t + 1 < sentence.tokens().size() ? sentence.tokens().get(t + 1) : token;
        sinceNegation = negates(text, token, follower.text()) ? 0 : sinceNegation + 1;
        sinceModal = MODALS.contains(text) ? 0 : sinceModal + 1;
        if (token.tag().equals("NUM") && Character.isDigit(text.charAt(0))) {
            words.add(new Word(t, NUMBER, NUMBER, token.tag(), 0, 0, "", false, false, quoted));
            return;
        }
        int sign = negated ? -1 : 1;
        double valence = sign * lexicon.valence(text);
        double tone = sign * lexicon.tone(text);
        words.add(new Word(
                t,
                text,
                stem(text),
                tag(token, follower),
                valence,
                tone,
                lexicon.cluster(text),
                negated,
                unreal,
                quoted));
    }

    /** What the tagger takes for a noun or an adjective: "had denounced", "short of denouncing T". */
    private String tag(Token token, Token next) {
        Word before = words.isEmpty() ? null : words.get(words.size() - 1);
        if (before == null || token.tag().equals("ADV")) {
            return token.tag();
        }
        boolean perfect = HAVE.contains(before.text) && token.text().endsWith("ed");
        boolean gerund = token.text().endsWith("ing")
                && before.tag.equals("ADP")
                && BEGINS_OBJECT.contains(next.tag())
                && !lexicon.attitude(stem(token.text()), "", "v").isEmpty();
        return perfect || gerund ? "VERB" : token.tag();
    }

    private void addPlaceholder(String placeholder) {
        words.add(new Word(-1, placeholder, placeholder, "PROPN", 0, 0, "", false, false, quoted));
        sinceNegation++;
        sinceModal++;
    }

    /** "not", and verbs like "refused to" that deny what they govern. */
    private boolean negates(String text, Token token, String next) {
        return NEGATIONS.contains(text)
                || shifting
                        && next.equals("to")
                        && token.tag().equals("VERB")
                        && lexicon.shift(stem(text)).equals("not");
    }

    private static boolean isName(Token token) {
        return token.tag().equals("PROPN") && Character.isUpperCase(token.text().charAt(0));
    }

    private String stem(String text) {
        return text.length() < 4 ? text : stemmer.stem(text);
    }
}
