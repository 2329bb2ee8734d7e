package io.standpoint.judgement;

import io.standpoint.judgement.Chunk.Kind;
import io.standpoint.judgement.Clauses.Link;

/** Finds the subjects of verbs, and what verbs hang on themselves. */
final class VerbReader {
    /** "the head of the office of T said": no further up. */
    private static final int HIGHEST = 4;

    private final ClauseReader at;

    VerbReader(ClauseReader reader) {
        at = reader;
    }

    void finite(Chunk chunk, Chunk next) {
        int v = chunk.head();
        if (isReducedRelative(chunk, next)) {
            at.settleObject();
            at.clauses.link(at.lastNoun, v, "pass");
            at.clauses.link(v, at.lastNoun, "acl");
            enter(chunk, at.lastNoun);
            return;
        }
        boolean relative = at.antecedent >= 0;
        int by = subject(v);
        boolean passive = chunk.passive() || joinsPassive(chunk, by);
        for (int one : at.clauses.coordinated(by)) {
            at.clauses.link(one, v, passive ? "pass" : "subj");
        }
        if (relative) {
            at.clauses.link(v, at.antecedent, "acl");
        } else if (isComplement()) {
            at.clauses.link(v, at.verb, "ccomp");
        }
        at.clauses.setGovernor(v, governor(relative));
        at.clauses.link(at.fronted, v, at.frontedBy);
        enter(chunk, by);
        if (at.clauses.coordinated(by).stream()
                .anyMatch(one -> at.clauses.mood(one).equals("not"))) {
            at.clauses.setMood(v, "not");
        }
        if (relative && at.clauses.mood(v).isEmpty()) {
            at.clauses.setMood(v, "rel");
        }
        at.complement = false;
        at.fronted = -1;
        at.main = v;
        at.resumed = -1;
    }

    /** "T was condemned by H and praised by N" */
    private boolean joinsPassive(Chunk chunk, int subject) {
        boolean bare = at.before == Kind.CONJUNCTION && chunk.to() - chunk.from() == 1 && at.verb >= 0 && subject >= 0;
        String text = at.words.get(chunk.head()).text();
        return bare
                && (text.endsWith("ed") || text.endsWith("n"))
                && at.clauses.links(subject).contains(new Link(at.verb, "pass"));
    }

    /** "said that T won", "said T won" */
    private boolean isComplement() {
        return at.verb >= 0 && (at.complement || at.before == Kind.NOUN_PHRASE);
    }

    /** "denied that T won": what is denied or unreal; "refused to go and said": what goes on. */
    private int governor(boolean relative) {
        if (at.verb >= 0 && at.before == Kind.CONJUNCTION) {
            return at.clauses.governor(at.verb);
        }
        return !relative && isComplement() ? at.verb : -1;
    }

    void infinitive(Chunk chunk) {
        int v = chunk.head();
        int above = at.verb;
        int by = above < 0 ? at.pendingSubject : controller(above);
        at.clauses.link(by, v, "subj");
        at.clauses.link(v, above, "xcomp");
        if (at.before == Kind.NOUN_PHRASE && !at.words.get(at.lastNoun).tag().equals("PROPN")) {
            at.clauses.link(v, at.lastNoun, "inf");
        }
        String outer = above < 0 ? "" : at.clauses.mood(above);
        enter(chunk, by);
        at.clauses.setGovernor(v, above);
        boolean negated = chunk.negated()
                || chunk.from() > 0 && at.words.get(chunk.from() - 1).text().equals("not");
        at.clauses.setMood(v, negated ? "not" : outer.isEmpty() ? at.clauseMood : outer);
    }

    void gerund(Chunk chunk) {
        int v = chunk.head();
        int above = at.verb;
        int by;
        if (!at.preposition.isEmpty() && above >= 0) {
            by = at.object[above] >= 0 ? at.object[above] : at.subject[above];
            at.clauses.link(v, above, at.preposition);
        } else if (at.before == Kind.NOUN_PHRASE) {
            by = at.lastNoun;
        } else {
            by = at.main >= 0 ? at.subject[at.main] : at.pendingSubject;
        }
        at.clauses.link(by, v, "subj");
        enter(chunk, by);
        if (isDenied(chunk.from())) {
            at.clauses.setMood(v, "not");
        } else {
            at.clauses.setGovernor(v, above);
        }
    }

    /** "stopped short of praising T" */
    private boolean isDenied(int gerund) {
        return gerund > 0
                && ClauseWords.deny(
                        gerund > 1 ? at.words.get(gerund - 2).text() : "",
                        at.words.get(gerund - 1).text());
    }

    private void enter(Chunk chunk, int by) {
        int v = chunk.head();
        at.subject[v] = by;
        at.clauses.setMood(v, chunk.negated() ? "not" : chunk.modal() ? "maybe" : at.clauseMood);
        at.enter(v);
    }

    /** Who does what a finite verb says; -1 if nobody is found. */
    private int subject(int v) {
        if (at.antecedent >= 0 && (at.before == Kind.RELATIVE || at.pendingSubject < 0)) {
            return at.antecedent;
        }
        if (at.antecedent >= 0) {
            // "whom B accused"
            at.clauses.link(at.antecedent, v, "obj");
            return at.pendingSubject;
        }
        if (at.before == Kind.NOUN_PHRASE) {
            return subjectBefore();
        }
        if (at.before == Kind.COMMA && at.resumed >= 0) {
            return at.resumed;
        }
        if (at.pendingSubject >= 0) {
            return at.pendingSubject;
        }
        int earlier = at.verb >= 0 ? at.verb : at.main;
        return earlier >= 0 ? at.subject[earlier] : -1;
    }

    /** "the expansion ordered by T" */
    private boolean isReducedRelative(Chunk chunk, Chunk next) {
        boolean by = next != null
                && next.kind() == Kind.PREPOSITION
                && at.words.get(next.head()).text().equals("by");
        return by && at.before == Kind.NOUN_PHRASE && !chunk.passive() && chunk.to() - chunk.from() == 1;
    }

    /** The noun phrase right before a verb, or the one that it is a part of: "the head of T said". */
    private int subjectBefore() {
        int noun = at.lastNoun;
        for (int i = 0, up = above(noun); i < HIGHEST && up >= 0; i++, up = above(noun)) {
            noun = up;
        }
        if (at.verb >= 0 && at.object[at.verb] == noun) {
            at.clauses.unlink(noun, at.verb);
            at.object[at.verb] = -1;
        }
        return noun;
    }

    /** The noun that a noun phrase is a part of; -1 if none. */
    private int above(int noun) {
        int up = -1;
        for (Link link : at.clauses.links(noun)) {
            boolean part = !at.words.get(link.head()).isVerb()
                    && !link.role().equals("is")
                    && !link.role().equals("as")
                    && !link.role().equals("poss");
            up = part ? link.head() : up;
        }
        boolean noNoun = up < 0
                || at.words.get(up).tag().equals("AUX")
                || at.words.get(up).tag().equals("ADJ");
        return noNoun ? -1 : up;
    }

    /** Whose act an infinitive is: "urged T to stop", "called on T to stop", else the subject's. */
    private int controller(int above) {
        if (!ClauseWords.controlsObject(at.words.get(above).stem())) {
            return at.subject[above];
        }
        boolean named = at.before == Kind.NOUN_PHRASE
                && at.clauses.ownLinks(at.lastNoun).stream()
                        .anyMatch(link -> link.head() == above
                                && (link.role().equals("for") || link.role().equals("on")));
        return named ? at.lastNoun : at.object[above] >= 0 ? at.object[above] : at.subject[above];
    }
}
