package io.standpoint.judgement;

import io.standpoint.judgement.Clauses.Link;
import io.standpoint.judgement.Ways.Way;
import java.util.List;
import java.util.Set;

/** Parties that are acted on in a sentence and do nothing themselves. */
final class Patients {
    /** Verbs that say what their object feels: stems. */
    private static final Set<String> MOVING = Set.of("""
            anger outrag pleas worri alarm delight upset shock disappoint concern irrit frustrat annoi infuri enrag appal
            horrifi impress reassur embarrass offend thrill surpris divid unit irk rile dismai alien disgust inspir
            encourag disturb unsettl baffl
            """.strip().split("\\s+"));

    /** Who is told to do something has not done it: stems. */
    private static final Set<String> TELLING = Set.of("""
            urg ask tell told want order expect call warn encourag invit requir pressur beg implor advis instruct press
            """.strip().split("\\s+"));

    private static final Set<String> ACTED_ON = Set.of(
            "obj", "obj2", "pass", "to", "on", "about", "for", "of", "at", "over", "into", "under", "against", "toward",
            "towards");

    private static final Set<String> BLAMED = Set.of("for", "of", "over", "with");
    private static final Set<String> OBJECTS = Set.of("obj", "obj2", "pass");
    private static final Set<String> OWNERS = Set.of("poss", "by", "from");

    private final PartyClauses all;

    Patients(PartyClauses all) {
        this.all = all;
    }

    /** Whether a party is joined to another by what is done to it alone, and does nothing itself: "N lashed H to T". */
    boolean isOnlyActedOn(int holder, int target) {
        List<Way> ways = all.ways(holder).stream()
                .filter(way -> !way.topRole().equals("self"))
                .toList();
        return all.party(holder).says().isEmpty()
                && ways.stream().allMatch(way -> ACTED_ON.contains(way.bottomRole()) || isToldTo(way))
                && ways.stream().noneMatch(way -> PartyClauses.acts(way) && !isToldTo(way))
                && ways.stream().noneMatch(way -> isMoved(way) || isMadeTo(way) || isBlamed(way, target))
                && ways.stream().anyMatch(way -> all.ways(target).stream().anyMatch(other -> other.top() == way.top()));
    }

    /** "T is at odds with H's plan": what joins the two is the other's doing, and the holder's no more than its object. */
    boolean isPatient(List<Way[]> joined) {
        return !joined.isEmpty() && joined.stream().allMatch(pair -> isPatient(pair[0]) && PartyClauses.acts(pair[1]));
    }

    private boolean isPatient(Way way) {
        boolean object = ACTED_ON.contains(way.bottomRole()) && ACTED_ON.contains(way.topRole());
        boolean thing = way.bottomRole().equals("poss")
                && !PartyClauses.acts(way)
                && !way.inner().isEmpty();
        return (object || thing) && !isMoved(way) && way.inner().stream().noneMatch(this::takesSideBy);
    }

    /** "support from H", whoever gets it */
    private boolean takesSideBy(int word) {
        return all.takesSide(word)
                && all.clauses.arguments(word).stream()
                        .anyMatch(i -> all.clauses.ownLinks(i).stream()
                                .anyMatch(link -> link.head() == word && OWNERS.contains(link.role())));
    }

    /** "urged H to stop": what H is to do. */
    private boolean isToldTo(Way way) {
        int verb = way.inner().isEmpty() ? way.top() : way.inner().get(0);
        int governor = all.clauses.governor(verb);
        return way.bottomRole().equals("subj")
                && governor >= 0
                && isTelling(governor)
                && all.clauses.arguments(governor).stream()
                        .anyMatch(i -> isObjectOf(i, governor)
                                && all.clauses.ownLinks(i).contains(new Link(verb, "subj")));
    }

    /** "prompted H to act", which H then does. */
    private boolean isMadeTo(Way way) {
        return way.inner().isEmpty()
                && OBJECTS.contains(way.role())
                && !isTelling(way.top())
                && all.clauses.arguments(way.top()).stream()
                        .anyMatch(i -> all.words.get(i).isVerb()
                                && all.clauses.ownLinks(i).contains(new Link(way.top(), "xcomp")));
    }

    /** "blamed H for attacks on T": of what follows, H is the doer. */
    private boolean isBlamed(Way way, int target) {
        return OBJECTS.contains(way.role())
                && all.ways(target).stream()
                        .anyMatch(other -> other.top() == way.top() && BLAMED.contains(other.topRole()));
    }

    private boolean isTelling(int verb) {
        return TELLING.contains(all.words.get(verb).stem());
    }

    private boolean isObjectOf(int word, int verb) {
        return OBJECTS.stream().anyMatch(role -> all.clauses.ownLinks(word).contains(new Link(verb, role)));
    }

    private boolean isMoved(Way way) {
        return OBJECTS.contains(way.topRole()) && isMoving(way.top());
    }

    /** Whether a verb says what its object feels. */
    boolean isMoving(int verb) {
        return MOVING.contains(all.words.get(verb).stem());
    }
}
