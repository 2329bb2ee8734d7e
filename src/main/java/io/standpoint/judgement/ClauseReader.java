package io.standpoint.judgement;

import io.standpoint.judgement.Chunk.Kind;
import io.standpoint.judgement.MaskedSentence.Word;
import java.util.List;

/** Reads a sentence's phrases once, left to right, and links noun phrases to what they are arguments of. */
final class ClauseReader {
    final List<Word> words;
    final Clauses clauses;
    /** Subject and first object of each verb; -1 if none. */
    final int[] subject;

    final int[] object;

    /** The verb that phrases are now arguments of, and the last finite one; -1 if none. */
    int verb = -1;

    int main = -1;
    int lastNoun = -1;
    /** A noun phrase that waits for its verb. */
    int pendingSubject = -1;
    /** What an open relative clause is about, and what goes on once it is closed. */
    int antecedent = -1;

    int resumed = -1;
    /** A phrase that stands before its clause: "For T, the vote …" */
    int fronted = -1;

    String frontedBy = "";
    /** Whether no comma has ended it: "Despite opposition from H, T …" */
    boolean frontedOpen;

    String preposition = "";
    /** Whether a "that" clause was opened. */
    boolean complement;

    String clauseMood = "";
    Kind before = Kind.BREAK;

    private final VerbReader verbReader = new VerbReader(this);
    private final PrepositionReader prepositions;
    private Kind beforeThat = Kind.BREAK;
    private int possessor = -1;
    int adjective = -1;

    ClauseReader(List<Word> words, Clauses clauses, Lexicon lexicon) {
        prepositions = new PrepositionReader(this, lexicon);
        this.words = words;
        this.clauses = clauses;
        subject = Clauses.none(words.size());
        object = Clauses.none(words.size());
    }

    void read() {
        List<Chunk> chunks = Chunk.of(words);
        for (int c = 0; c < chunks.size(); c++) {
            read(chunks.get(c), c + 1 < chunks.size() ? chunks.get(c + 1) : null);
            beforeThat = before;
            before = chunks.get(c).kind();
        }
    }

    /** A verb begins: what waited for one is settled. */
    void enter(int v) {
        verb = v;
        pendingSubject = -1;
        adjective = -1;
        preposition = "";
    }

    /** What looked like the subject of a verb to come is the object of the one before: "fights the plan drafted by T". */
    void settleObject() {
        if (verb >= 0 && pendingSubject == lastNoun) {
            object(lastNoun);
            pendingSubject = -1;
        }
    }

    private void read(Chunk chunk, Chunk next) {
        switch (chunk.kind()) {
            case NOUN_PHRASE -> noun(chunk, next);
            case VERB -> verbReader.finite(chunk, next);
            case INFINITIVE -> verbReader.infinitive(chunk);
            case GERUND -> verbReader.gerund(chunk);
            case PREPOSITION -> prepositions.open(chunk);
            case ADJECTIVE -> adjective(chunk);
            case RELATIVE -> antecedent = lastNoun;
            case SUBORDINATOR -> subordinate(words.get(chunk.head()).text());
            case POSSESSIVE -> possessor = before == Kind.NOUN_PHRASE ? lastNoun : -1;
            case BREAK -> endClause();
            case COMMA -> comma();
            case CONJUNCTION -> adjective = -1;
        }
    }

    private void endClause() {
        verb = -1;
        pendingSubject = -1;
        preposition = "";
        antecedent = -1;
        clauseMood = "";
    }

    private void comma() {
        preposition = "";
        if (antecedent >= 0 && verb >= 0) {
            resumed = antecedent;
            antecedent = -1;
        }
        clauseMood = "";
    }

    private void subordinate(String word) {
        clauseMood = ClauseWords.mood(word);
        pendingSubject = -1;
        preposition = "";
        complement = word.equals("that");
        if (!complement) {
            verb = -1;
        }
    }

    private void noun(Chunk chunk, Chunk next) {
        int head = chunk.head();
        if (verb < 0 && clauseMood.equals("sub")) {
            clauses.setMood(head, clauseMood);
        }
        modifiers(chunk);
        deny(chunk);
        boolean finiteNext = next != null && next.kind() == Kind.VERB;
        if (possessor >= 0 && before == Kind.POSSESSIVE) {
            possessed(head);
        } else if (!preposition.isEmpty()) {
            prepositions.close(head);
        } else if (before == Kind.CONJUNCTION && lastNoun >= 0 && joins(finiteNext)) {
            clauses.coordinate(head, lastNoun);
        } else if (isApposed() && next != null && next.kind() == Kind.POSSESSIVE && verb >= 0) {
            // "fired two missiles, South Korea's military said"
            pendingSubject = head;
        } else if (isApposed() && !(finiteNext && verb >= 0)) {
            clauses.coordinate(head, lastNoun);
            identify(lastNoun, head);
        } else if (verb >= 0 && !finiteNext && before != Kind.RELATIVE) {
            object(head);
        } else {
            pendingSubject = head;
        }
        possessor = -1;
        lastNoun = head;
        frontedOpen &= before != Kind.COMMA;
    }

    /** "no support for T", "neither T nor N", "nobody": of a name, "no" is no denial, as in "no doubt T won". */
    private void deny(Chunk chunk) {
        int head = chunk.head();
        boolean nobody = ClauseWords.isNobody(words.get(chunk.from()).text());
        boolean no = ClauseWords.isNo(words.get(chunk.from()).text()) && !isName(head);
        if (!nobody && !no) {
            return;
        }
        boolean acts = preposition.isEmpty() || preposition.equals("by");
        if (verb >= 0 && acts && (nobody || words.get(head).text().equals("one"))) {
            clauses.setMood(verb, "not");
        }
        clauses.setMood(head, "not");
    }

    /** "the T plan", "critic H": what stands before the head belongs to it. */
    private void modifiers(Chunk chunk) {
        int head = chunk.head();
        boolean name = isName(head);
        for (int i = chunk.from(); i < head; i++) {
            String tag = words.get(i).tag();
            if (ClauseWords.isPast(words.get(i).text())) {
                clauses.setMood(head, "sub");
            }
            if (words.get(i).token() < 0) {
                clauses.link(i, head, "poss");
            } else if (name && tag.equals("NOUN") || tag.equals("ADJ")) {
                clauses.link(head, i, "is");
            }
        }
    }

    /** What the possessor was linked to is the possessed's. */
    private void possessed(int head) {
        clauses.link(possessor, head, "poss");
        clauses.move(possessor, head);
        pendingSubject = pendingSubject == possessor ? head : pendingSubject;
        if (verb >= 0 && object[verb] == possessor) {
            object[verb] = head;
        }
    }

    private boolean joins(boolean finiteNext) {
        return beforeThat == Kind.NOUN_PHRASE && !(finiteNext && verb >= 0 && object[verb] >= 0);
    }

    private boolean isApposed() {
        return before == Kind.COMMA && beforeThat == Kind.NOUN_PHRASE && !frontedOpen;
    }

    /** "H, a critic of T": the common noun says what the name is. */
    private void identify(int first, int second) {
        if (isName(first) && !isName(second)) {
            clauses.link(first, second, "is");
        } else if (isName(second) && !isName(first)) {
            clauses.link(second, first, "is");
        }
    }

    private void object(int head) {
        if (names(verb)) {
            clauses.link(object[verb], head, "is");
        }
        boolean copula = !words.get(verb).isVerb();
        if (copula) {
            clauses.link(subject[verb], head, "is");
            clauses.setMood(head, clauses.mood(verb));
            adjective = -1;
        }
        clauses.link(head, verb, copula ? "attr" : object[verb] < 0 ? "obj" : "obj2");
        if (object[verb] < 0) {
            object[verb] = head;
        }
    }

    private void adjective(Chunk chunk) {
        adjective = chunk.head();
        if (verb >= 0) {
            clauses.link(subject[verb], adjective, "is");
            clauses.link(object[verb], adjective, "is");
            clauses.setMood(adjective, clauses.mood(verb));
        }
    }

    boolean names(int v) {
        return v >= 0 && object[v] >= 0 && ClauseWords.names(words.get(v).stem());
    }

    boolean isName(int word) {
        return words.get(word).tag().equals("PROPN");
    }
}
