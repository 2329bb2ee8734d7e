package io.standpoint.speech;

import java.util.Optional;

/**
 * The part of a stretch of nominals that names who speaks: without times and places in front, without what follows the
 * head, and without the owner where another speaks.
 */
final class PhraseCore {
    private final Words words;
    private final Times times;
    private final Nominals nominals;

    PhraseCore(Words words, Times times, Nominals nominals) {
        this.words = words;
        this.times = times;
        this.nominals = nominals;
    }

    /**
     * @param from first token of the stretch
     * @param to one past its last
     * @param nearest whether a relative pronoun follows, which refers to the nearest noun
     */
    Optional<int[]> of(int from, int to, boolean nearest) {
        int first = start(from, to);
        int end = end(first, to);
        int start = owned(nearest ? nearest(first, end) : first, end);
        return hasNominal(start, end) ? Optional.of(new int[] {start, end}) : Optional.empty();
    }

    private int start(int from, int to) {
        int start = from;
        while (start < to && !begins(start)) {
            if (times.startsAt(start)) {
                start = times.end(start);
            } else {
                start = words.isIn(start, FunctionWords.LINKING) ? behindAdverbial(start, to) : start + 1;
            }
        }
        return start;
    }

    private boolean begins(int i) {
        boolean nominal = nominals.contain(i) || i == words.from() && nominals.isParticiple(i);
        return nominal && !times.startsAt(i) && !words.is(i, "-");
    }

    /** "In court prosecutors", "In a statement Trump", "On arrival the minister": where the second phrase starts. */
    private int behindAdverbial(int start, int to) {
        for (int i = to - 1; i > start + 2; i--) {
            if (words.tag(i).equals("DET") || words.isIn(i, FunctionWords.POSSESSIVES)) {
                return words.isIn(i - 1, FunctionWords.LINKING) ? behindPreposition(start, i - 1) : i;
            }
        }
        int i = to - 1;
        while (i - 1 > start + 1 && words.isProper(to - 1) && words.isProper(i - 1)) {
            i--;
        }
        return i > start ? i : start + 1;
    }

    private int behindPreposition(int start, int preposition) {
        for (int i = preposition - 1; i > start + 2; i--) {
            if (words.tag(i).equals("DET")) {
                return i;
            }
        }
        return preposition - 1 > start ? preposition - 1 : start + 1;
    }

    private int end(int start, int to) {
        for (int i = start + 1; i < to; i++) {
            if (followsHead(i) || times.startsAt(i) || cuts(start, i)) {
                return i;
            }
        }
        return to;
    }

    /** A relative clause, also a reduced one, or an adjective as in "Lee, close to tears". */
    private boolean followsHead(int i) {
        boolean relative = words.isIn(i, FunctionWords.RELATIVES) || words.isEdge(i);
        boolean reduced = words.isVerb(i) && words.isNoun(i - 1);
        boolean adjective = words.tag(i).equals("ADJ") && words.isNoun(i - 1);
        return relative || reduced || adjective && words.isIn(i + 1, FunctionWords.LINKING);
    }

    /** Whether a preposition ends the name: "Lee of Leeds", but not "Court of Justice". */
    private boolean cuts(int start, int preposition) {
        if (!words.isIn(preposition, FunctionWords.LINKING)) {
            return false;
        }
        int last = preposition - 1;
        if (!words.isProper(last)) {
            return words.isIn(last, Relations.NOUNS);
        }
        boolean fullName = last > start && words.isProper(last - 1);
        return !words.isIn(last, Nouns.BODIES) && (fullName || !words.is(preposition, "of"));
    }

    /** "reports from witnesses who": the noun next to the relative pronoun. */
    private int nearest(int start, int end) {
        for (int i = end - 1; i > start && !words.isProper(end - 1); i--) {
            if (words.isIn(i, FunctionWords.LINKING)) {
                return i + 1;
            }
        }
        return start;
    }

    /** Behind the genitive where the owner is not who speaks: "Macron's critics", "Iran's President Rouhani". */
    private int owned(int start, int end) {
        for (int i = end - 2; i > start; i--) {
            if (nominals.isGenitive(i)) {
                boolean body = words.isIn(end - 1, Nouns.BODIES);
                boolean other = words.isIn(end - 1, Relations.NOUNS) || words.isProper(end - 1) && !body;
                return other ? i + 1 : start;
            }
        }
        return start;
    }

    private boolean hasNominal(int start, int end) {
        for (int i = start; i < end; i++) {
            if (words.isNoun(i) || words.tag(i).equals("PRON") || standsForNoun(i, start, end)) {
                return true;
            }
        }
        return false;
    }

    /** "some", "two", "many", "the poor" */
    private boolean standsForNoun(int i, int start, int end) {
        boolean alone = end - start == 1;
        return switch (words.tag(i)) {
            case "DET", "NUM" -> alone;
            case "ADJ" -> alone || words.tag(start).equals("DET");
            default -> false;
        };
    }
}
