package io.standpoint.judgement;

import io.standpoint.judgement.MaskedSentence.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who does what to whom in a sentence, by its phrases alone: each noun phrase's links to the verbs, nouns and adjectives
 * that it is an argument of. A guess at a parse, good enough to be read as features.
 */
final class Clauses {
    /**
     * @param head the word hung on
     * @param role how: "subj", "obj", "obj2", "attr", "pass" (subject of a passive), "poss", "is", a preposition; for verbs
     *     "xcomp", "ccomp", "acl", "inf"
     */
    record Link(int head, String role) {}

    /** Longer lists of coordinated phrases are not followed to their end. */
    private static final int LONGEST_LIST = 8;

    private final List<List<Link>> links = new ArrayList<>();
    private final List<List<Integer>> arguments = new ArrayList<>();
    private final int[] sibling;
    private final int[] governor;
    private final String[] mood;

    private Clauses(int words) {
        sibling = none(words);
        governor = none(words);
        mood = new String[words];
        Arrays.fill(mood, "");
        for (int i = 0; i < words; i++) {
            links.add(new ArrayList<>(2));
            arguments.add(new ArrayList<>(2));
        }
    }

    static Clauses of(List<Word> words, Lexicon lexicon) {
        Clauses clauses = new Clauses(words.size());
        new ClauseReader(words, clauses, lexicon).read();
        return clauses;
    }

    /** As many times -1. */
    static int[] none(int words) {
        int[] all = new int[words];
        Arrays.fill(all, -1);
        return all;
    }

    /** What a word is an argument of; coordinated and apposed phrases share their links. */
    List<Link> links(int word) {
        List<Link> all = new ArrayList<>();
        coordinated(word).forEach(w -> all.addAll(links.get(w)));
        return all;
    }

    /** Its own links alone. */
    List<Link> ownLinks(int word) {
        return links.get(word);
    }

    /** A word and those before it that it is listed with, the last first. */
    List<Integer> coordinated(int word) {
        List<Integer> all = new ArrayList<>();
        for (int w = word; w >= 0 && all.size() <= LONGEST_LIST; w = sibling[w]) {
            all.add(w);
        }
        return all;
    }

    /** What a word has as its arguments. */
    List<Integer> arguments(int head) {
        return arguments.get(head);
    }

    /** "" where what a word says holds; "not" where it is denied, "maybe" where it is unreal, "sub" or "rel" beside a main clause. */
    String mood(int word) {
        return mood[word];
    }

    /** The verb that a verb depends on, as "refused" in "refused to endorse"; -1 if none. */
    int governor(int word) {
        return governor[word];
    }

    void link(int child, int head, String role) {
        if (child >= 0 && head >= 0 && child != head) {
            links.get(child).add(new Link(head, role));
            arguments.get(head).add(child);
        }
    }

    void unlink(int child, int head) {
        links.get(child).removeIf(link -> link.head() == head);
    }

    /** Gives all links of one word, but for those to the other, to that other. */
    void move(int from, int to) {
        List<Link> moved =
                links.get(from).stream().filter(link -> link.head() != to).toList();
        links.get(from).removeAll(moved);
        links.get(to).addAll(moved);
        sibling[to] = -1;
    }

    void coordinate(int word, int before) {
        sibling[word] = before;
    }

    void setMood(int word, String value) {
        mood[word] = value;
    }

    void setGovernor(int verb, int above) {
        governor[verb] = above;
    }
}
