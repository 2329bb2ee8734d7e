package io.standpoint.speech;

import io.standpoint.text.CharSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Attributions without a reporting verb: "according to Lee", "in Lee's view", "for Lee, …", "as Lee put it", "Lee's claim
 * that …".
 */
final class SourcePhrases {
    private static final int LONGEST = 250;
    private static final Set<String> VIEWS = Set.of(
            "words", "view", "opinion", "eyes", "telling", "account", "estimation", "phrase", "judgment", "judgement");
    private static final Set<String> CLAIMS = Set.of("""
            accusation accusations admission allegation allegations announcement argument assertion assertions
            assessment assurance belief boast charge claim claims comment complaint complaints conclusion
            contention conviction declaration denial fear fears insistence opinion pledge prediction promise
            reminder remark report reports statement suggestion suggestions testimony threat view vow warning
            warnings""".split("\\s+"));
    private static final Set<String> HEARSAY =
            Set.of("allegation", "allegations", "accusation", "accusations", "claim", "claims", "rumours", "rumors");

    private final Words words;
    private final NounPhrases phrases;
    private final Contents contents;
    private final List<Attribution> found = new ArrayList<>();

    SourcePhrases(Words words) {
        this.words = words;
        this.phrases = new NounPhrases(words);
        this.contents = new Contents(words, new Times(words), phrases);
    }

    List<Attribution> find() {
        for (int i = words.from(); i < words.to(); i++) {
            if (words.is(i, "according") && words.is(i + 1, "to")) {
                source(i, i + 2, phrases.startingAt(i + 2));
            } else if (words.is(i, "for") && opens(i) && words.isProper(i + 1)) {
                front(i);
            } else if (words.is(i, "in")) {
                view(i);
            } else if (words.is(i, "as")) {
                putIt(i);
            } else if (words.isIn(i, CLAIMS) && words.isNoun(i)) {
                claim(i);
            }
        }
        return found;
    }

    private void view(int in) {
        Optional<int[]> phrase = owner(in + 1);
        phrase.filter(p -> words.isIn(viewAt(p), VIEWS)).ifPresent(p -> {
            int end = viewAt(p) + 1;
            add(in, end, p, around(in, end), in, end);
        });
    }

    /** "Lee" in "Lee's words", "his" in "his view". */
    private Optional<int[]> owner(int start) {
        if (words.isIn(start, Set.of("his", "her", "their"))) {
            return Optional.of(new int[] {start, start + 1});
        }
        for (int i = start; i < Math.min(words.to(), start + 10) && !words.isEdge(i) && !words.isFinite(i); i++) {
            if (isGenitive(i) && i > start) {
                return Optional.of(new int[] {start, i});
            }
        }
        return Optional.empty();
    }

    private int viewAt(int[] owner) {
        int i = isGenitive(owner[1]) ? owner[1] + 1 : owner[1];
        return words.tag(i).equals("ADJ") ? i + 1 : i;
    }

    /** "as Lee put it", "as Lee said" */
    private void putIt(int as) {
        Optional<int[]> phrase = phrases.startingAt(as + 1).filter(p -> p[0] == as + 1);
        phrase.ifPresent(p -> {
            boolean put = (words.is(p[1], "put") || words.is(p[1], "puts")) && words.is(p[1] + 1, "it");
            boolean said = ReportingVerbs.contains(words.lower(p[1])) && words.isVerb(p[1]) && ends(p[1] + 1);
            if (put || said) {
                int end = p[1] + (put ? 2 : 1);
                add(p[1], end, p, around(as, end), as, end);
            }
        });
    }

    private void source(int cue, int cueEnd, Optional<int[]> phrase) {
        phrase.ifPresent(p -> add(cue, cueEnd, p, around(cue, p[1]), cue, p[1]));
    }

    /** "For Lee, the plan is dead." */
    private void front(int cue) {
        Optional<int[]> phrase = phrases.startingAt(cue + 1).filter(p -> words.is(p[1], ","));
        phrase.ifPresent(p -> contents.range(p[1], false)
                .filter(range -> contents.holdsFinite(range[0], range[1]))
                .ifPresent(range -> add(cue, cue + 1, p, List.of(range), cue, p[1])));
    }

    /** "Lee's claim that …", "a warning by Lee that …" */
    private void claim(int noun) {
        int that = thatBehind(noun);
        if (that < 0) {
            return;
        }
        Optional<int[]> behind = words.is(noun + 1, "by") || words.is(noun + 1, "from")
                ? phrases.startingAt(noun + 2)
                : Optional.empty();
        Optional<int[]> speaker = behind.isPresent() ? behind : ownerBefore(noun);
        if (speaker.isEmpty() && !words.isIn(noun, HEARSAY)) {
            return;
        }
        contents.worded(that + 1, claimEnd(that + 1))
                .filter(range -> contents.holdsFinite(range[0], range[1]))
                .ifPresent(range -> found.add(new Attribution(
                        speaker.map(this::speaker), words.span(noun, noun + 1), noun, that + 1, List.of(range))));
    }

    private int thatBehind(int noun) {
        int end = noun + 1;
        if (words.is(end, "by") || words.is(end, "from")) {
            end = phrases.startingAt(end + 1).map(p -> p[1]).orElse(end);
        }
        return words.is(end, "that") ? end : -1;
    }

    private Optional<int[]> ownerBefore(int noun) {
        int i = noun - 1;
        while (words.tag(i).equals("ADJ") || words.tag(i).equals("NOUN")) {
            i--;
        }
        if (words.isIn(i, Set.of("his", "her", "their"))) {
            return Optional.of(new int[] {i, i + 1});
        }
        return isGenitive(i) ? phrases.endingAt(i) : Optional.empty();
    }

    /** A claim that is itself a subject ends where its own verb comes: "Lee's claim that X is bad drew laughter". */
    private int claimEnd(int start) {
        boolean clause = false;
        for (int i = start; i < Math.min(words.to(), start + LONGEST); i++) {
            boolean finite = words.isFinite(i);
            boolean begins = finite && !words.isAuxiliary(i - 1) && !words.isNegation(i - 1);
            if (words.is(i, ",") || words.is(i, ";") || words.is(i, "\u2014")) {
                return i;
            }
            if (begins && clause && !words.is(i - 1, "and") && !words.is(i - 1, "to") && words.isNoun(i - 1)) {
                return i;
            }
            boolean newClause = words.tag(i).equals("SCONJ")
                    || words.tag(i).equals("PRON")
                    || words.tag(i).equals("CCONJ");
            clause = finite || clause && !newClause;
        }
        return words.to();
    }

    /** The rest of the sentence: behind a phrase that opens it, else before it, and behind it if it is put in between. */
    private List<int[]> around(int start, int end) {
        List<int[]> said = new ArrayList<>();
        if (opens(start)) {
            contents.range(behindComma(end), false).ifPresent(said::add);
            return said;
        }
        int first = Math.max(words.from(), start - LONGEST);
        contents.worded(words.is(first, "but") || words.is(first, "and") ? first + 1 : first, start)
                .ifPresent(said::add);
        boolean middle = words.is(start - 1, ",") && words.is(end, ",") && words.to() - end > 2;
        boolean apposed = words.isIn(end + 1, Set.of("which", "who", "a", "an", "the"))
                || words.isVerb(end + 1) && !words.isFinite(end + 1);
        if (middle && !apposed) {
            contents.range(end + 1, false).ifPresent(said::add);
        }
        return said;
    }

    /** Past an apposition or a relative clause: "According to Lee, who leads the union, the plan …". */
    private int behindComma(int end) {
        int i = end;
        while (i < words.to() && i - end < 12 && !words.is(i, ",")) {
            i++;
        }
        if (!words.is(i, ",")) {
            return end;
        }
        boolean inserted = words.isIn(i + 1, Set.of("who", "which"));
        int next = i + 1;
        while (inserted && next < words.to() && !words.is(next, ",")) {
            next++;
        }
        return inserted && words.is(next, ",") ? next + 1 : i + 1;
    }

    private boolean opens(int i) {
        boolean conjunction = words.is(i - 1, "but") || words.is(i - 1, "and") || words.is(i - 1, "that");
        return i == words.from()
                || words.isPunctuation(i - 1) && i - 1 == words.from()
                || conjunction
                || words.is(i - 1, ";")
                || words.is(i, "according") && words.isCapital(i);
    }

    private boolean ends(int i) {
        return i >= words.to() || words.isPunctuation(i);
    }

    private boolean isGenitive(int i) {
        return words.is(i, "'s") || words.is(i, "'") || words.is(i, "s'");
    }

    private void add(int cue, int cueEnd, int[] phrase, List<int[]> said, int start, int end) {
        found.add(new Attribution(Optional.of(speaker(phrase)), words.span(cue, cueEnd), start, end, said));
    }

    private Speaker speaker(int[] phrase) {
        CharSpan span = words.span(phrase[0], phrase[1]);
        return new Speaker(Optional.empty(), span, words.text(span));
    }
}
