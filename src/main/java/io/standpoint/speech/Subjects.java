package io.standpoint.speech;

import java.util.Optional;

/** Who does what a verb says. */
final class Subjects {
    private static final int REACH = 60;
    private static final int MOST_MODIFIERS = 3;

    private final Words words;
    private final NounPhrases phrases;

    Subjects(Words words, NounPhrases phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    /** The subject of a finite verb, its own or the one it shares with the verb before it. */
    Optional<int[]> of(VerbGroup group) {
        Optional<int[]> own =
                phrases.endingAt(group.start()).map(phrase -> described(phrase).orElse(phrase));
        return own.isPresent() || !isCoordinated(group.start()) ? own : before(group.start());
    }

    /** "monitors" in "monitors that watch Burma say": whom a relative clause that ends before the verb describes. */
    private Optional<int[]> described(int[] object) {
        int verb = object[0] - 1;
        while (verb > words.from() && object[0] - verb <= MOST_MODIFIERS && isModifier(verb)) {
            verb--;
        }
        if (!words.isFinite(verb) || !words.isVerb(verb) || ReportingVerbs.contains(words.lower(verb))) {
            return Optional.empty();
        }
        int start = VerbGroup.of(words, verb).start();
        boolean relative = words.isIn(start - 1, FunctionWords.RELATIVES) && !words.is(start - 2, ",");
        return relative ? phrases.endingAt(start) : Optional.empty();
    }

    private boolean isModifier(int i) {
        return words.tag(i).equals("DET") || words.tag(i).equals("ADJ") || words.isIn(i, FunctionWords.POSSESSIVES);
    }

    /** The subject of a participle: "…, saying", "after calling", "people shouting". */
    Optional<int[]> ofParticiple(int participle) {
        if (words.is(participle - 1, "as")
                && (words.is(participle - 2, "quoted") || words.is(participle - 2, "cited"))) {
            return phrases.endingAt(VerbGroup.of(words, participle - 2).start());
        }
        Optional<int[]> near = words.isNoun(participle - 1) ? phrases.endingAt(participle) : Optional.empty();
        boolean carrier = near.filter(p -> words.isIn(p[1] - 1, Nouns.CARRIERS)).isPresent();
        return near.isPresent() && !carrier ? near : ofMainVerb(participle);
    }

    /** Whether a subject is left out: "and added", "but stressed". */
    boolean isCoordinated(int start) {
        return words.isIn(start - 1, FunctionWords.COORDINATING);
    }

    /** The subject of the nearest finite verb before a token. */
    private Optional<int[]> before(int token) {
        for (int i = token - 1; i >= words.from() && token - i < REACH; i--) {
            if (words.isFinite(i) && !words.isAuxiliary(i) || words.isAuxiliary(i) && !words.isVerb(i + 1)) {
                VerbGroup group = VerbGroup.of(words, i);
                Optional<int[]> subject = phrases.endingAt(group.start());
                if (subject.isPresent()) {
                    return subject;
                }
            }
        }
        return Optional.empty();
    }

    /** The subject of the sentence's first finite verb outside an introductory clause. */
    private Optional<int[]> ofMainVerb(int before) {
        int from = Math.max(words.from(), before - REACH);
        if (words.isIn(from, FunctionWords.SUBORDINATORS)) {
            while (from < before && !words.is(from, ",")) {
                from++;
            }
        }
        for (int i = from; i < before; i++) {
            if (words.isFinite(i)) {
                Optional<int[]> subject =
                        phrases.endingAt(VerbGroup.of(words, i).start());
                if (subject.isPresent()) {
                    return subject;
                }
            }
        }
        return Optional.empty();
    }
}
