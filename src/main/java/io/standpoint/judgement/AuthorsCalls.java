package io.standpoint.judgement;

import io.standpoint.text.CharSpan;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells the author's side where the author says what is to be done: "Europe must stand with T", not what others say so. */
final class AuthorsCalls {
    private static final Set<String> CALLS = Set.of("must", "should", "ought");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never");
    private static final Set<String> SIDING = Set.of("stand", "side");
    private static final Set<String> BESIDE = Set.of("with", "behind", "by");
    private static final int REACH = 4;

    private final PartyClauses all;

    AuthorsCalls(PartyClauses all) {
        this.all = all;
    }

    Optional<Stance> of(int target) {
        boolean reported = all.party(target).spans().stream().anyMatch(this::isReported);
        return reported
                ? Optional.empty()
                : all.ways(target).stream()
                        .filter(way -> way.inner().isEmpty() && isCalledFor(way.top()))
                        .map(way -> side(way.top(), way.role()))
                        .filter(side -> side != 0)
                        .findFirst()
                        .map(side -> side > 0 ? Stance.FAVOR : Stance.AGAINST);
    }

    private boolean isReported(CharSpan span) {
        return all.marked.reported().stream().anyMatch(content -> content.overlaps(span));
    }

    private boolean isCalledFor(int verb) {
        return before(verb).anyMatch(i -> CALLS.contains(all.words.get(i).text()))
                && all.words.get(verb).isVerb()
                && (all.clauses.mood(verb).isEmpty() || isDenied(verb));
    }

    private int side(int verb, String role) {
        boolean beside = SIDING.contains(all.words.get(verb).stem()) && BESIDE.contains(role);
        String sign = beside ? "+" : role.equals("obj") ? all.signs.of(verb) : "0";
        int side = sign.equals("+") ? 1 : sign.equals("-") ? -1 : 0;
        return isDenied(verb) ? -side : side;
    }

    private boolean isDenied(int verb) {
        return before(verb)
                .anyMatch(i -> NEGATIONS.contains(all.words.get(i).text().replace('\u2019', '\'')));
    }

    private IntStream before(int verb) {
        return IntStream.range(Math.max(0, verb - REACH), verb);
    }
}
