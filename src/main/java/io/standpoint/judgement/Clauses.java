package io.standpoint.judgement;

import io.standpoint.judgement.Chunk.Kind;
import io.standpoint.judgement.MaskedSentence.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who does what to whom in a sentence, by its phrases alone: each noun phrase's links to the verbs, nouns and adjectives
 * that it is an argument of. A guess at a parse, good enough to be read as features; one pass over the phrases.
 */
final class Clauses {
    /**
     * @param head the word hung on
     * @param role how: "subj", "obj", "pass" (subject of a passive), "poss", "is", or a preposition
     */
    record Link(int head, String role) {}

    private static final Set<String> OBJECT_CONTROL = Set.of(
            "urg",
            "ask",
            "tell",
            "told",
            "want",
            "order",
            "forc",
            "expect",
            "allow",
            "persuad",
            "press",
            "call",
            "warn",
            "encourag",
            "invit",
            "requir",
            "pressur",
            "help",
            "beg",
            "implor",
            "push",
            "advis",
            "command",
            "compel",
            "enabl",
            "instruct",
            "permit",
            "ban");
    private static final Set<String> UNREAL = Set.of("if", "unless", "whether");
    private static final Set<String> CONCESSIVE =
            Set.of("although", "though", "while", "whereas", "after", "before", "when", "once", "as", "since", "until");

    private final List<Word> words;
    private final List<Chunk> chunks;
    private final List<List<Link>> links = new ArrayList<>();
    private final List<List<Integer>> arguments = new ArrayList<>();
    private final int[] subject;
    private final int[] object;
    private final int[] governor;
    private final int[] sibling;
    private final String[] mood;

    private int verb = -1;
    private int main = -1;
    private int lastNoun = -1;
    private int pendingSubject = -1;
    private int antecedent = -1;
    private int resumed = -1;
    private int possessor = -1;
    private int adjective = -1;
    private String preposition = "";
    private int prepositionHead = -1;
    private int prepositionNoun = -1;
    private int fronted = -1;
    private String frontedBy = "";
    private String clauseMood = "";
    private Kind before = Kind.BREAK;
    private Kind beforeThat = Kind.BREAK;

    Clauses(List<Word> words) {
        this.words = words;
        chunks = Chunk.of(words);
        int n = words.size();
        subject = filled(n);
        object = filled(n);
        governor = filled(n);
        sibling = filled(n);
        mood = new String[n];
        for (int i = 0; i < n; i++) {
            links.add(new ArrayList<>(2));
            arguments.add(new ArrayList<>(2));
            mood[i] = "";
        }
        for (int c = 0; c < chunks.size(); c++) {
            read(chunks.get(c), c + 1 < chunks.size() ? chunks.get(c + 1) : null);
            beforeThat = before;
            before = chunks.get(c).kind();
        }
    }

    /** What a word is an argument of; coordinated and apposed phrases share their links. */
    List<Link> links(int word) {
        List<Link> all = new ArrayList<>(links.get(word));
        for (int s = sibling[word], guard = 0; s >= 0 && guard < 8; s = sibling[s], guard++) {
            all.addAll(links.get(s));
        }
        return all;
    }

    /** "" where what a word says holds; "not" where it is denied, "maybe" where it is unreal, "sub" beside a main clause. */
    String mood(int word) {
        return mood[word];
    }

    /** The verb that a verb depends on, as "refused" in "refused to endorse"; -1 if none. */
    int governor(int word) {
        return governor[word];
    }

    private static int[] filled(int n) {
        int[] all = new int[n];
        java.util.Arrays.fill(all, -1);
        return all;
    }

    private void read(Chunk chunk, Chunk next) {
        switch (chunk.kind()) {
            case NOUN_PHRASE -> noun(chunk, next);
            case VERB -> finite(chunk, next);
            case INFINITIVE -> infinitive(chunk);
            case GERUND -> gerund(chunk);
            case PREPOSITION -> preposition(chunk);
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
            // the relative clause ends: its antecedent goes on as before
            resumed = antecedent;
            antecedent = -1;
        }
        clauseMood = "";
    }

    private void subordinate(String word) {
        clauseMood = UNREAL.contains(word) ? "maybe" : CONCESSIVE.contains(word) ? "sub" : "";
        pendingSubject = -1;
        preposition = "";
        if (!word.equals("that")) {
            verb = -1;
        }
    }

    private void link(int child, int head, String role) {
        if (child >= 0 && head >= 0 && child != head) {
            links.get(child).add(new Link(head, role));
            arguments.get(head).add(child);
        }
    }

    private void noun(Chunk chunk, Chunk next) {
        int head = chunk.head();
        modifiers(chunk);
        boolean finiteNext = next != null && next.kind() == Kind.VERB;
        if (possessor >= 0 && before == Kind.POSSESSIVE) {
            link(possessor, head, "poss");
            // what the possessor was linked to is the possessed's
            links.get(head).addAll(movedFrom(possessor, head));
            sibling[head] = -1;
            pendingSubject = pendingSubject == possessor ? head : pendingSubject;
            replaceObject(possessor, head);
        } else if (!preposition.isEmpty()) {
            fronted = prepositionHead < 0 ? head : fronted;
            frontedBy = prepositionHead < 0 ? preposition : frontedBy;
            link(head, prepositionHead, preposition);
            if (prepositionNoun != prepositionHead) {
                link(head, prepositionNoun, preposition);
            }
            preposition = "";
        } else if (before == Kind.CONJUNCTION && lastNoun >= 0 && joins(finiteNext)) {
            sibling[head] = lastNoun;
        } else if (before == Kind.COMMA
                && beforeThat == Kind.NOUN_PHRASE
                && fronted != lastNoun
                && !(finiteNext && verb >= 0)) {
            sibling[head] = lastNoun;
            identify(lastNoun, head);
        } else if (verb >= 0 && !finiteNext && before != Kind.RELATIVE) {
            object(head);
        } else {
            pendingSubject = head;
        }
        possessor = -1;
        lastNoun = head;
    }

    private boolean joins(boolean finiteNext) {
        return beforeThat == Kind.NOUN_PHRASE && !(finiteNext && verb >= 0 && object[verb] >= 0);
    }

    /** "H, a critic of T": the common noun says what the name is. */
    private void identify(int first, int second) {
        boolean firstName = words.get(first).tag().equals("PROPN");
        boolean secondName = words.get(second).tag().equals("PROPN");
        if (firstName && !secondName) {
            link(first, second, "is");
        } else if (secondName && !firstName) {
            link(second, first, "is");
        }
    }

    private List<Link> movedFrom(int from, int to) {
        List<Link> moved = new ArrayList<>();
        for (Link link : List.copyOf(links.get(from))) {
            if (link.head() != to) {
                moved.add(link);
                links.get(from).remove(link);
            }
        }
        return moved;
    }

    private void replaceObject(int old, int head) {
        if (verb >= 0 && object[verb] == old) {
            object[verb] = head;
        }
    }

    /** "the T plan", "critic H": what stands before the head belongs to it. */
    private void modifiers(Chunk chunk) {
        int head = chunk.head();
        boolean name = words.get(head).tag().equals("PROPN");
        for (int i = chunk.from(); i < head; i++) {
            if (words.get(i).token() < 0) {
                link(i, head, "poss");
            } else if (name && words.get(i).tag().equals("NOUN")) {
                link(head, i, "is");
            } else if (words.get(i).tag().equals("ADJ")) {
                link(head, i, "is");
            }
        }
    }

    private void object(int head) {
        boolean copula = !words.get(verb).isVerb();
        if (copula) {
            link(subject[verb], head, "is");
            mood[head] = mood[verb];
            adjective = -1;
        }
        link(head, verb, copula ? "attr" : object[verb] < 0 ? "obj" : "obj2");
        if (object[verb] < 0) {
            object[verb] = head;
        }
    }

    private void adjective(Chunk chunk) {
        adjective = chunk.head();
        if (verb >= 0) {
            link(subject[verb], adjective, "is");
            link(object[verb], adjective, "is");
            mood[adjective] = mood[verb];
        }
    }

    private void finite(Chunk chunk, Chunk next) {
        int v = chunk.head();
        if (isReducedRelative(chunk, next)) {
            link(lastNoun, v, "pass");
            enter(chunk, lastNoun);
            return;
        }
        int by;
        if (antecedent >= 0 && (before == Kind.RELATIVE || pendingSubject < 0)) {
            by = antecedent;
        } else if (antecedent >= 0) {
            link(antecedent, v, "obj");
            by = pendingSubject;
        } else if (before == Kind.NOUN_PHRASE) {
            by = subjectBefore();
        } else if (before == Kind.COMMA && resumed >= 0) {
            by = resumed;
        } else if (pendingSubject >= 0) {
            by = pendingSubject;
        } else {
            by = verb >= 0 ? subject[verb] : main >= 0 ? subject[main] : -1;
        }
        for (int s = by, guard = 0; s >= 0 && guard < 8; s = sibling[s], guard++) {
            link(s, v, chunk.passive() ? "pass" : "subj");
        }
        governor[v] = before == Kind.CONJUNCTION ? governorOf(verb) : -1;
        link(fronted, v, frontedBy);
        fronted = -1;
        enter(chunk, by);
        main = v;
        resumed = -1;
    }

    /** What a word has as its arguments. */
    List<Integer> arguments(int head) {
        return arguments.get(head);
    }

    private int governorOf(int v) {
        return v >= 0 ? governor[v] : -1;
    }

    /** "the expansion ordered by T" */
    private boolean isReducedRelative(Chunk chunk, Chunk next) {
        boolean by = next != null
                && next.kind() == Kind.PREPOSITION
                && words.get(next.head()).text().equals("by");
        return by && before == Kind.NOUN_PHRASE && !chunk.passive() && chunk.to() - chunk.from() == 1;
    }

    /** The noun phrase right before a verb, or the one that it is a part of: "the head of T said". */
    private int subjectBefore() {
        int noun = lastNoun;
        for (int guard = 0; guard < 4; guard++) {
            int up = -1;
            for (Link link : links(noun)) {
                if (!words.get(link.head()).isVerb()
                        && !link.role().equals("is")
                        && !link.role().equals("poss")) {
                    up = link.head();
                }
            }
            if (up < 0
                    || words.get(up).tag().equals("AUX")
                    || words.get(up).tag().equals("ADJ")) {
                break;
            }
            noun = up;
        }
        if (verb >= 0 && object[verb] == noun) {
            int reporting = verb;
            links.get(noun).removeIf(link -> link.head() == reporting);
            object[verb] = -1;
        }
        return noun;
    }

    private void enter(Chunk chunk, int by) {
        int v = chunk.head();
        subject[v] = by;
        mood[v] = chunk.negated() ? "not" : chunk.modal() ? "maybe" : clauseMood;
        verb = v;
        pendingSubject = -1;
        adjective = -1;
        preposition = "";
    }

    private void infinitive(Chunk chunk) {
        int v = chunk.head();
        int above = verb;
        int by = above < 0
                ? pendingSubject
                : object[above] >= 0 && OBJECT_CONTROL.contains(words.get(above).stem())
                        ? object[above]
                        : subject[above];
        link(by, v, "subj");
        if (before == Kind.NOUN_PHRASE && !words.get(lastNoun).tag().equals("PROPN")) {
            link(v, lastNoun, "inf");
        }
        String outer = above < 0 ? "" : mood[above];
        enter(chunk, by);
        governor[v] = above;
        mood[v] = chunk.negated() ? "not" : outer.isEmpty() ? clauseMood : outer;
    }

    private void gerund(Chunk chunk) {
        int v = chunk.head();
        int by;
        if (!preposition.isEmpty() && verb >= 0) {
            by = object[verb] >= 0 ? object[verb] : subject[verb];
            link(v, verb, preposition);
        } else if (before == Kind.NOUN_PHRASE) {
            by = lastNoun;
        } else {
            by = main >= 0 ? subject[main] : pendingSubject;
        }
        link(by, v, "subj");
        int above = verb;
        enter(chunk, by);
        governor[v] = above;
    }

    /** "criticism from H of T": what follows a name in a noun's phrase belongs to that noun. */
    private int described(int noun) {
        if (words.get(noun).tag().equals("PROPN")) {
            for (Link link : links(noun)) {
                if (words.get(link.head()).tag().equals("NOUN") && !link.role().equals("is")) {
                    return link.head();
                }
            }
        }
        return noun;
    }

    private void preposition(Chunk chunk) {
        String text = words.get(chunk.head()).text();
        int noun = before == Kind.NOUN_PHRASE ? described(lastNoun) : -1;
        boolean common = noun >= 0 && !words.get(noun).tag().equals("PROPN");
        prepositionNoun = common ? noun : -1;
        if (before == Kind.ADJECTIVE && adjective >= 0) {
            prepositionHead = adjective;
        } else if (common && (text.equals("of") || verb < 0)) {
            prepositionHead = noun;
        } else if (verb >= 0) {
            prepositionHead = verb;
        } else {
            prepositionHead = noun;
        }
        preposition = text;
    }
}
