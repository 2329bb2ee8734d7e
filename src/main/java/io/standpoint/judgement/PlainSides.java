package io.standpoint.judgement;

import io.standpoint.judgement.MaskedSentence.Word;
import io.standpoint.judgement.Ways.Way;
import io.standpoint.text.Be;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells who takes a side in the plainest words there are: the subject of a verb that does, toward its object or whose act
 * the object is. Of such frames in 12,000 labelled pairs nine in ten are labelled so.
 */
final class PlainSides {
    private static final Set<String> CLAUSES = Set.of("ccomp", "acl");

    /** What "of" somebody is that one's doing: stems. */
    private static final Set<String> ACTS = Set.of("""
            plan decis polici propos speech comment remark govern leadership conduct behaviour behavior offens campaign
            statement announc handl offer agenda strategi work
            """.strip().split("\\s+"));

    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no", "neither", "nor", "hardly");
    private static final int NEGATION_REACH = 3;

    private final PartyClauses all;

    PlainSides(PartyClauses all) {
        this.all = all;
    }

    /** "H condemned T", "T's plan was rejected by H"; empty where two such verbs disagree. */
    Optional<Stance> of(int holder, int target) {
        Set<Stance> sides = EnumSet.noneOf(Stance.class);
        for (Way[] pair : all.joined(holder, target)) {
            if (isDoer(pair[0]) && isDoneTo(pair) && isAsserted(pair[0].top())) {
                side(pair[0].top()).ifPresent(sides::add);
            }
        }
        return sides.size() == 1 ? Optional.of(sides.iterator().next()) : Optional.empty();
    }

    private Optional<Stance> side(int verb) {
        return switch (all.signs.of(verb)) {
            case "+" -> Optional.of(Stance.FAVOR);
            case "-" -> Optional.of(Stance.AGAINST);
            default -> Optional.empty();
        };
    }

    /** A finite verb, neither denied nor unreal nor past: not "tried to hurt T", "accused of hurting T". */
    private boolean isAsserted(int verb) {
        Word word = all.words.get(verb);
        boolean finite = all.clauses.ownLinks(verb).stream().allMatch(link -> CLAUSES.contains(link.role()))
                && (!word.text().endsWith("ing")
                        || verb > 0 && Be.isPassive(all.words.get(verb - 1).text()));
        boolean denied = all.words.subList(Math.max(0, verb - NEGATION_REACH), verb).stream()
                .anyMatch(before -> NEGATIONS.contains(before.text().replace('\u2019', '\'')));
        return word.isVerb() && finite && !denied && all.signs.mood(verb).isEmpty();
    }

    private static boolean isDoer(Way way) {
        return way.role().equals("subj") || way.role().equals("by");
    }

    private boolean isDoneTo(Way[] pair) {
        String object = pair[0].role().equals("by") ? "pass" : "obj";
        Way way = pair[1];
        return way.role().equals(object) || isAct(way, object);
    }

    /** "T's proposal", "the policy of T", "the attack by T" */
    private boolean isAct(Way way, String object) {
        if (way.role().equals(object + "~by")) {
            return true;
        }
        boolean owned = way.role().equals(object + "~poss");
        boolean of = way.role().equals(object + "~of");
        return (owned || of && ACTS.contains(all.words.get(way.inner().get(0)).stem()))
                && all.signs.of(way.inner().get(0)).equals("0");
    }
}
