package io.standpoint.speech;

import io.standpoint.text.CharSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Attributions by a reporting verb: its subject speaks, and what is said comes before it, behind it or on both sides. */
final class VerbAttributions {
    private static final int LONGEST_BEFORE = 250;
    private static final Set<String> NOBODY = Set.of("nobody", "none", "neither", "few");
    private static final Set<String> SELF_OR_READER = Set.of("i", "we", "you");
    private static final Set<String> GOES_WITH = Set.of("because", "if", "unless");

    private final Words words;
    private final Times times;
    private final NounPhrases phrases;
    private final Subjects subjects;
    private final Contents contents;
    private final List<Attribution> found = new ArrayList<>();
    /** Who did the last finite verb of speaking, and shares it with the next: "said …, and added". */
    private Optional<int[]> last = Optional.empty();

    VerbAttributions(Words words) {
        this.words = words;
        this.times = new Times(words);
        this.phrases = new NounPhrases(words);
        this.subjects = new Subjects(words, phrases);
        this.contents = new Contents(words, times, phrases);
    }

    /** In text order of their verbs. */
    List<Attribution> find() {
        for (int i = words.from(); i < words.to(); i++) {
            if (isCue(i)) {
                at(i).ifPresent(this::add);
            }
        }
        return found;
    }

    private void add(Attribution attribution) {
        for (int i = Math.max(0, found.size() - 4); i < found.size(); i++) {
            if (endsBefore(attribution.start())) {
                found.set(i, found.get(i).until(attribution.start()));
            }
        }
        found.add(attribution);
    }

    /** Whether a clause of its own starts here, and what was said before ends: "…, but Lee said". */
    private boolean endsBefore(int start) {
        boolean edge = words.isEdge(start - 1) && !words.is(start - 1, "(");
        boolean joined = words.is(start - 1, "but") || words.is(start - 1, "while") || words.is(start - 1, "and");
        return edge || joined;
    }

    private boolean isCue(int i) {
        String word = words.lower(i);
        boolean tagged = words.isVerb(i) || words.isNoun(i) && isSurely(i) || words.is(i, "said") && !words.isProper(i);
        return ReportingVerbs.contains(word) && tagged && !words.is(i - 1, "the") && !words.is(i - 1, "a");
    }

    /** "says", "claims" taken for a noun, behind a name and before "that". */
    private boolean isSurely(int i) {
        return words.is(i + 1, "that")
                && !words.isCapital(i)
                && phrases.endingAt(i).isPresent()
                && (words.isProper(i - 1)
                        || words.is(i - 1, ",") && words.isNoun(i - 2)
                        || words.tag(i - 1).equals("PRON")
                                && !words.is(i - 1, "his")
                                && !words.is(i - 1, "her")
                                && !words.is(i - 1, "their")
                                && !words.is(i - 1, "its"));
    }

    private Optional<Attribution> at(int cue) {
        int above = VerbGroup.above(words, cue);
        VerbGroup group = VerbGroup.of(words, above < 0 ? cue : above);
        if (group.unreal() || above < 0 && words.is(cue - 1, "to")) {
            return Optional.empty();
        }
        if (group.passive()) {
            return passive(group);
        }
        boolean participle = words.lower(cue).endsWith("ing") && !words.isAuxiliary(group.start());
        if (participle) {
            return participle(cue);
        }
        if (isInverted(cue)) {
            return phrases.startingAt(cue + 1).flatMap(p -> before(p, cue, cue, p[1]));
        }
        Optional<int[]> subject = last.isPresent() && subjects.isCoordinated(group.start()) ? last : subjects.of(group);
        last = subject;
        return subject.filter(p -> isSource(p, cue)).flatMap(p -> active(p, group, cue));
    }

    /** "was told by Lee that", "it was reported that" */
    private Optional<Attribution> passive(VerbGroup group) {
        int cue = group.verb();
        boolean by = words.is(cue + 1, "by");
        Optional<int[]> speaker = by ? phrases.startingAt(cue + 2) : Optional.empty();
        int last = speaker.map(p -> p[1] - 1).orElse(cue);
        int that = contents.that(last);
        if (that >= 0 && (by || that == cue + 1)) {
            List<int[]> content = contents.range(that + 1, false).map(List::of).orElse(List.of());
            return Optional.of(
                    new Attribution(speaker(speaker), words.span(cue, cue + 1), group.start(), that + 1, content));
        }
        boolean impersonal = words.is(group.start() - 1, "it") && words.is(group.start() - 2, ",");
        return impersonal
                ? before(new int[] {group.start() - 1, group.start()}, group.start() - 1, cue, cue + 1)
                        .map(a -> new Attribution(Optional.empty(), a.cue(), a.start(), a.end(), a.contents()))
                : Optional.empty();
    }

    private Optional<Attribution> participle(int cue) {
        if (!opensParticiple(cue)) {
            return Optional.empty();
        }
        Optional<Speaker> shared = words.is(cue - 1, ",") && !found.isEmpty()
                ? found.get(found.size() - 1).speaker()
                : Optional.empty();
        Optional<Speaker> speaker = shared.isPresent()
                ? shared
                : subjects.ofParticiple(cue).filter(p -> isSource(p, cue)).flatMap(p -> speaker(Optional.of(p)));
        List<int[]> content = contents.behind(cue, true).map(List::of).orElse(List.of());
        return speaker.map(s -> new Attribution(speaker, words.span(cue, cue + 1), cue, behind(cue), content));
    }

    private boolean opensParticiple(int cue) {
        boolean behindName = words.isNoun(cue - 1);
        return words.is(cue - 1, ",")
                || behindName
                || times.back(cue) < cue
                || words.is(cue - 1, "by")
                || words.is(cue - 1, "after")
                || words.is(cue - 1, "as")
                || words.is(cue - 1, "and")
                || words.is(cue - 1, "while")
                || words.is(cue - 1, "\u2014");
    }

    /** "…, said Lee": a name or an article follows, and no verb of a clause behind it. */
    private boolean isInverted(int cue) {
        boolean afterContent = words.isMark(cue - 1) || words.isEdge(cue - 1) || words.isQuoted(cue - 1);
        if (!afterContent || words.tag(cue + 1).equals("PRON") && !isPersonal(cue + 1)) {
            return false;
        }
        Optional<int[]> phrase = phrases.startingAt(cue + 1).filter(p -> p[0] == cue + 1);
        return phrase.filter(p -> words.isMark(cue - 1) || !goesOn(times.end(p[1])))
                .isPresent();
    }

    /** Whether a verb follows, so that the phrase before it is no speaker but what is spoken of. */
    private boolean goesOn(int i) {
        return words.isFinite(i) || words.isMark(i) && words.isQuoted(i + 1);
    }

    private boolean isPersonal(int i) {
        return words.is(i, "he") || words.is(i, "she") || words.is(i, "they");
    }

    private Optional<Attribution> active(int[] subject, VerbGroup group, int cue) {
        boolean relative = words.is(group.start() - 1, "who") || words.is(group.start() - 1, "which");
        Optional<int[]> content = contents.behind(cue, relative);
        boolean that = contents.that(cue) >= 0;
        if (content.isEmpty() && !that) {
            int first = subject[0] > group.start() || relative ? group.start() : subject[0];
            return before(subject, first, cue, behind(cue));
        }
        if (ReportingVerbs.isWeak(words.lower(cue)) && !(phrases.isNamed(subject) && that)) {
            return Optional.empty();
        }
        List<int[]> behind = content.map(List::of).orElse(List.of());
        return Optional.of(attribution(subject, cue, Math.min(subject[0], cue), behind(cue), behind));
    }

    /** Content before the attribution, and on both sides of it: "The plan, Lee said, is dead." */
    private Optional<Attribution> before(int[] subject, int start, int cue, int end) {
        if (!isSource(subject, cue)) {
            return Optional.empty();
        }
        int first = Math.max(words.from(), start - LONGEST_BEFORE);
        int behind = contents.behindTimes(end);
        List<int[]> said = new ArrayList<>();
        if (closes(start - 1) && isDone(behind) && !announces(behind) && !ReportingVerbs.isManner(words.lower(cue))) {
            boolean middle = words.is(behind, ",") && (words.isFinite(behind + 1) || words.isIn(behind + 1, GOES_WITH));
            boolean whole = contents.holdsFinite(first, start - 1) && !words.isIn(first, Set.of("asked", "when"));
            if (whole || middle) {
                int from = words.isIn(first, Set.of("and", "but")) ? first + 1 : first;
                contents.worded(from, start - 1).ifPresent(said::add);
            }
            if (middle) {
                contents.range(behind + 1, false).ifPresent(said::add);
            }
        }
        return Optional.of(attribution(subject, cue, Math.min(start, cue), end, said));
    }

    /** Whether a quotation follows, and nothing but marks before it. */
    private boolean announces(int i) {
        int next = i;
        while (next < words.to() && words.isPunctuation(next) && !words.isQuoted(next)) {
            next++;
        }
        return next > i && words.isQuoted(next);
    }

    private boolean closes(int i) {
        return words.is(i, ",") || words.is(i, "\u2014") || words.is(i, "--");
    }

    /** Whether nothing that could be said follows. */
    private boolean isDone(int i) {
        boolean infinitive = words.is(i, "to") && words.isVerb(i + 1);
        boolean object = words.isIn(i, Set.of("for", "of", "about", "with", "against"));
        if (infinitive || object) {
            return false;
        }
        boolean circumstance = words.tag(i).equals("ADP")
                || words.tag(i).equals("ADV")
                || words.tag(i).equals("SCONJ");
        return i >= words.to() || words.isPunctuation(i) || circumstance;
    }

    private int behind(int cue) {
        int that = contents.that(cue);
        return that >= 0 ? that + 1 : contents.behindListener(cue);
    }

    private Attribution attribution(int[] subject, int cue, int start, int end, List<int[]> said) {
        return new Attribution(speaker(Optional.of(subject)), words.span(cue, cue + 1), start, end, said);
    }

    private Optional<Speaker> speaker(Optional<int[]> phrase) {
        return phrase.map(p -> {
            CharSpan span = words.span(p[0], p[1]);
            return new Speaker(Optional.empty(), span, words.text(span));
        });
    }

    /** Neither the author nor the reader nor nobody. */
    private boolean isSource(int[] phrase, int cue) {
        for (int i = phrase[0]; i < phrase[1]; i++) {
            if (words.isIn(i, SELF_OR_READER) && i + 1 == phrase[1] || words.isIn(phrase[0], SELF_OR_READER)) {
                return false;
            }
        }
        return !words.isIn(phrase[0], NOBODY) && !words.is(phrase[0], "no");
    }
}
