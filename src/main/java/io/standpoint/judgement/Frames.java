package io.standpoint.judgement;

import io.standpoint.judgement.Clauses.Link;
import io.standpoint.judgement.MaskedSentence.Word;
import io.standpoint.judgement.Ways.Way;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what joins a holder and a target: the verb, noun or adjective of which both are arguments, and as what. */
final class Frames {
    private static final int MOST_FRAMES = 5;
    private static final int MOST_MENTIONS = 4;

    private final List<Word> words;
    private final Clauses clauses;
    private final Signs signs;
    private final Lexicon lexicon;
    private final FeatureList features;

    Frames(List<Word> words, Lexicon lexicon, FeatureList features) {
        this.words = words;
        this.clauses = Clauses.of(words, lexicon);
        this.signs = new Signs(words, clauses, lexicon);
        this.lexicon = lexicon;
        this.features = features;
    }

    Signs signs() {
        return signs;
    }

    /**
     * The frames that join two parties, each mentioned once or more, the shortest first.
     *
     * @param holderSign which side the holder's own noun takes
     */
    void join(List<Integer> holders, List<Integer> targets, String holderSign) {
        List<Way[]> joined = new ArrayList<>();
        for (int holder : holders.subList(0, Math.min(MOST_MENTIONS, holders.size()))) {
            for (int target : targets.subList(0, Math.min(MOST_MENTIONS, targets.size()))) {
                join(holder, target, joined);
            }
        }
        joined.sort((a, b) -> Integer.compare(length(a), length(b)));
        Set<String> frames = new HashSet<>();
        for (Way[] pair : joined) {
            String frame = pair[0].top() + pair[0].role() + ":" + pair[1].role();
            if (frames.size() < MOST_FRAMES && frames.add(frame)) {
                frame(pair[0], pair[1], frames.size() == 1);
                features.add("fh:" + holderSign + ":" + pair[0].role() + ":" + pair[1].role());
                features.add("fhp:" + holderSign + ":" + part(pair[1]));
            }
        }
        features.add(frames.isEmpty() ? "f:none" : "f:some");
    }

    private void join(int holder, int target, List<Way[]> joined) {
        List<Way> down = Ways.from(target, clauses);
        for (Way h : Ways.from(holder, clauses)) {
            for (Way t : down) {
                if (h.top() == t.top()
                        && !h.inner().contains(target)
                        && !t.inner().contains(holder)) {
                    joined.add(new Way[] {h, t});
                }
            }
        }
    }

    /** What is said of one word: its own frames, without another party. */
    void about(int target, String prefix) {
        for (Way way : Ways.from(target, clauses)) {
            Word top = words.get(way.top());
            if (way.inner().size() < 2 && top.token() >= 0) {
                String role = way.role() + signs.mood(way.top());
                features.add(prefix + "s:" + signs.of(way.top()) + ":" + role, top);
                features.add(prefix + "e:" + signs.evaluation(way.top()) + ":" + role, top);
                features.add(prefix + "w:" + top.stem() + ":" + role, top);
                features.add(prefix + "c:" + top.cluster() + ":" + role, top);
            }
        }
    }

    private static int length(Way[] pair) {
        return pair[0].inner().size() + pair[1].inner().size();
    }

    private void frame(Way h, Way t, boolean nearest) {
        Word top = words.get(h.top());
        String roles = h.role() + ":" + t.role() + signs.mood(h.top());
        Word[] all = passed(h, t, top);
        String ways = signs(h) + "|" + signs.of(h.top()) + "|" + signs(t);
        features.add("f:" + top.stem() + ":" + roles, top);
        features.add("fc:" + top.cluster() + ":" + roles, top);
        features.add("fs:" + ways + ":" + roles, all);
        features.add("fs':" + ways + signs.mood(h.top()), all);
        features.add("fr:" + roles);
        String net = Signs.net(ways);
        String parts = part(h) + ":" + part(t) + signs.mood(h.top());
        features.add("fg:" + net + ":" + parts, all);
        features.add("fgh:" + net + ":" + part(h) + (nearest ? ":nearest" : ""), all);
        features.add("fgt:" + net + ":" + part(t) + (nearest ? ":nearest" : ""), all);
        if (top.isVerb()) {
            features.add("fa:" + lexicon.act(top.text()) + ":" + roles, top);
        }
        for (int i : h.inner()) {
            inner("h", i, roles);
        }
        for (int i : t.inner()) {
            inner("t", i, roles);
        }
        if (h.role().equals(t.role())) {
            together(h.top(), roles);
        }
        if (nearest) {
            others(h, t, roles);
            features.add("fn:" + ways + ":" + roles, all);
            features.add("fp:" + stems(h) + top.stem() + stems(t) + ":" + roles, all);
        }
    }

    /** "A and B are at odds", "strained relations between A and B": what is said of both. */
    private void together(int top, String roles) {
        for (int i : clauses.arguments(top)) {
            Word word = words.get(i);
            if (word.token() >= 0) {
                features.add("ft:" + word.stem() + ":" + roles, word);
                features.add("fts:" + signs.of(i) + ":" + roles, word);
            }
        }
        for (Link link : clauses.links(top)) {
            Word word = words.get(link.head());
            features.add("ft:" + word.stem() + ":" + roles, word);
            features.add("fts:" + signs.of(link.head()) + ":" + roles, word);
        }
    }

    /** What else the joining word has: "called T a coward", "called on T to stop". */
    private void others(Way h, Way t, String roles) {
        for (int i : clauses.arguments(h.top())) {
            Word word = words.get(i);
            if (word.token() >= 0 && !h.inner().contains(i) && !t.inner().contains(i)) {
                features.add("fo:" + word.stem() + ":" + roles, word);
                features.add("fos:" + signs.of(i) + ":" + roles, word);
                features.add("foe:" + signs.evaluation(i) + ":" + roles, word);
                features.add("foc:" + word.cluster() + ":" + roles, word);
            }
        }
    }

    /** Roles by what they make of their word: who acts, who is acted on, whose it is. */
    private static String part(Way way) {
        return (way.role().contains("~") ? "~" : "")
                + switch (way.topRole()) {
                    case "subj", "by", "from" -> "acts";
                    case "obj", "obj2", "pass" -> "acted on";
                    case "at",
                            "against",
                            "on",
                            "into",
                            "to",
                            "of",
                            "over",
                            "toward",
                            "towards",
                            "behind",
                            "with",
                            "for" -> "toward";
                    case "poss" -> "whose";
                    case "is" -> "is";
                    case "xcomp", "ccomp", "acl", "inf" -> "clause";
                    case "self" -> "self";
                    default -> "other";
                };
    }

    private void inner(String side, int i, String roles) {
        Word word = words.get(i);
        features.add("fi" + side + ":" + word.stem() + ":" + roles, word);
        features.add("fj" + side + ":" + signs.of(i) + ":" + roles, word);
    }

    private Word[] passed(Way h, Way t, Word top) {
        List<Word> all = new ArrayList<>(List.of(top));
        h.inner().forEach(i -> all.add(words.get(i)));
        t.inner().forEach(i -> all.add(words.get(i)));
        return all.toArray(Word[]::new);
    }

    private String signs(Way way) {
        StringBuilder all = new StringBuilder();
        way.inner().forEach(i -> all.append(signs.of(i)).append(signs.isDenied(i) ? "!" : ""));
        return all.toString();
    }

    private String stems(Way way) {
        StringBuilder stems = new StringBuilder();
        way.inner().forEach(i -> stems.append(words.get(i).stem()).append('/'));
        return stems.toString();
    }
}
