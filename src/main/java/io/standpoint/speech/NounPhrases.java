package io.standpoint.speech;

import io.standpoint.text.CharSpan;
import java.util.Optional;

/**
 * The noun phrases that name speakers, by parts of speech: from the first word to the head and what belongs to it, without
 * relative clauses, appositions, times and places behind it. Looks at a bounded number of tokens.
 */
final class NounPhrases {
    private static final int LONGEST = 24;
    private static final int LONGEST_PARENTHESIS = 30;
    private static final int LONGEST_NAME = 5;
    private static final int MOST_PARENTHESES = 3;

    /**
     * What is put between commas before a verb.
     *
     * @param end one past what it is put behind
     * @param name what is put there, if it is a name
     */
    private record Apposition(int end, Optional<int[]> name) {}

    private final Words words;
    private final Times times;
    private final Nominals nominals;
    private final PhraseCore core;

    NounPhrases(Words words, Times times) {
        this.words = words;
        this.times = times;
        this.nominals = new Nominals(words);
        this.core = new PhraseCore(words, times, nominals);
    }

    /** The phrase that ends right before a verb group, or before what is put between commas there. */
    Optional<int[]> endingAt(int verb) {
        Optional<Apposition> apposition = appositionBefore(verb);
        Optional<int[]> phrase = apposition.flatMap(this::described);
        boolean proper = phrase.filter(p -> words.isProper(p[1] - 1)).isPresent();
        Optional<int[]> name = apposition.flatMap(Apposition::name);
        return phrase.isEmpty() || proper || name.isEmpty() ? phrase : name;
    }

    /** Where the words for the subject of a verb group start: "the union's chairwoman, Lucia Marino, said". */
    int start(int[] subject, int verb) {
        int first = appositionBefore(verb)
                .flatMap(this::described)
                .map(phrase -> phrase[0])
                .filter(i -> i < subject[0] && subject[1] <= verb)
                .orElse(subject[0]);
        return withOwner(first);
    }

    /** Where the owner of a phrase starts, if it has one: "Macron's critics". */
    int withOwner(int first) {
        return words.isGenitiveMark(first - 1)
                ? owner(first - 1).map(owner -> owner[0]).orElse(first)
                : first;
    }

    /** The name put behind a phrase that has none, "the union's chairwoman, Lucia Marino", else the phrase. */
    int[] orApposedName(int[] phrase) {
        int end = phrase[1] + 1;
        while (words.is(phrase[1], ",") && end - phrase[1] <= LONGEST_NAME && words.isProper(end)) {
            end++;
        }
        int[] name = {phrase[1] + 1, end};
        boolean goesOn = words.is(end, ",")
                && (words.isFinite(end + 1) || words.tag(end + 1).equals("NUM"));
        boolean apposed = !words.isProper(phrase[1] - 1) && words.isPunctuation(end) && !goesOn;
        return apposed && isApposedName(name) ? name : phrase;
    }

    /** The phrase that starts at a token: "said Ingrid Nyberg, who leads …". */
    Optional<int[]> startingAt(int start) {
        if (words.isIn(start, FunctionWords.PRONOUNS)) {
            return Optional.of(new int[] {start, start + 1});
        }
        int end = start;
        while (end < words.to() && end - start < LONGEST && goesOn(end, start)) {
            end++;
        }
        return start == end ? Optional.empty() : core.of(start, end, false);
    }

    /** The phrase right before a genitive mark. */
    Optional<int[]> owner(int genitive) {
        int start = genitive;
        while (start > words.from() && genitive - start < LONGEST && nominals.hasTag(start - 1)) {
            start--;
        }
        return start < genitive ? Optional.of(new int[] {start, genitive}) : Optional.empty();
    }

    /** Whether the phrase has a proper name. */
    boolean isNamed(int[] phrase) {
        for (int i = phrase[0]; i < phrase[1]; i++) {
            if (words.isProper(i)) {
                return true;
            }
        }
        return false;
    }

    /** The phrase as a speaker, nobody having been told who it is. */
    Speaker speaker(int[] phrase) {
        CharSpan span = words.span(phrase[0], phrase[1]);
        return new Speaker(Optional.empty(), span, words.text(span));
    }

    /** Empty where a bracket or dash is not opened. */
    private Optional<Apposition> appositionBefore(int verb) {
        int end = times.back(verb);
        Optional<int[]> name = Optional.empty();
        for (int i = 0; i < MOST_PARENTHESES && closesParenthesis(end - 1); i++) {
            int opening = opening(end - 1);
            if (opening < 0) {
                return Optional.empty();
            }
            name = Optional.of(new int[] {opening + 1, end - 1}).filter(this::isApposedName);
            end = beforeParenthesis(opening);
        }
        return Optional.of(new Apposition(end, name));
    }

    private Optional<int[]> described(Apposition apposition) {
        return beforeRelative(apposition.end());
    }

    /** Whether a relative clause between commas ends before a verb: "Lee, who leads the union, announced". */
    boolean closesRelative(int verb) {
        int opening = words.is(verb - 1, ",") ? opening(verb - 1) : -1;
        return opening >= 0 && words.isIn(opening + 1, FunctionWords.WHO_OR_WHICH);
    }

    private boolean closesParenthesis(int i) {
        return words.is(i, ",") || words.is(i, ")") || words.is(i, "\u2014");
    }

    private int opening(int close) {
        String mark = words.is(close, ")") ? "(" : words.lower(close);
        for (int i = close - 1; i >= words.from() && close - i < LONGEST_PARENTHESIS; i--) {
            if (words.is(i, mark)) {
                return i > words.from() && nominals.contain(i - 1) || times.back(i) < i ? i : -1;
            }
        }
        return -1;
    }

    /** Past an age: "Ana Moreno, 52, a lawyer,". */
    private int beforeParenthesis(int opening) {
        boolean age = words.tag(opening - 1).equals("NUM") && words.is(opening - 2, ",");
        return age ? opening - 2 : times.back(opening);
    }

    private boolean isApposedName(int[] range) {
        boolean name = range[1] - range[0] >= 2 && range[1] - range[0] <= LONGEST_NAME;
        for (int i = range[0]; i < range[1]; i++) {
            name &= words.isCapital(i) && !words.tag(i).equals("DET");
        }
        return name && words.isProper(range[1] - 1);
    }

    private Optional<int[]> beforeRelative(int end) {
        if (!words.isIn(end - 1, FunctionWords.RELATIVES)) {
            return before(end, false);
        }
        return before(words.is(end - 2, ",") ? end - 2 : end - 1, true);
    }

    private Optional<int[]> before(int end, boolean relative) {
        if (words.isIn(end - 1, FunctionWords.PRONOUNS)) {
            return core.of(end - 1, end, relative);
        }
        int start = end;
        while (start > words.from() && end - start < LONGEST && comesBefore(start - 1, end)) {
            start--;
        }
        return start < end ? core.of(start, end, relative) : Optional.empty();
    }

    private boolean goesOn(int i, int start) {
        return (nominals.contain(i) || nominals.joins(i, start)) && !times.startsAt(i);
    }

    private boolean comesBefore(int i, int end) {
        boolean outside = words.isIn(i, FunctionWords.OUTSIDE_PHRASES) || words.isIn(i, FunctionWords.PRONOUNS);
        boolean adverb = words.tag(i).equals("ADV") && i + 1 < end && !words.isNoun(i + 1);
        boolean inside = nominals.contain(i)
                || nominals.joins(i, words.from())
                || nominals.isParticiple(i)
                || words.isIn(i, FunctionWords.LINKING)
                || adverb;
        return inside && !outside && !words.isQuoted(i);
    }
}
