package io.standpoint.judgement;

import io.standpoint.judgement.MaskedSentence.Word;
import io.standpoint.text.Be;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A phrase of a sentence: where it starts, where it ends (exclusive), and the word that it hangs on.
 *
 * @param modal whether "would", "could", "may" or "might" makes a verb unreal
 */
record Chunk(Kind kind, int from, int to, int head, boolean passive, boolean negated, boolean modal) {
    enum Kind {
        NOUN_PHRASE,
        /** "was sharply criticised", "did not say" */
        VERB,
        /** "to endorse" */
        INFINITIVE,
        /** "hiding" */
        GERUND,
        /** "at odds", without its noun */
        PREPOSITION,
        /** An adjective that no noun follows */
        ADJECTIVE,
        /** "who", "which" */
        RELATIVE,
        /** "although", "that" */
        SUBORDINATOR,
        CONJUNCTION,
        POSSESSIVE,
        COMMA,
        /** Anything that ends a clause: colon, dash, quotation mark */
        BREAK
    }

    private static final Set<String> RELATIVES = Set.of("who", "whom", "which", "whose");
    private static final Set<String> HAVE = Set.of("has", "have", "had", "'ve");
    private static final Set<String> MODALS = Set.of("would", "could", "may", "might", "'d");
    private static final Set<String> NOT = Set.of("not", "n't", "never", "hardly", "nor");

    /** The phrases of a sentence, in order. */
    static List<Chunk> of(List<Word> words) {
        List<Chunk> chunks = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Chunk chunk = at(words, i, chunks.isEmpty() ? null : chunks.get(chunks.size() - 1));
            if (chunk != null) {
                chunks.add(chunk);
            }
            i = chunk == null ? i + 1 : chunk.to;
        }
        return chunks;
    }

    private static Chunk at(List<Word> words, int i, Chunk before) {
        Word word = words.get(i);
        String text = word.text();
        String tag = word.tag();
        boolean afterNoun = before != null && before.kind == Kind.NOUN_PHRASE;
        if (RELATIVES.contains(text) || text.equals("that") && afterNoun && !tag.equals("SCONJ")) {
            return single(Kind.RELATIVE, i);
        }
        if (text.equals("'s") && !tag.equals("AUX") || text.equals("'") && !tag.equals("AUX")) {
            return single(Kind.POSSESSIVE, i);
        }
        if (text.equals(",")) {
            return single(Kind.COMMA, i);
        }
        if (tag.equals("SCONJ") && !beginsGerund(words, i + 1) || text.equals("that")) {
            return single(Kind.SUBORDINATOR, i);
        }
        if (tag.equals("CCONJ") && !text.equals("neither")) {
            return single(Kind.CONJUNCTION, i);
        }
        if (isVerbal(words, i)) {
            return verb(words, i);
        }
        if (tag.equals("ADP") || tag.equals("SCONJ")) {
            return single(Kind.PREPOSITION, i);
        }
        if (isNominal(word)) {
            return nounPhrase(words, i);
        }
        return tag.equals("PUNCT") ? single(Kind.BREAK, i) : null;
    }

    private static Chunk single(Kind kind, int i) {
        return new Chunk(kind, i, i + 1, i, false, false, false);
    }

    private static boolean beginsGerund(List<Word> words, int i) {
        return i < words.size() && words.get(i).isVerb() && words.get(i).text().endsWith("ing");
    }

    /** Auxiliaries and verbs, and what stands before them in a verb phrase. */
    private static boolean isVerbal(List<Word> words, int i) {
        String tag = words.get(i).tag();
        if (tag.equals("VERB") || tag.equals("AUX")) {
            return true;
        }
        boolean opens =
                tag.equals("PART") || tag.equals("ADV") || words.get(i).text().equals("to");
        if (!opens || i + 1 >= words.size()) {
            return false;
        }
        String next = words.get(i + 1).tag();
        return next.equals("VERB") || next.equals("AUX") || next.equals("ADV") && isVerbal(words, i + 1);
    }

    private static Chunk verb(List<Word> words, int from) {
        boolean be = false;
        boolean negated = false;
        boolean modal = false;
        int to = from;
        int head = -1;
        while (to < words.size()
                && isVerbal(words, to)
                && !(to > from && words.get(to).text().equals("to"))) {
            Word word = words.get(to);
            be |= Be.isPassive(word.text());
            negated |= NOT.contains(word.text());
            modal |= MODALS.contains(word.text());
            head = word.isVerb() || word.tag().equals("AUX") ? to : head;
            to++;
            if (word.isVerb() && !isPerfect(words, to)) {
                break;
            }
        }
        if (head < 0) {
            head = from;
        }
        while (to < words.size() && (NOT.contains(words.get(to).text()))) {
            negated = true;
            to++;
        }
        String text = words.get(head).text();
        boolean participle = text.endsWith("ed") || text.endsWith("n") || text.endsWith("t") || text.endsWith("d");
        boolean passive = be && participle && words.get(head).isVerb();
        boolean infinitive = words.get(from).text().equals("to");
        boolean gerund = !be && text.endsWith("ing") && words.get(head).isVerb();
        Kind kind = infinitive ? Kind.INFINITIVE : gerund ? Kind.GERUND : Kind.VERB;
        return new Chunk(kind, from, to, head, passive, negated, modal);
    }

    /** "had betrayed": the tagger may take the auxiliary for a verb. */
    private static boolean isPerfect(List<Word> words, int behind) {
        return HAVE.contains(words.get(behind - 1).text())
                && behind < words.size()
                && words.get(behind).isVerb()
                && !words.get(behind).text().endsWith("ing");
    }

    /** Compounds like "coal-mine" may be tagged as punctuation, "neither T nor N" as any small word. */
    private static boolean isNominal(Word word) {
        String tag = word.tag();
        return tag.equals("PUNCT") && Character.isLetter(word.text().charAt(0))
                || word.text().equals("neither")
                || tag.equals("DET")
                || tag.equals("ADJ")
                || tag.equals("NUM")
                || tag.equals("NOUN")
                || tag.equals("PROPN")
                || tag.equals("PRON");
    }

    private static boolean isNoun(String tag) {
        return tag.equals("NOUN") || tag.equals("PROPN") || tag.equals("PRON");
    }

    private static Chunk nounPhrase(List<Word> words, int from) {
        int to = from;
        int head = -1;
        while (to < words.size() && (isNominal(words.get(to)) || isInnerParticiple(words, from, to))) {
            String tag = words.get(to).tag();
            boolean opens = tag.equals("DET") || tag.equals("PRON");
            if (opens && head >= 0 || RELATIVES.contains(words.get(to).text())) {
                break;
            }
            head = isNoun(tag) ? to : head;
            to++;
        }
        if (to == from) {
            return single(Kind.BREAK, from);
        }
        return head < 0
                ? new Chunk(Kind.ADJECTIVE, from, to, to - 1, false, false, false)
                : new Chunk(Kind.NOUN_PHRASE, from, head + 1, head, false, false, false);
    }

    /** "the proposed law" */
    private static boolean isInnerParticiple(List<Word> words, int from, int i) {
        String next = i + 1 < words.size() ? words.get(i + 1).tag() : "";
        return i > from
                && words.get(i).isVerb()
                && isNoun(next)
                && !isNoun(words.get(i - 1).tag());
    }
}
