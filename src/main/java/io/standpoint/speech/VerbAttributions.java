package io.standpoint.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Attributions by a reporting verb: its subject speaks, and what is said comes before it, behind it or on both sides. */
final class VerbAttributions {
    /** Attributions whose content the next one may end. */
    private static final int NESTED = 4;

    private final Words words;
    private final NounPhrases phrases;
    private final Subjects subjects;
    private final ReportingCues cues;
    private final Contents contents;
    private final ReportedClauses clauses;
    private final List<Attribution> found = new ArrayList<>();
    /** Who did the last finite verb of speaking, and shares it with the next: "said …, and added". */
    private Optional<int[]> last = Optional.empty();

    VerbAttributions(Words words) {
        Times times = new Times(words);
        this.words = words;
        this.phrases = new NounPhrases(words, times);
        this.subjects = new Subjects(words, phrases);
        this.cues = new ReportingCues(words, times, phrases);
        this.contents = new Contents(words, times, phrases);
        this.clauses = new ReportedClauses(words, phrases, contents);
    }

    /** In text order of their verbs. */
    List<Attribution> find() {
        for (int i = words.from(); i < words.to(); i++) {
            if (cues.contain(i)) {
                at(i).ifPresent(this::add);
            }
        }
        return found;
    }

    private void add(Attribution attribution) {
        int start = attribution.start();
        if (isOwnClause(start)) {
            int end = clauseEnd(start);
            for (int i = Math.max(0, found.size() - NESTED); i < found.size(); i++) {
                found.set(i, found.get(i).until(end));
            }
        }
        found.add(attribution);
    }

    /** Whether a clause of its own starts here, and what was said before ends: "…, but Lee said". */
    private boolean isOwnClause(int start) {
        return joinsClauses(start - 1) && !words.is(start - 1, "(");
    }

    /** Back over the comma and conjunction between two clauses. */
    private int clauseEnd(int next) {
        int end = next;
        while (end > words.from() && joinsClauses(end - 1)) {
            end--;
        }
        return end;
    }

    private boolean joinsClauses(int i) {
        return words.isEdge(i) || words.isIn(i, FunctionWords.JOINING);
    }

    private Optional<Attribution> at(int cue) {
        int above = VerbGroup.above(words, cue);
        VerbGroup group = VerbGroup.of(words, above < 0 ? cue : above);
        if (group.unreal() || above < 0 && words.is(cue - 1, "to")) {
            return Optional.empty();
        }
        if (group.passive()) {
            return words.is(group.verb() + 1, "by") ? byAgent(group) : impersonal(group);
        }
        if (cues.isParticiple(cue, group)) {
            return cues.opensParticiple(cue) ? participle(cue) : Optional.empty();
        }
        if (cues.isInverted(cue)) {
            return phrases.startingAt(cue + 1)
                    .map(phrases::orApposedName)
                    .flatMap(p -> clauses.before(p, cue, cue, p[1]));
        }
        boolean shared = last.isPresent() && subjects.isCoordinated(group.start());
        last = shared ? last : subjects.of(group);
        return last.filter(clauses::isSource).flatMap(p -> clauses.active(p, group, cue));
    }

    /** "was told by Lee that" */
    private Optional<Attribution> byAgent(VerbGroup group) {
        Optional<int[]> agent = phrases.startingAt(group.verb() + 2);
        int that = contents.that(agent.map(p -> p[1] - 1).orElse(group.verb()));
        return that < 0 ? withoutThat(group) : Optional.of(behindThat(agent.map(phrases::speaker), group, that));
    }

    /** "it was reported that" */
    private Optional<Attribution> impersonal(VerbGroup group) {
        int that = contents.that(group.verb());
        return that == group.verb() + 1 ? Optional.of(behindThat(Optional.empty(), group, that)) : withoutThat(group);
    }

    private Attribution behindThat(Optional<Speaker> speaker, VerbGroup group, int that) {
        List<int[]> said = contents.range(that + 1, false).map(List::of).orElse(List.of());
        return new Attribution(speaker, words.span(group.verb(), group.verb() + 1), group.start(), that + 1, said);
    }

    /** "…, it was reported" */
    private Optional<Attribution> withoutThat(VerbGroup group) {
        int it = group.start() - 1;
        return words.is(it, "it") && words.is(it - 1, ",")
                ? clauses.before(new int[] {it, it + 1}, it, group.verb(), group.verb() + 1)
                        .map(Attribution::withoutSpeaker)
                : Optional.empty();
    }

    private Optional<Attribution> participle(int cue) {
        Optional<Speaker> shared = words.is(cue - 1, ",") && !found.isEmpty()
                ? found.get(found.size() - 1).speaker()
                : Optional.empty();
        Optional<Speaker> speaker = shared.or(
                () -> subjects.ofParticiple(cue).filter(clauses::isSource).map(phrases::speaker));
        List<int[]> said = contents.behind(cue, true).map(List::of).orElse(List.of());
        return speaker.map(s -> new Attribution(speaker, words.span(cue, cue + 1), cue, contents.behindCue(cue), said));
    }
}
