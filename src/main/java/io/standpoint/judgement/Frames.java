package io.standpoint.judgement;

import io.standpoint.judgement.Clauses.Link;
import io.standpoint.judgement.MaskedSentence.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what joins a holder and a target: the verb, noun or adjective of which both are arguments, and as what. */
final class Frames {
    private static final int DEPTH = 4;
    private static final int MOST_WAYS = 24;
    private static final int MOST_FRAMES = 5;
    private static final int MOST_MENTIONS = 4;

    /**
     * A way from a word up to one that it is, directly or not, an argument of.
     *
     * @param inner the words passed on the way, the lowest first
     * @param role at the top; with "~" where it is reached through other words
     */
    private record Way(int top, String role, List<Integer> inner) {}

    private final List<Word> words;
    private final Clauses clauses;
    private final Lexicon lexicon;
    private final FeatureList features;

    Frames(List<Word> words, Lexicon lexicon, FeatureList features) {
        this.words = words;
        this.clauses = Clauses.of(words, lexicon);
        this.lexicon = lexicon;
        this.features = features;
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
                features.add("fhp:" + holderSign + ":" + part(pair[1].role()));
            }
        }
        features.add(frames.isEmpty() ? "f:none" : "f:some");
    }

    private void join(int holder, int target, List<Way[]> joined) {
        List<Way> down = ways(target);
        for (Way h : ways(holder)) {
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
        for (Way way : ways(target)) {
            Word top = words.get(way.top());
            if (way.inner().size() < 2 && top.token() >= 0) {
                String role = way.role() + mood(way.top());
                features.add(prefix + "s:" + sign(way.top()) + ":" + role, top);
                features.add(prefix + "e:" + evaluation(way.top()) + ":" + role, top);
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
        String roles = h.role() + ":" + t.role() + mood(h.top());
        Word[] all = passed(h, t, top);
        String ways = signs(h) + "|" + sign(h.top()) + "|" + signs(t);
        features.add("f:" + top.stem() + ":" + roles, top);
        features.add("fc:" + top.cluster() + ":" + roles, top);
        features.add("fs:" + ways + ":" + roles, all);
        features.add("fs':" + ways + mood(h.top()), all);
        features.add("fr:" + roles);
        String net = net(ways);
        String parts = part(h.role()) + ":" + part(t.role()) + mood(h.top());
        features.add("fg:" + net + ":" + parts, all);
        features.add("fgh:" + net + ":" + part(h.role()) + (nearest ? ":nearest" : ""), all);
        features.add("fgt:" + net + ":" + part(t.role()) + (nearest ? ":nearest" : ""), all);
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
                features.add("fts:" + sign(i) + ":" + roles, word);
            }
        }
        for (Link link : clauses.links(top)) {
            Word word = words.get(link.head());
            features.add("ft:" + word.stem() + ":" + roles, word);
            features.add("fts:" + sign(link.head()) + ":" + roles, word);
        }
    }

    /** What else the joining word has: "called T a coward", "called on T to stop". */
    private void others(Way h, Way t, String roles) {
        for (int i : clauses.arguments(h.top())) {
            Word word = words.get(i);
            if (word.token() >= 0 && !h.inner().contains(i) && !t.inner().contains(i)) {
                features.add("fo:" + word.stem() + ":" + roles, word);
                features.add("fos:" + sign(i) + ":" + roles, word);
                features.add("foe:" + evaluation(i) + ":" + roles, word);
                features.add("foc:" + word.cluster() + ":" + roles, word);
            }
        }
    }

    /** The one sign on a way: "+", "-", "0" for none, "m" for both. */
    private static String net(String signs) {
        boolean good = signs.contains("+") && !signs.contains("+!") || signs.contains("-!");
        boolean bad = signs.contains("-") && !signs.contains("-!") || signs.contains("+!");
        return good && bad ? "m" : good ? "+" : bad ? "-" : "0";
    }

    /** Roles by what they make of their word: who acts, who is acted on, whose it is. */
    private static String part(String role) {
        String way = role.contains("~") ? "~" : "";
        return way
                + switch (top(role)) {
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

    private static String top(String role) {
        int way = role.indexOf('~');
        return way < 0 ? role : role.substring(0, way);
    }

    private static String bottom(String role) {
        return role.substring(role.lastIndexOf('~') + 1);
    }

    private void inner(String side, int i, String roles) {
        Word word = words.get(i);
        features.add("fi" + side + ":" + word.stem() + ":" + roles, word);
        features.add("fj" + side + ":" + sign(i) + ":" + roles, word);
    }

    private Word[] passed(Way h, Way t, Word top) {
        List<Word> all = new ArrayList<>(List.of(top));
        h.inner().forEach(i -> all.add(words.get(i)));
        t.inner().forEach(i -> all.add(words.get(i)));
        return all.toArray(Word[]::new);
    }

    /** Breadth first, so that shorter ways come first. */
    private List<Way> ways(int from) {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(from, "self", List.of()));
        for (int i = 0; i < ways.size() && ways.size() < MOST_WAYS; i++) {
            Way way = ways.get(i);
            if (way.inner().size() < DEPTH - 1 || i == 0) {
                extend(way, i == 0, ways);
            }
        }
        return ways;
    }

    private void extend(Way way, boolean first, List<Way> ways) {
        for (Link link : clauses.links(way.top())) {
            List<Integer> inner = new ArrayList<>(way.inner());
            if (!first) {
                inner.add(way.top());
            }
            String role = first ? link.role() : link.role() + "~" + bottom(way.role());
            if (ways.stream()
                    .noneMatch(
                            known -> known.top() == link.head() && known.role().equals(role))) {
                ways.add(new Way(link.head(), role, inner));
            }
        }
    }

    private String signs(Way way) {
        StringBuilder signs = new StringBuilder();
        way.inner().forEach(i -> signs.append(sign(i)).append(mood(i).contains("/not") ? "!" : ""));
        return signs.toString();
    }

    private String stems(Way way) {
        StringBuilder stems = new StringBuilder();
        way.inner().forEach(i -> stems.append(words.get(i).stem()).append('/'));
        return stems.toString();
    }

    /** Whether what a verb says is denied: "refused to praise", "denied that T had lied". */
    boolean isDenied(int verb) {
        return mood(verb).contains("/not");
    }

    /** Whether what a verb says is only thought of: "if T attacked". */
    boolean isUnreal(int verb) {
        return mood(verb).contains("/maybe");
    }

    /** How a word is denied or made unreal, by its clause and by the verb that governs it; "" where it holds. */
    private String mood(int i) {
        String mood = clauses.mood(i);
        int governor = clauses.governor(i);
        String above = governor < 0 ? "" : lexicon.shift(words.get(governor).stem());
        if (above.equals("not") && (mood.equals("not") || clauses.mood(governor).equals("not"))) {
            // denied twice: "did not deny that T lied"
            return "";
        }
        return (mood.isEmpty() ? "" : "/" + mood) + (above.isEmpty() ? "" : "/" + above);
    }

    /** "+", "-" or "0", "N" for a party: of a word or, where it has none, of those it is listed with: "criticism and concern". */
    private String sign(int i) {
        for (int one : clauses.coordinated(i)) {
            String sign = ownSign(one);
            if (!sign.equals("0")) {
                return sign;
            }
        }
        return ownSign(i);
    }

    private String ownSign(int i) {
        Word word = words.get(i);
        if (word.token() < 0) {
            return "N";
        }
        String next = i + 1 < words.size() ? words.get(i + 1).text() : "";
        String own = lexicon.attitude(word.stem(), next, kind(word));
        String sign = own.isEmpty() && !word.isVerb() ? lexicon.attitude(word.stem(), "", "e") : own;
        return sign.isEmpty() ? "0" : sign;
    }

    private String evaluation(int i) {
        Word word = words.get(i);
        String sign = lexicon.attitude(word.stem(), "", "e");
        return sign.isEmpty() ? FeatureList.sign(word.valence()) : sign + "!";
    }

    private static String kind(Word word) {
        return word.isVerb() ? "v" : word.tag().equals("ADJ") ? "a" : "n";
    }
}
