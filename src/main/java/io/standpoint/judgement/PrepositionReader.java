package io.standpoint.judgement;

import io.standpoint.judgement.Chunk.Kind;
import io.standpoint.judgement.Clauses.Link;

/** Finds what prepositional phrases hang on. */
final class PrepositionReader {
    private final ClauseReader at;
    private final Lexicon lexicon;
    /** What the open phrase hangs on; -1 if nothing stands before it. */
    private int above = -1;
    /** The common noun before it, which it may hang on as well; -1 if none. */
    private int noun = -1;

    PrepositionReader(ClauseReader reader, Lexicon lexicon) {
        at = reader;
        this.lexicon = lexicon;
    }

    /** A preposition opens a phrase. */
    void open(Chunk chunk) {
        at.preposition = at.words.get(chunk.head()).text();
        int before = at.before == Kind.NOUN_PHRASE ? described(at.lastNoun) : -1;
        boolean common = before >= 0 && !at.isName(before);
        noun = common ? before : -1;
        if (at.before == Kind.ADJECTIVE && at.adjective >= 0) {
            above = at.adjective;
        } else if (at.verb < 0 || common && belongsToNoun()) {
            above = before;
        } else {
            above = at.verb;
        }
    }

    private boolean belongsToNoun() {
        return at.preposition.equals("of") || takesSide() || isDoer();
    }

    /** The phrase's noun closes it. */
    void close(int head) {
        if (above < 0) {
            at.fronted = head;
            at.frontedBy = at.preposition;
            at.frontedOpen = true;
        }
        without(head);
        at.clauses.link(head, above, at.preposition);
        if (at.preposition.equals("as") && above == at.verb && at.names(above)) {
            at.clauses.link(at.object[above], head, "is");
        }
        if (ClauseWords.isBeside(at.preposition)) {
            at.clauses.setMood(head, "sub");
        }
        if (noun != above) {
            at.clauses.link(head, noun, at.preposition);
        }
        at.preposition = "";
    }

    /** "is not without its critics": it has some. */
    private void without(int head) {
        if (!at.preposition.equals("without")) {
            return;
        }
        if (at.verb >= 0 && at.clauses.mood(at.verb).equals("not")) {
            at.clauses.setMood(at.verb, at.clauseMood);
            at.preposition = "with";
        } else {
            at.clauses.setMood(head, "not");
        }
    }

    /** "opposition from H" is one phrase, "left town with H" is not. */
    private boolean takesSide() {
        return at.clauses.coordinated(noun).stream()
                .anyMatch(one ->
                        !lexicon.attitude(at.words.get(one).stem(), "", "n").isEmpty());
    }

    /** "follows a call by H": who does what an active verb says is no "by" phrase. */
    private boolean isDoer() {
        int subject = at.subject[at.verb];
        boolean passive = subject >= 0 && at.clauses.links(subject).contains(new Link(at.verb, "pass"));
        return at.preposition.equals("by") && !passive;
    }

    /** "criticism from H of T": what follows a name in a noun's phrase belongs to that noun. */
    private int described(int last) {
        if (at.isName(last)) {
            for (Link link : at.clauses.links(last)) {
                if (at.words.get(link.head()).tag().equals("NOUN")
                        && !link.role().equals("is")) {
                    return link.head();
                }
            }
        }
        return last;
    }
}
