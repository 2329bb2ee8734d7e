package io.standpoint.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Attributions by a phrase put into the sentence: "according to Lee", "in Lee's view", "for Lee, …", "as Lee put it". */
final class SourcePhrases {
    private static final int TO_COMMA = 12;
    private static final int LONGEST_OWNER = 10;
    /** Behind a comma they open an apposition or a relative clause, not the rest of what is said. */
    private static final Set<String> APPOSING = WordList.of("which who a an the");

    private final Words words;
    private final NounPhrases phrases;
    private final Contents contents;
    private final ClaimPhrases claims;
    private final List<Attribution> found = new ArrayList<>();

    SourcePhrases(Words words) {
        this.words = words;
        Times times = new Times(words);
        this.phrases = new NounPhrases(words, times);
        this.contents = new Contents(words, times, phrases);
        this.claims = new ClaimPhrases(words, phrases, contents);
    }

    List<Attribution> find() {
        for (int i = words.from(); i < words.to(); i++) {
            if (words.is(i, "according") && words.is(i + 1, "to")) {
                source(i, i + 2, phrases.startingAt(i + 2).map(phrases::orApposedName));
            } else if (words.is(i, "for") && opens(i) && words.isProper(i + 1)) {
                front(i);
            } else if (words.is(i, "in")) {
                view(i);
            } else if (words.is(i, "as") && (words.is(i - 1, ",") || opens(i))) {
                putIt(i);
            } else if (words.isIn(i, Nouns.CLAIMS)) {
                claims.at(i).ifPresent(found::add);
            }
        }
        return found;
    }

    private void view(int in) {
        Optional<int[]> phrase = owner(in + 1);
        phrase.filter(p -> words.isIn(viewAt(p), Nouns.VIEWS)).ifPresent(p -> {
            int end = viewAt(p) + 1;
            add(in, end, p, around(in, end), in, end);
        });
    }

    /** "Lee" in "Lee's words", "his" in "his view". */
    private Optional<int[]> owner(int start) {
        if (words.isIn(start, FunctionWords.PERSONS_POSSESSIVES)) {
            return Optional.of(new int[] {start, start + 1});
        }
        for (int i = start;
                i < Math.min(words.to(), start + LONGEST_OWNER) && !words.isEdge(i) && !words.isFinite(i);
                i++) {
            if (words.isGenitiveMark(i) && i > start) {
                return Optional.of(new int[] {start, i});
            }
        }
        return Optional.empty();
    }

    private int viewAt(int[] owner) {
        int i = words.isGenitiveMark(owner[1]) ? owner[1] + 1 : owner[1];
        return words.tag(i).equals("ADJ") ? i + 1 : i;
    }

    /** "as Lee put it", "as Lee said" */
    private void putIt(int as) {
        Optional<int[]> phrase = phrases.startingAt(as + 1).filter(p -> phrases.withOwner(p[0]) == as + 1);
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

    /** The rest of the sentence: behind a phrase that opens it, else before it, and behind it if it is put in between. */
    private List<int[]> around(int start, int end) {
        List<int[]> said = new ArrayList<>();
        if (opens(start)) {
            contents.range(behindComma(end), false).ifPresent(said::add);
            return said;
        }
        int first = Math.max(words.from(), start - Contents.LONGEST);
        contents.worded(words.isIn(first, FunctionWords.GOING_ON) ? first + 1 : first, start)
                .ifPresent(said::add);
        int close = closing(end);
        boolean middle = words.is(start - 1, ",") && words.is(close, ",") && words.to() - close > 2;
        boolean apposed = words.isIn(close + 1, APPOSING) || words.isVerb(close + 1) && !words.isFinite(close + 1);
        if (middle && !apposed) {
            contents.range(close + 1, false).ifPresent(said::add);
        }
        return said;
    }

    /** The comma before a verb, past what is said of the source: "two people briefed on the call, told". */
    private int closing(int end) {
        int i = end;
        while (i < words.to() && i - end < TO_COMMA && !words.isEdge(i)) {
            i++;
        }
        return words.is(i, ",") && words.isFinite(i + 1) ? i : end;
    }

    /** Past an apposition or a relative clause: "According to Lee, who leads the union, the plan …". */
    private int behindComma(int end) {
        int i = end;
        while (i < words.to() && i - end < TO_COMMA && !words.is(i, ",")) {
            i++;
        }
        if (!words.is(i, ",")) {
            return end;
        }
        boolean inserted = words.isIn(i + 1, FunctionWords.WHO_OR_WHICH);
        int next = i + 1;
        while (inserted && next < words.to() && !words.is(next, ",")) {
            next++;
        }
        return inserted && words.is(next, ",") ? next + 1 : i + 1;
    }

    private boolean opens(int i) {
        boolean conjunction = words.isIn(i - 1, FunctionWords.GOING_ON) || words.is(i - 1, "that");
        return i == words.from()
                || words.isPunctuation(i - 1) && i - 1 == words.from()
                || conjunction
                || words.is(i - 1, ";")
                || words.is(i, "according") && words.isCapital(i);
    }

    private boolean ends(int i) {
        return i >= words.to() || words.isPunctuation(i);
    }

    private void add(int cue, int cueEnd, int[] phrase, List<int[]> said, int start, int end) {
        found.add(new Attribution(Optional.of(phrases.speaker(phrase)), words.span(cue, cueEnd), start, end, said));
    }
}
