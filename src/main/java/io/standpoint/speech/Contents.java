package io.standpoint.speech;

import java.util.Optional;

/** What is said, by where it starts behind the words that report it. Looks at a bounded number of tokens. */
final class Contents {
    /** Tokens of the longest content. */
    static final int LONGEST = 250;

    private static final int TO_THAT = 25;
    private static final int TO_VERB = 40;

    private final Words words;
    private final Times times;
    private final NounPhrases phrases;
    private final ContentEnds ends;

    Contents(Words words, Times times, NounPhrases phrases) {
        this.words = words;
        this.times = times;
        this.phrases = phrases;
        this.ends = new ContentEnds(words, times);
    }

    /**
     * What follows its verb.
     *
     * @param inserted whether the verb stands in a relative clause or participle, whose end a comma and a verb show
     */
    Optional<int[]> behind(int cue, boolean inserted) {
        int that = that(cue);
        if (that >= 0) {
            return range(contentBehind(that), inserted);
        }
        int start = behindListener(cue);
        boolean weak = ReportingVerbs.isWeak(words.lower(cue)) || ReportingVerbs.isManner(words.lower(cue));
        return weak || !isClause(start, cue) ? Optional.empty() : range(start, inserted);
    }

    /** The token of "that" or what else introduces a clause, past listeners and times; -1 if there is none. */
    int that(int cue) {
        for (int i = cue + 1; i < Math.min(words.to(), cue + TO_THAT); i++) {
            if (isThat(i) && i > cue + 1 && words.isIn(i - 1, Nouns.CLAIMS) && !isPlace(i - 1)) {
                return -1;
            }
            if (isThat(i) || isOrder(i, cue) || isQuestion(i, cue)) {
                return i;
            }
            if (words.isFinite(i) || words.isQuoted(i) || words.is(i, ";") || words.is(i, ":") || words.isVerb(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** One past "that" or its like, or past whom the verb speaks to. */
    int behindCue(int cue) {
        int that = that(cue);
        return that >= 0 ? contentBehind(that) : behindListener(cue);
    }

    /** "urged him [not to leave]", "urged him to [leave]" */
    private int contentBehind(int that) {
        return words.is(that, "to") && words.is(that - 1, "not") ? that - 1 : that + 1;
    }

    /** From a token to where the report ends; empty if it has no word of its own outside quotation marks. */
    Optional<int[]> range(int start, boolean inserted) {
        return worded(start, ends.of(start, inserted));
    }

    /** Without punctuation at its ends, quotation marks in pairs only; empty if there is no word in it but quoted ones. */
    Optional<int[]> worded(int start, int end) {
        int[] range = withoutHalves(start, end);
        int from = range[0];
        int to = range[1];
        while (from < to && isLoose(from, from, to)) {
            from++;
        }
        while (to > from && isLoose(to - 1, from, to)) {
            to--;
        }
        return hasOwnWord(from, to) ? Optional.of(new int[] {from, to}) : Optional.empty();
    }

    /** Behind the last mark that was opened before, up to the first that is closed later. */
    private int[] withoutHalves(int start, int end) {
        int from = start;
        for (int i = start; i < end; i++) {
            boolean half = words.isHalf(i, start, end);
            if (half && !words.closes(i)) {
                return new int[] {from, i};
            }
            from = half ? i + 1 : from;
        }
        return new int[] {from, end};
    }

    private boolean isLoose(int i, int from, int to) {
        return words.isPunctuation(i) && (!words.isMark(i) || words.isHalf(i, from, to));
    }

    boolean holdsFinite(int from, int to) {
        for (int i = from; i < Math.min(to, from + LONGEST); i++) {
            if (words.isFinite(i) || words.isQuoted(i) && words.holdsVerb(i)) {
                return true;
            }
        }
        return false;
    }

    /** Past the times and adverbs that start at a token. */
    int behindTimes(int i) {
        return ends.behindTimes(i);
    }

    /** "in a statement", where something is said */
    private boolean isPlace(int noun) {
        int i = noun - 1;
        while (words.tag(i).equals("DET") || words.tag(i).equals("ADJ") || words.isIn(i, FunctionWords.POSSESSIVES)) {
            i--;
        }
        return words.is(i, "in") || words.is(i, "during");
    }

    private boolean isThat(int i) {
        return words.is(i, "that")
                && (words.tag(i).equals("SCONJ") || !words.tag(i).equals("DET") && !words.isEdge(i + 1));
    }

    /** "told the crew to leave", which "asked" and "promised" do not report. */
    private boolean isOrder(int i, int cue) {
        return words.is(i, "to")
                && words.isVerb(i + 1)
                && i > cue + 1
                && !words.tag(cue + 1).equals("ADP")
                && ReportingVerbs.takesListener(words.lower(cue))
                && !ReportingVerbs.isFormOf(words.lower(cue), "ask", "promise");
    }

    private boolean isQuestion(int i, int cue) {
        return words.is(i, "whether") || words.is(i, "if") && ReportingVerbs.asks(words.lower(cue));
    }

    private int behindListener(int cue) {
        int start = behindTimes(cue + 1);
        if (!ReportingVerbs.takesListener(words.lower(cue))) {
            return start;
        }
        if (words.tag(start).equals("PRON")) {
            return behindTimes(start + 1);
        }
        int end = phrases.startingAt(start).map(p -> listenerEnd(start, p[1])).orElse(start);
        boolean place = words.is(end, ",") && words.isProper(end + 1) && words.is(end + 2, ",");
        return behindTimes(place ? end + 3 : end);
    }

    /** Where a new phrase starts inside "Toni and Jim Hoy their young son", "the court the plan". */
    private int listenerEnd(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            boolean article = words.tag(i).equals("DET") || words.tag(i).equals("PRON");
            if (article && words.isNoun(i - 1)) {
                return i;
            }
        }
        return end;
    }

    /** Whether a finite verb comes before anything that shows the verb to have a mere object. */
    private boolean isClause(int start, int cue) {
        boolean infinitive = words.is(start, "not") && words.is(start + 1, "to");
        boolean circumstance = infinitive || words.isIn(start, FunctionWords.CIRCUMSTANTIAL);
        if (start >= words.to() || words.isPunctuation(start) || words.isQuoted(start) || circumstance) {
            return false;
        }
        boolean said = ReportingVerbs.isFormOf(words.lower(cue), "say");
        int commas = said ? 2 : 0;
        for (int i = start; i < Math.min(words.to(), start + TO_VERB); i++) {
            if (words.isFinite(i) || words.isQuoted(i)) {
                return words.isFinite(i) || holdsVerb(i);
            }
            commas -= words.is(i, ",") ? 1 : 0;
            if (i > start && (commas < 0 || endsObject(i, said))) {
                return false;
            }
        }
        return false;
    }

    private boolean endsObject(int i, boolean said) {
        boolean joined = words.is(i, "and") && (!said || words.is(i - 1, ","));
        boolean subordinate = words.tag(i).equals("SCONJ") || words.isIn(i, FunctionWords.QUESTIONS);
        return joined || subordinate && !said || words.isEdge(i) && !words.is(i, ",");
    }

    private boolean holdsVerb(int quoted) {
        for (int i = quoted; i < words.to() && words.isQuoted(i) && i < quoted + TO_VERB; i++) {
            if (words.holdsVerb(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasOwnWord(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!words.isQuoted(i) && !words.isPunctuation(i)) {
                return true;
            }
        }
        return false;
    }
}
