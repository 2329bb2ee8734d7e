package io.standpoint.judgement;

import io.standpoint.judgement.Ways.Way;
import io.standpoint.text.CharSpan;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells by a sentence's clauses who takes no side toward whom, whatever the words sound like. */
final class Uninvolved {

    private static final Set<String> CONDITIONS = Set.of("if", "unless");
    private static final Set<String> SUFFERED = Set.of("of");
    private static final Set<String> ATTACKED = Set.of("on", "against", "upon");
    /** Who does so is not doing what it is about: stems. */
    private static final Set<String> JUDGING = Set.of("""
            condemn denounc criticis critic deplor decri slam blast oppos reject protest lament regret mourn
            prais welcom applaud hail back support defend justifi endors
            """.strip().split("\\s+"));

    private static final Set<String> OBJECTS = Set.of("obj", "obj2", "pass");

    private final PartyClauses all;
    private final Companions companions;
    private final Patients patients;
    private final OthersSides othersSides;

    Uninvolved(PartyClauses all) {
        this.all = all;
        companions = new Companions(all);
        patients = new Patients(all);
        othersSides = new OthersSides(all);
    }

    /** @param label the stance that is asked about */
    boolean test(int holder, int target, Stance label) {
        if (isAnothersWord(holder, target)) {
            return true;
        }
        if (all.places(holder).isEmpty() || all.places(target).isEmpty()) {
            return false;
        }
        if (speaks(holder, target)) {
            return isPassedOn(holder, target) || isUnrealToo(holder, target);
        }
        List<Way[]> joined = all.joined(holder, target);
        return companions.areListed(holder, target)
                || patients.isOnlyActedOn(holder, target)
                || companions.isBesideRelation(holder, target)
                || othersSides.areAll(holder, target)
                || patients.isPatient(joined)
                || isTurned(joined, target, label)
                || isDenied(joined, label)
                || isMoved(joined)
                || isUnreal(joined);
    }

    private boolean speaks(int holder, int target) {
        return all.party(holder).says().stream()
                .anyMatch(said -> all.party(target).spans().stream().anyMatch(said::contains));
    }

    /** What others say of the target is theirs: "Carr called Fell a liar, Reuters reported". */
    private boolean isAnothersWord(int holder, int target) {
        MarkedActor h = all.party(holder);
        List<CharSpan> targets = all.party(target).spans();
        return targets.stream()
                .allMatch(span -> parties()
                        .anyMatch(other -> other != h
                                && other.says().stream()
                                        .anyMatch(said -> said.contains(span)
                                                && h.says().stream().noneMatch(own -> own.contains(span))
                                                && h.spans().stream().noneMatch(said::contains))));
    }

    /** "H said N had praised T": N's side. */
    private boolean isPassedOn(int holder, int target) {
        List<Way> own = all.ways(target).stream()
                .filter(way -> way.inner().isEmpty()
                        && !way.role().equals("self")
                        && !way.role().equals("poss"))
                .toList();
        return !own.isEmpty()
                && own.stream()
                        .allMatch(way -> OBJECTS.contains(way.role())
                                && all.words.get(way.top()).isVerb()
                                && all.takesSide(way.top())
                                && othersSides.isOthersDoing(way.top(), holder));
    }

    /** "H would back T if it rained, H said" */
    private boolean isUnrealToo(int holder, int target) {
        boolean inside = all.party(holder).spans().stream()
                .anyMatch(span -> all.party(holder).says().stream().anyMatch(said -> said.contains(span)));
        return inside && isUnreal(all.joined(holder, target));
    }

    private Stream<MarkedActor> parties() {
        return Stream.concat(all.marked.actors().stream(), all.marked.others().stream());
    }

    /** "if H attacked T", "H would back T if": what would be. */
    private boolean isUnreal(List<Way[]> joined) {
        boolean conditional = IntStream.range(0, all.words.size())
                .anyMatch(i -> CONDITIONS.contains(all.words.get(i).text())
                        && !(i > 0 && all.words.get(i - 1).text().equals("even")));
        return conditional
                && !joined.isEmpty()
                && joined.stream()
                        .allMatch(pair -> all.clauses.mood(pair[0].top()).equals("maybe"));
    }

    /** "stopped short of blaming T", "failed to praise T": what the holder does not do. */
    private boolean isDenied(List<Way[]> joined, Stance label) {
        String sign = label == Stance.AGAINST ? "-" : "+";
        return !joined.isEmpty()
                && PartyClauses.acts(joined.get(0)[0])
                && all.words.get(joined.get(0)[0].top()).isVerb()
                && OBJECTS.contains(joined.get(0)[1].topRole())
                && all.signs.of(joined.get(0)[0].top()).equals(sign)
                && all.signs.isDenied(joined.get(0)[0].top());
    }

    /** "H's support for N angered T": T has the feeling. */
    private boolean isMoved(List<Way[]> joined) {
        return !joined.isEmpty()
                && PartyClauses.acts(joined.get(0)[0])
                && joined.get(0)[1].role().equals("obj")
                && patients.isMoving(joined.get(0)[1].top());
    }

    /** "criticised the killing of T", "condemned the attack on T", "praised T's dismissal": the words turn the side. */
    private boolean isTurned(List<Way[]> joined, int target, Stance label) {
        if (joined.isEmpty() || !PartyClauses.acts(joined.get(0)[0])) {
            return false;
        }
        Way way = joined.get(0)[1];
        String sign = all.signs.of(way.top());
        if (!sign.equals(label == Stance.AGAINST ? "-" : "+")) {
            return false;
        }
        long turns = IntStream.range(0, way.inner().size())
                .filter(k -> turns(
                        way.top(),
                        k == 0 ? -1 : way.inner().get(k - 1),
                        way.inner().get(k),
                        target))
                .count();
        return turns % 2 == 1;
    }

    private boolean turns(int top, int below, int word, int target) {
        boolean judges = JUDGING.contains(all.words.get(top).stem());
        boolean harms = all.signs.of(word).equals("-") || all.shift(word).equals("not");
        List<Integer> lower = below < 0 ? all.places(target) : List.of(below);
        return harms
                && lower.stream()
                        .flatMap(i -> all.clauses.links(i).stream())
                        .anyMatch(link -> link.head() == word
                                && (SUFFERED.contains(link.role()) || judges && ATTACKED.contains(link.role())));
    }
}
