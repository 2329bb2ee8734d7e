package io.standpoint.judgement;

import java.util.Optional;
import java.util.Set;

/** Tells who takes a side by what it is said to feel: "T's remark angered H". */
final class MovedSides {
    /** Stems. */
    private static final Set<String> ANGERING = Set.of("""
            anger outrag infuri enrag irk rile irrit offend appal disgust alien incens dismai frustrat upset annoi
            """.strip().split("\\s+"));

    private static final Set<String> PLEASING = Set.of("delight", "thrill", "pleas", "impress");
    private static final Set<String> OWN = Set.of("subj", "subj~poss", "subj~by");

    private final PartyClauses all;

    MovedSides(PartyClauses all) {
        this.all = all;
    }

    Optional<Stance> of(int holder, int target) {
        return all.joined(holder, target).stream()
                .filter(pair -> pair[0].role().equals("obj") && OWN.contains(pair[1].role()))
                .filter(pair -> all.signs.mood(pair[0].top()).isEmpty())
                .flatMap(pair -> side(all.words.get(pair[0].top()).stem()).stream())
                .findFirst();
    }

    private static Optional<Stance> side(String verb) {
        return ANGERING.contains(verb)
                ? Optional.of(Stance.AGAINST)
                : PLEASING.contains(verb) ? Optional.of(Stance.FAVOR) : Optional.empty();
    }
}
