package io.standpoint.judgement;

import io.standpoint.judgement.Clauses.Link;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Tells who takes a side by what somebody is to do, or by what a text is to say: "H urged N not to support T", "H vetoed a
 * resolution condemning T". Two against make one in favour.
 */
final class UrgedSides {
    /** Stems. */
    private static final Set<String> TELLING = Set.of("""
            urg ask tell told order call warn encourag implor beg advis instruct press pressur exhort want demand insist
            """.strip().split("\\s+"));

    /** What is voted on and says something: stems. */
    private static final Set<String> TEXTS = Set.of("""
            resolut motion bill statement amend text letter draft declar law petit measur report communiqu
            """.strip().split("\\s+"));

    private static final Set<String> PASSING = Set.of("""
            adopt pass back support sponsor draft tabl propos introduc endors approv sign publish issu
            """.strip().split("\\s+"));

    private static final Set<String> BLOCKING =
            Set.of("veto", "block", "reject", "oppos", "defeat", "withdraw", "thwart", "scupper");

    /** Good for whom it is done to: stems. */
    private static final Set<String> FREEING = Set.of("free", "releas", "pardon", "rescu", "freedom", "acquit");

    private static final Set<String> WANTING =
            Set.of("call", "demand", "urg", "appeal", "press", "plead", "seek", "want");

    private final PartyClauses all;

    UrgedSides(PartyClauses all) {
        this.all = all;
    }

    Optional<Stance> of(int holder, int target) {
        List<Integer> done = all.places(target).stream()
                .flatMap(place -> all.clauses.ownLinks(place).stream())
                .filter(link -> link.role().equals("obj"))
                .map(Link::head)
                .toList();
        return done.stream()
                .map(verb -> side(verb) * (urged(holder, verb) + voted(holder, verb)))
                .filter(side -> side != 0)
                .findFirst()
                .map(side -> side > 0 ? Stance.FAVOR : Stance.AGAINST)
                .or(() -> isWantedFree(holder, target) ? Optional.of(Stance.FAVOR) : Optional.empty());
    }

    /** "called for the release of T" */
    private boolean isWantedFree(int holder, int target) {
        return all.ways(target).stream()
                .filter(way -> way.role().equals("for~of")
                        || way.role().equals("obj~of")
                        || way.role().equals("for~poss")
                        || way.role().equals("obj~poss"))
                .anyMatch(way -> FREEING.contains(stem(way.inner().get(0)))
                        && WANTING.contains(stem(way.top()))
                        && isDoing(holder, way.top())
                        && all.signs.mood(way.top()).isEmpty());
    }

    private int side(int verb) {
        if (FREEING.contains(stem(verb))) {
            return 1;
        }
        return switch (all.signs.of(verb)) {
            case "+" -> 1;
            case "-" -> -1;
            default -> 0;
        };
    }

    /** 1 where the holder tells somebody to do it, -1 where not to; 0 where it tells nothing. */
    private int urged(int holder, int verb) {
        boolean told = IntStream.concat(heads(verb, "xcomp"), heads(verb, "ccomp"))
                .anyMatch(telling -> TELLING.contains(stem(telling))
                        && isDoing(holder, telling)
                        && all.signs.mood(telling).isEmpty());
        return !told ? 0 : all.clauses.mood(verb).equals("not") ? -1 : 1;
    }

    /** 1 where the holder is for a text that does it, -1 where against; 0 where there is none. */
    private int voted(int holder, int verb) {
        return all.clauses.arguments(verb).stream()
                .filter(text -> TEXTS.contains(stem(text)))
                .filter(text -> all.clauses.ownLinks(text).contains(new Link(verb, "subj")))
                .mapToInt(text -> vote(holder, text))
                .filter(vote -> vote != 0)
                .findFirst()
                .orElse(0);
    }

    private int vote(int holder, int text) {
        IntPredicate own = verb -> isDoing(holder, verb) && all.signs.mood(verb).isEmpty();
        boolean acted = IntStream.concat(heads(text, "obj"), heads(text, "pass"))
                .filter(own)
                .anyMatch(verb -> PASSING.contains(stem(verb)));
        boolean blocked = IntStream.concat(heads(text, "obj"), heads(text, "pass"))
                .filter(own)
                .anyMatch(verb -> BLOCKING.contains(stem(verb)));
        boolean yes = heads(text, "for").filter(own).anyMatch(verb -> stem(verb).equals("vote"));
        boolean no =
                heads(text, "against").filter(own).anyMatch(verb -> stem(verb).equals("vote"));
        return acted || yes ? 1 : blocked || no ? -1 : 0;
    }

    private IntStream heads(int word, String role) {
        return all.clauses.ownLinks(word).stream()
                .filter(link -> link.role().equals(role))
                .mapToInt(Link::head);
    }

    private boolean isDoing(int holder, int verb) {
        return all.ways(holder).stream()
                .anyMatch(way ->
                        way.top() == verb && Set.of("subj", "by").contains(way.topRole()) && PartyClauses.acts(way));
    }

    private String stem(int word) {
        return all.words.get(word).stem();
    }
}
