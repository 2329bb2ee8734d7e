package io.standpoint.judgement;

import io.standpoint.actor.UnnamedParties;
import io.standpoint.judgement.Clauses.Link;
import io.standpoint.judgement.Ways.Way;
import io.standpoint.speech.Relations;
import java.util.Set;

/** What takes a side in a sentence, and is not the holder's doing. */
final class OthersSides {
    private static final Set<String> CLAUSAL = Set.of("ccomp", "xcomp", "inf", "acl");
    private static final Set<String> THEIRS = Set.of("his", "her", "its", "their");
    private static final Set<String> OWNERS = Set.of("poss", "by", "from");
    private static final Set<String> OBJECTS = Set.of("obj", "obj2", "pass");

    private final PartyClauses all;

    OthersSides(PartyClauses all) {
        this.all = all;
    }

    /** Whether all that takes a side on the way up from the target is done or owned by others: "N's strategy against T". */
    boolean areAll(int holder, int target) {
        if (all.places(holder).stream().anyMatch(this::namesASide)
                || all.ways(holder).size() == all.places(holder).size()) {
            return false;
        }
        boolean sided = false;
        for (Way way : all.ways(target)) {
            if (way.topRole().equals("self")) {
                continue;
            }
            int top = way.top();
            if (all.acts(holder, top) && (takesSide(way) || isClausal(way) || isObject(way))) {
                return false;
            }
            if (takesSide(way)) {
                if (!isOwnedByOther(top, holder)) {
                    return false;
                }
                sided = true;
            }
        }
        return sided;
    }

    private boolean takesSide(Way way) {
        boolean against =
                way.role().equals("against") && !all.words.get(way.top()).isVerb();
        return all.takesSide(way.top()) || against;
    }

    /** "critics of T", "their critics" */
    private boolean namesASide(int noun) {
        boolean of = all.clauses.arguments(noun).stream()
                .anyMatch(i -> all.clauses.ownLinks(i).stream()
                        .anyMatch(link -> link.head() == noun
                                && (link.role().equals("of") || link.role().equals("poss"))));
        boolean theirs = noun > 0 && THEIRS.contains(all.words.get(noun - 1).text());
        return all.takesSide(noun) && (of || theirs);
    }

    private static boolean isClausal(Way way) {
        return CLAUSAL.contains(way.topRole());
    }

    /** "slammed T", "slammed T's plan" */
    private static boolean isObject(Way way) {
        return OBJECTS.contains(way.topRole())
                && (way.inner().isEmpty()
                        || way.inner().size() == 1 && way.bottomRole().equals("poss"));
    }

    /** Whether a noun is another party's: "N's strategy", "support from N"; or the target's own: "T's attack". */
    private boolean isOwnedByOther(int noun, int holder) {
        return isOwn(noun, holder) || isUrgedByOther(noun, holder);
    }

    /** "N's plan, stressing the need of the destruction of T": what N wants is N's. */
    private boolean isUrgedByOther(int noun, int holder) {
        if (all.words.get(noun).isVerb()) {
            return false;
        }
        return Ways.from(noun, all.clauses).stream()
                .filter(way ->
                        way.topRole().equals("obj") && all.words.get(way.top()).isVerb())
                .anyMatch(way -> !all.acts(holder, way.top()) && isOthersDoing(way.top(), holder));
    }

    boolean isOthersDoing(int verb, int holder) {
        return all.clauses.arguments(verb).stream()
                .filter(i -> all.clauses.ownLinks(i).contains(new Link(verb, "subj")))
                .anyMatch(i -> isOthers(i, holder)
                        || all.clauses.arguments(i).stream()
                                .filter(j -> all.clauses.ownLinks(j).contains(new Link(i, "poss")))
                                .anyMatch(j -> isOthers(j, holder)));
    }

    private boolean isOthers(int word, int holder) {
        return all.words.get(word).token() < 0 && !belongsTo(word, holder);
    }

    private boolean isOwn(int noun, int holder) {
        return !all.words.get(noun).isVerb()
                && !Relations.contain(all.words.get(noun).text())
                && !UnnamedParties.isParty(all.words.get(noun).text())
                && all.clauses.arguments(noun).stream()
                        .filter(i -> all.clauses.ownLinks(i).stream()
                                .anyMatch(link -> link.head() == noun && OWNERS.contains(link.role())))
                        .anyMatch(i -> isOthers(i, holder));
    }

    private boolean belongsTo(int word, int holder) {
        return all.places(holder).contains(word)
                || all.acts(holder, word)
                || all.places(holder).stream()
                        .anyMatch(h -> all.clauses.coordinated(word).contains(h));
    }
}
