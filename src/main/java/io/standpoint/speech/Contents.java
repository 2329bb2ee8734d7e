package io.standpoint.speech;

import java.util.Optional;
import java.util.Set;

/** What is said, by where it starts and ends around the words that report it. Looks at a bounded number of tokens. */
final class Contents {
    private static final int LONGEST = 250;
    private static final int TO_THAT = 25;
    private static final int TO_VERB = 40;
    private static final int LONGEST_ASIDE = 40;
    private static final Set<String> CIRCUMSTANCES = Set.of(
            "in", "on", "at", "to", "after", "during", "from", "with", "of", "by", "about", "through", "via", "as",
            "before", "for", "when", "while", "again", "so");
    private static final Set<String> QUESTIONS = Set.of("how", "why", "what", "who", "where", "when");
    private static final Set<String> BEHIND_QUOTED = Set.of("after", "when", "before", "while");
    private static final Set<String> CONTRASTS = Set.of("and", "but", "while");
    private static final Set<String> OTHER_SPEECH_ACTS = Set.of(
            "declined", "declines", "refused", "refuses", "stressed", "offered", "gave", "apologized", "apologised");

    private final Words words;
    private final Times times;
    private final NounPhrases phrases;

    Contents(Words words, Times times, NounPhrases phrases) {
        this.words = words;
        this.times = times;
        this.phrases = phrases;
    }

    /**
     * What follows its verb.
     *
     * @param inserted whether the verb stands in a relative clause or participle, whose end a comma and a verb show
     */
    Optional<int[]> behind(int cue, boolean inserted) {
        int that = that(cue);
        if (that >= 0) {
            return range(that + 1, inserted);
        }
        int start = behindListener(cue);
        boolean weak = ReportingVerbs.isWeak(words.lower(cue)) || ReportingVerbs.isManner(words.lower(cue));
        return weak || !isClause(start, cue) ? Optional.empty() : range(start, inserted);
    }

    /** The token of "that" or what else introduces a clause, past listeners and times; -1 if there is none. */
    int that(int cue) {
        boolean listener = ReportingVerbs.takesListener(words.lower(cue));
        String lemma = ReportingVerbs.lemma(words.lower(cue));
        for (int i = cue + 1; i < Math.min(words.to(), cue + TO_THAT); i++) {
            boolean order = listener && words.is(i, "to") && words.isVerb(i + 1) && i > cue + 1;
            if (isThat(i) || order && !lemma.equals("ask") && !lemma.equals("promise")) {
                return i;
            }
            if (words.is(i, "whether") || words.is(i, "if") && (lemma.equals("ask") || lemma.equals("wonder"))) {
                return i;
            }
            if (words.isFinite(i) || words.isQuoted(i) || words.is(i, ";") || words.is(i, ":") || words.isVerb(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** Past whom a verb speaks to, and when. */
    int behindListener(int cue) {
        int start = behindTimes(cue + 1);
        if (!ReportingVerbs.takesListener(words.lower(cue))) {
            return start;
        }
        if (words.tag(start).equals("PRON")) {
            return behindTimes(start + 1);
        }
        int end = phrases.startingAt(start).map(p -> listenerEnd(start, p[1])).orElse(start);
        return behindTimes(words.is(end, ",") && words.isProper(end + 1) && words.is(end + 2, ",") ? end + 3 : end);
    }

    /** Whether a finite verb comes before anything that shows the verb to have a mere object. */
    boolean isClause(int start, int cue) {
        boolean said = ReportingVerbs.lemma(words.lower(cue)).equals("say");
        int commas = 0;
        if (start >= words.to()
                || words.isPunctuation(start)
                || words.isQuoted(start)
                || words.isIn(start, CIRCUMSTANCES)) {
            return false;
        }
        for (int i = start; i < Math.min(words.to(), start + TO_VERB); i++) {
            if (words.isFinite(i)) {
                return true;
            }
            if (words.isQuoted(i)) {
                return holdsVerb(i);
            }
            commas += words.is(i, ",") ? 1 : 0;
            boolean joined = words.is(i, "and") && (!said || words.is(i - 1, ","));
            boolean subordinate = words.tag(i).equals("SCONJ") && !said || words.isIn(i, QUESTIONS) && !said;
            boolean edge = words.isEdge(i) && !words.is(i, ",") || commas > (said ? 2 : 0);
            if (i > start && (joined || subordinate || edge)) {
                return false;
            }
        }
        return false;
    }

    /** From a token to where the report ends; empty if it has no word of its own outside quotation marks. */
    Optional<int[]> range(int start, boolean inserted) {
        return worded(start, end(start, inserted));
    }

    /** Without marks at its ends; empty if there is no word in it but quoted ones. */
    Optional<int[]> worded(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && words.isPunctuation(from)) {
            from++;
        }
        while (to > from && words.isPunctuation(to - 1)) {
            to--;
        }
        boolean own = false;
        for (int i = from; i < to && !own; i++) {
            own = !words.isQuoted(i) && !words.isPunctuation(i);
        }
        return own ? Optional.of(new int[] {from, to}) : Optional.empty();
    }

    boolean holdsFinite(int from, int to) {
        for (int i = from; i < Math.min(to, from + LONGEST); i++) {
            if (words.isFinite(i) || words.isQuoted(i) && words.holdsVerb(i)) {
                return true;
            }
        }
        return false;
    }

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

    private boolean isThat(int i) {
        return words.is(i, "that")
                && (words.tag(i).equals("SCONJ") || !words.tag(i).equals("DET") && !words.isEdge(i + 1));
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

    private boolean holdsVerb(int quoted) {
        for (int i = quoted; i < words.to() && words.isQuoted(i) && i < quoted + TO_VERB; i++) {
            if (words.holdsVerb(i)) {
                return true;
            }
        }
        return false;
    }

    private int end(int start, boolean inserted) {
        boolean reports = false;
        for (int i = start; i < Math.min(words.to(), start + LONGEST); i++) {
            if (words.isQuoted(i)) {
                continue;
            }
            if (words.isIn(i, BEHIND_QUOTED) && words.isMark(i - 1) && words.isQuoted(i - 2)) {
                return i;
            }
            int close = isDash(i) && i > start ? closing(i) : i;
            if (words.is(i, ";") || close < 0) {
                return i;
            }
            i = close;
            if (words.is(i, ",") && inserted && words.isFinite(behindTimes(i + 1))) {
                return i;
            }
            if (words.is(i, ",") && isSpeechParticiple(behindTimes(i + 1))) {
                return i;
            }
            if (words.isIn(i, CONTRASTS) && !reports && isSpeechAct(behindTimes(i + 1))) {
                return words.is(i - 1, ",") ? i - 1 : i;
            }
            reports |= words.isVerb(i) && isSpeechAct(i);
        }
        return Math.min(words.to(), start + LONGEST);
    }

    private boolean isSpeechParticiple(int i) {
        return words.lower(i).endsWith("ing") && words.isVerb(i) && ReportingVerbs.contains(words.lower(i));
    }

    private boolean isSpeechAct(int i) {
        String word = words.lower(i);
        boolean act = ReportingVerbs.contains(word) || ReportingVerbs.labels(word) || OTHER_SPEECH_ACTS.contains(word);
        return act && words.isVerb(i) && words.isFinite(i);
    }

    private boolean isDash(int i) {
        return words.is(i, "\u2014") || words.is(i, "--");
    }

    /** The dash that answers another; -1 if none does. */
    private int closing(int dash) {
        for (int i = dash + 1; i < Math.min(words.to(), dash + LONGEST_ASIDE); i++) {
            if (isDash(i)) {
                return i;
            }
        }
        return -1;
    }
}
