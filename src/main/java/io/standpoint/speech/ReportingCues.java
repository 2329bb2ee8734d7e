package io.standpoint.speech;

import java.util.Set;

/** The reporting verbs of a sentence, and the constructions they stand in. */
final class ReportingCues {
    private static final Set<String> BEFORE_PARTICIPLES = WordList.of(", by after as and while \u2014");

    private static final int LONGEST_NAME = 5;

    private final Words words;
    private final Times times;
    private final NounPhrases phrases;

    ReportingCues(Words words, Times times, NounPhrases phrases) {
        this.words = words;
        this.times = times;
        this.phrases = phrases;
    }

    boolean contain(int i) {
        return ReportingVerbs.contains(words.lower(i)) && !isNoun(i) && (isVerb(i) || isParticipleBeforeThat(i));
    }

    /** "…, saying", "after arguing" */
    boolean isParticiple(int cue, VerbGroup group) {
        return words.lower(cue).endsWith("ing") && !words.isAuxiliary(group.start());
    }

    /** Whether what is before a participle can open its clause. */
    boolean opensParticiple(int cue) {
        return words.isIn(cue - 1, BEFORE_PARTICIPLES) || words.isNoun(cue - 1) || times.back(cue) < cue;
    }

    /** "…, said Lee": a name or an article follows, and no verb of a clause behind it. */
    boolean isInverted(int cue) {
        boolean marked = words.isMark(cue - 1);
        boolean afterContent = marked || words.isEdge(cue - 1) || words.isQuoted(cue - 1);
        boolean addressed = ReportingVerbs.takesListener(words.lower(cue)) && !marked;
        boolean owner = words.isIn(cue + 1, FunctionWords.OTHERS_POSSESSIVES) && !words.isPunctuation(cue + 2);
        boolean object = words.tag(cue + 1).equals("PRON") && !owner && !words.isIn(cue + 1, FunctionWords.PERSONS);
        return afterContent
                && !addressed
                && (marked || !phrases.closesRelative(cue))
                && !object
                && phrases.startingAt(cue + 1)
                        .filter(p -> phrases.withOwner(p[0]) == cue + 1)
                        .filter(p -> marked || !goesOn(times.end(p[1])))
                        .isPresent();
    }

    private boolean isNoun(int i) {
        boolean determined = words.isIn(i - 1, FunctionWords.DETERMINERS) && words.is(i + 1, "that");
        return determined || words.isIn(i - 1, FunctionWords.ARTICLES);
    }

    private boolean isVerb(int i) {
        return words.isVerb(i) || words.is(i, "said") && !words.isProper(i) || words.isNoun(i) && isTakenForNoun(i);
    }

    private boolean isParticipleBeforeThat(int i) {
        return words.lower(i).endsWith("ing") && words.is(i + 1, "that") && !words.isIn(i, Nouns.CLAIMS);
    }

    /** "says", "claims" behind a name, or "claim" behind a plural, before a clause. */
    private boolean isTakenForNoun(int i) {
        boolean clause = words.is(i + 1, "that") || isNameWithVerb(i + 1);
        return clause
                && !words.isCapital(i)
                && (endsSubject(i - 1) || agrees(i))
                && phrases.endingAt(i).isPresent();
    }

    /** "Critics claim" */
    private boolean agrees(int i) {
        return ReportingVerbs.isFormOf(words.lower(i), words.lower(i))
                && words.isNoun(i - 1)
                && words.lower(i - 1).endsWith("s");
    }

    private boolean isNameWithVerb(int start) {
        int i = start;
        while (i - start < LONGEST_NAME && words.isCapital(i) && words.isNoun(i)) {
            i++;
        }
        return i > start && words.isFinite(i);
    }

    private boolean endsSubject(int i) {
        boolean pronoun = words.tag(i).equals("PRON") && !words.isIn(i, FunctionWords.OTHERS_POSSESSIVES);
        return pronoun || words.isProper(i) || words.is(i, ",") && words.isNoun(i - 1);
    }

    /** Whether a verb follows, so that the phrase before it is no speaker but what is spoken of. */
    private boolean goesOn(int i) {
        return words.isFinite(i) || words.isMark(i) && words.isQuoted(i + 1);
    }
}
