package io.standpoint.speech;

import java.util.Optional;

/** Tells whose words a quoted part of a clause is: "attacked the president as “a captive of donors”", "Lee's “great day”". */
final class LabellingVerbs {
    private static final int REACH = 25;

    private final Words words;
    private final NounPhrases phrases;
    private final Subjects subjects;

    LabellingVerbs(Words words) {
        this.words = words;
        this.phrases = new NounPhrases(words, new Times(words));
        this.subjects = new Subjects(words, phrases);
    }

    /**
     * The voice of a quotation.
     *
     * @param quoted its first token
     * @param end one past its last
     * @param from first token that may tell it
     */
    Optional<Voice> of(int quoted, int end, int from) {
        for (int i = quoted - 1; i >= from && quoted - i < REACH; i--) {
            if (words.is(i, ";")
                    || words.tag(i).equals("SCONJ") && !words.is(i, "as") && !words.is(i, "like")
                    || words.isQuoted(i) && !words.isQuoted(i + 1) && i < quoted - 3) {
                return owner(quoted);
            }
            if (isLabelling(i)) {
                return voice(i, end);
            }
            if (words.is(i, ":") && i >= quoted - 2) {
                return announced(i);
            }
            if (words.isFinite(i) && !words.isAuxiliary(i)) {
                return owner(quoted);
            }
        }
        return owner(quoted);
    }

    private boolean isLabelling(int i) {
        String word = words.lower(i);
        return words.isVerb(i) && (ReportingVerbs.labels(word) || ReportingVerbs.contains(word));
    }

    private Optional<Voice> voice(int verb, int end) {
        VerbGroup group = VerbGroup.of(words, verb);
        if (group.unreal()) {
            return Optional.empty();
        }
        Optional<int[]> speaker = group.passive() ? agent(verb, end) : subject(group);
        return speaker.filter(this::isOther)
                .map(p -> new Voice(Optional.of(phrases.speaker(p)), words.span(verb, verb + 1)));
    }

    private Optional<int[]> subject(VerbGroup group) {
        boolean participle = words.lower(group.verb()).endsWith("ing") && !words.isAuxiliary(group.start());
        boolean infinitive = words.is(group.verb() - 1, "to");
        return participle || infinitive ? subjects.ofParticiple(group.verb()) : subjects.of(group);
    }

    /** "by Lee", before or behind the quotation. */
    private Optional<int[]> agent(int verb, int end) {
        for (int i = verb + 1; i < Math.min(words.to(), end + 3) && i < verb + REACH; i++) {
            if (words.is(i, "by")) {
                return phrases.startingAt(i + 1);
            }
        }
        return Optional.empty();
    }

    /** "Lee was scathing: “…”": the subject of the clause before the colon. */
    private Optional<Voice> announced(int colon) {
        for (int i = colon - 1; i >= words.from() && colon - i < REACH; i--) {
            if (words.isFinite(i)) {
                Optional<int[]> subject = subjects.of(VerbGroup.of(words, i));
                if (subject.filter(this::isOther).isPresent()) {
                    return subject.map(p -> new Voice(Optional.of(phrases.speaker(p)), words.span(colon, colon + 1)));
                }
            }
        }
        return Optional.empty();
    }

    /** "Lee's “great day for all”" */
    private Optional<Voice> owner(int quoted) {
        int i = quoted - 1;
        while (words.isMark(i)
                || words.tag(i).equals("ADJ")
                || words.tag(i).equals("ADV")
                || words.tag(i).equals("CCONJ")) {
            i--;
        }
        boolean genitive = words.is(i, "'s");
        Optional<int[]> owner = genitive ? phrases.owner(i) : Optional.empty();
        int at = i;
        return owner.filter(phrases::isNamed)
                .map(p -> new Voice(Optional.of(phrases.speaker(p)), words.span(at, at + 1)));
    }

    private boolean isOther(int[] phrase) {
        return !words.isIn(phrase[0], FunctionWords.SELF_OR_READER);
    }
}
