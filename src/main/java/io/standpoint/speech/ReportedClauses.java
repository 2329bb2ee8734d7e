package io.standpoint.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the subject of an active reporting verb says: behind the verb, before its subject or on both sides. */
final class ReportedClauses {
    private static final int LONGEST_CIRCUMSTANCE = 8;
    /** A verb behind these need not be the main one. */
    private static final Set<String> JOINTS = WordList.of(
            "and or but that who which whom whose when where while if because as than what how why whether after before since until");

    private final Words words;
    private final NounPhrases phrases;
    private final Contents contents;

    ReportedClauses(Words words, NounPhrases phrases, Contents contents) {
        this.words = words;
        this.phrases = phrases;
        this.contents = contents;
    }

    /** Neither the author nor the reader nor nobody. */
    boolean isSource(int[] phrase) {
        boolean here = words.isIn(phrase[0], FunctionWords.SELF_OR_READER)
                || words.isIn(phrase[1] - 1, FunctionWords.SELF_OR_READER);
        boolean nobody = words.isIn(phrase[0], FunctionWords.NOBODY) || words.is(phrase[0], "no");
        return !here && !nobody && !words.is(phrase[0] - 1, "nor");
    }

    Optional<Attribution> active(int[] subject, VerbGroup group, int cue) {
        boolean relative = words.isIn(group.start() - 1, FunctionWords.WHO_OR_WHICH);
        int start = phrases.start(subject, group.start());
        Optional<int[]> content = contents.behind(cue, relative || isWhom(start - 1));
        boolean that = contents.that(cue) >= 0;
        if (content.isEmpty() && !that) {
            int first = subject[0] > group.start() || relative ? group.start() : start;
            return before(subject, first, cue, contents.behindCue(cue));
        }
        if (ReportingVerbs.isWeak(words.lower(cue)) && !(phrases.isNamed(subject) && that)) {
            return Optional.empty();
        }
        boolean restricts = relative && !words.is(group.start() - 2, ",");
        List<int[]> said = content.map(range -> restricts ? new int[] {range[0], mainVerb(range)} : range)
                .map(List::of)
                .orElse(List.of());
        return Optional.of(attribution(subject, cue, start, contents.behindCue(cue), said));
    }

    /** Where the clause goes on that a relative clause stands in: "critics who said Lee lied | were arrested". */
    private int mainVerb(int[] said) {
        boolean clause = false;
        for (int i = said[0]; i < said[1]; i++) {
            if (words.isQuoted(i)) {
                continue;
            }
            if (words.isEdge(i) || JOINTS.contains(words.lower(i))) {
                clause = false;
            } else if (words.isFinite(i)
                    && clause
                    && (words.isNoun(i - 1) || words.tag(i - 1).equals("NUM"))) {
                return i;
            } else if (words.isVerb(i) && words.isFinite(i)) {
                clause = !ReportingVerbs.contains(words.lower(i));
            }
        }
        return said[1];
    }

    /** "Reed, whom critics say is a liar, won" */
    private boolean isWhom(int i) {
        return words.is(i - 1, ",") && (words.is(i, "whom") || words.isIn(i, FunctionWords.WHO_OR_WHICH));
    }

    /**
     * Content before the attribution, and on both sides of it: "The plan, Lee said, is dead."
     *
     * @param start first token of the attribution
     * @param end one past its last, times behind it apart
     */
    Optional<Attribution> before(int[] subject, int start, int cue, int end) {
        return isSource(subject)
                ? Optional.of(attribution(subject, cue, start, end, around(start, cue, contents.behindTimes(end))))
                : Optional.empty();
    }

    private List<int[]> around(int start, int cue, int end) {
        boolean manner = ReportingVerbs.isManner(words.lower(cue));
        if (manner || !closes(start - 1) || !isDone(end) || announces(end)) {
            return List.of();
        }
        List<int[]> said = new ArrayList<>();
        int first = Math.max(words.from(), start - Contents.LONGEST);
        int circumstance = behindCircumstance(end);
        boolean middle = goesOnBehind(circumstance);
        if (middle || isStatement(first, start - 1)) {
            int from = words.isIn(first, FunctionWords.GOING_ON) ? first + 1 : first;
            contents.worded(from, start - 1).ifPresent(said::add);
        }
        if (middle) {
            contents.range(circumstance + 1, false).ifPresent(said::add);
        }
        return said;
    }

    /** The comma behind "in a statement", "without evidence"; the same token if there is none. */
    private int behindCircumstance(int i) {
        int end = i;
        while (words.tag(i).equals("ADP") && end - i < LONGEST_CIRCUMSTANCE && !words.is(end, ",")) {
            if (words.isFinite(end) || words.isQuoted(end)) {
                return i;
            }
            end++;
        }
        return words.is(end, ",") ? end : i;
    }

    private boolean isStatement(int first, int end) {
        return contents.holdsFinite(first, end) && !words.is(first, "asked") && !words.is(first, "when");
    }

    private boolean closes(int i) {
        return words.is(i, ",") || words.isDash(i);
    }

    private boolean goesOnBehind(int i) {
        return words.is(i, ",") && (words.isFinite(i + 1) || words.isIn(i + 1, FunctionWords.CONDITIONS));
    }

    /** Whether nothing that could be said follows. */
    private boolean isDone(int i) {
        boolean infinitive = words.is(i, "to") && words.isVerb(i + 1);
        if (infinitive || words.isIn(i, FunctionWords.OF_OBJECTS)) {
            return false;
        }
        String tag = words.tag(i);
        boolean circumstance = tag.equals("ADP") || tag.equals("ADV") || tag.equals("SCONJ");
        return circumstance || words.isPunctuation(i);
    }

    /** Whether a quotation follows, and nothing but marks before it. */
    private boolean announces(int i) {
        int next = i;
        while (next < words.to() && words.isPunctuation(next) && !words.isQuoted(next)) {
            next++;
        }
        return next > i && words.isQuoted(next);
    }

    private Attribution attribution(int[] subject, int cue, int start, int end, List<int[]> said) {
        Optional<Speaker> speaker = Optional.of(phrases.speaker(subject));
        return new Attribution(speaker, words.span(cue, cue + 1), Math.min(start, cue), end, said);
    }
}
