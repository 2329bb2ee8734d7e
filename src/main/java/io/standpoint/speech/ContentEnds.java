package io.standpoint.speech;

import java.util.Set;

/** Where what is said ends: at the next speech act of the same speaker, or where the words that report it go on. */
final class ContentEnds {
    private static final int LONGEST_ASIDE = 40;
    private static final Set<String> OTHER_SPEECH_ACTS =
            WordList.of("declined declines refused refuses stressed offered gave apologized apologised");

    private final Words words;
    private final Times times;

    ContentEnds(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    /**
     * One past the last token of what is said, its closing marks included.
     *
     * @param inserted whether a comma and a verb end it
     */
    int of(int start, boolean inserted) {
        int last = Math.min(words.to(), start + Contents.LONGEST);
        boolean reports = false;
        for (int i = start; i < last; i++) {
            if (words.isQuoted(i)) {
                continue;
            }
            int close = words.isDash(i) && i > start ? closing(i) : i;
            if (close < 0 || words.is(i, ";") || leavesQuotation(i)) {
                return i;
            }
            i = close;
            if (words.is(i, ",") && endsAtComma(i, inserted)) {
                return i;
            }
            if (!reports && contrasts(i)) {
                return words.is(i - 1, ",") ? i - 1 : i;
            }
            reports |= isSpeechAct(i);
        }
        return last;
    }

    /** Past the times and adverbs that start at a token. */
    int behindTimes(int i) {
        int end = i;
        for (int last = -1; last != end; ) {
            last = end;
            boolean subject = words.isFinite(times.end(end)) || words.is(times.end(end), "'s");
            end = subject ? end : times.end(end);
            while (times.isAdverb(end) && !words.isEdge(end)) {
                end++;
            }
        }
        return end;
    }

    private boolean leavesQuotation(int i) {
        return words.isIn(i, FunctionWords.TEMPORAL) && words.isMark(i - 1) && words.isQuoted(i - 2);
    }

    private boolean endsAtComma(int comma, boolean inserted) {
        int next = behindTimes(comma + 1);
        boolean participle = words.lower(next).endsWith("ing") && words.isVerb(next);
        return inserted && words.isFinite(next) || participle && ReportingVerbs.contains(words.lower(next));
    }

    private boolean contrasts(int i) {
        return words.isIn(i, FunctionWords.JOINING) && isSpeechAct(behindTimes(i + 1));
    }

    private boolean isSpeechAct(int i) {
        String word = words.lower(i);
        boolean act = ReportingVerbs.contains(word) || ReportingVerbs.labels(word) || OTHER_SPEECH_ACTS.contains(word);
        return act && words.isVerb(i) && words.isFinite(i);
    }

    /** The dash that answers another; -1 if none does. */
    private int closing(int dash) {
        for (int i = dash + 1; i < Math.min(words.to(), dash + LONGEST_ASIDE); i++) {
            if (words.isDash(i)) {
                return i;
            }
        }
        return -1;
    }
}
