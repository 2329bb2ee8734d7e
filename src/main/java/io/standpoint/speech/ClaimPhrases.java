package io.standpoint.speech;

import java.util.List;
import java.util.Optional;

/** Attributions by a noun: "Lee's claim that …", "a warning by Lee that …". */
final class ClaimPhrases {
    private final Words words;
    private final NounPhrases phrases;
    private final Contents contents;

    ClaimPhrases(Words words, NounPhrases phrases, Contents contents) {
        this.words = words;
        this.phrases = phrases;
        this.contents = contents;
    }

    /** The attribution that a noun makes; empty if no clause follows it, or nobody is named and it is no hearsay. */
    Optional<Attribution> at(int noun) {
        Optional<int[]> agent = hasAgent(noun) ? phrases.startingAt(noun + 2) : Optional.empty();
        int that = hasAgent(noun) ? agent.map(p -> p[1]).orElse(noun + 1) : noun + 1;
        if (!words.is(that, "that")) {
            return Optional.empty();
        }
        Optional<int[]> speaker = agent.or(() -> owner(noun));
        return speaker.isEmpty() && !words.isIn(noun, Nouns.HEARSAY)
                ? Optional.empty()
                : contents.worded(that + 1, end(that + 1))
                        .filter(range -> contents.holdsFinite(range[0], range[1]))
                        .map(range -> new Attribution(
                                speaker.map(phrases::speaker),
                                words.span(noun, noun + 1),
                                noun,
                                that + 1,
                                List.of(range)));
    }

    private boolean hasAgent(int noun) {
        return words.is(noun + 1, "by") || words.is(noun + 1, "from");
    }

    private Optional<int[]> owner(int noun) {
        int i = noun - 1;
        while (words.tag(i).equals("ADJ") || words.tag(i).equals("NOUN")) {
            i--;
        }
        if (words.isIn(i, FunctionWords.PERSONS_POSSESSIVES)) {
            return Optional.of(new int[] {i, i + 1});
        }
        return words.isGenitiveMark(i) ? phrases.owner(i) : Optional.empty();
    }

    /** A claim that is itself a subject ends where its own verb comes: "Lee's claim that X is bad drew laughter". */
    private int end(int start) {
        boolean clause = false;
        int last = Math.min(words.to(), start + Contents.LONGEST);
        for (int i = start; i < last; i++) {
            if (words.is(i, ",") || words.is(i, ";") || words.is(i, "\u2014") || clause && startsVerb(i)) {
                return i;
            }
            clause = words.isFinite(i) || words.isQuoted(i) && words.holdsVerb(i) || clause && !opensClause(i);
        }
        return last;
    }

    private boolean startsVerb(int i) {
        boolean begins = words.isFinite(i) && VerbGroup.of(words, i).start() == i;
        return begins && !words.is(i - 1, "and") && !words.is(i - 1, "to");
    }

    private boolean opensClause(int i) {
        String tag = words.tag(i);
        return tag.equals("SCONJ") || tag.equals("PRON") || tag.equals("CCONJ");
    }
}
