package io.standpoint.judgement;

import io.standpoint.judgement.Clauses.Link;
import io.standpoint.judgement.Ways.Way;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Parties that stand together in a sentence, and who takes no side by that. */
final class Companions {
    /** What two do to, or are for, each other: stems. */
    private static final Set<String> MUTUAL = Set.of("""
            agre sign meet met clash fight fought alli ally partner rival enemi foe friend feud odd war accord treati pact deal
            truce relat relationship tie talk disput conflict allianc cooper split reconcil negoti compet battl spar
            quarrel argu disagre divorc marri merg team join unit share debat confront tension rift collabor trade each
            another betrai against divid
            """.strip().split("\\s+"));

    /** What stands between two parties, so that who harms it harms neither: stems. */
    private static final Set<String> RELATIONS = Set.of(
            "relat",
            "relationship",
            "ti",
            "tie",
            "link",
            "allianc",
            "talk",
            "tension",
            "border",
            "trade",
            "negoti",
            "friendship",
            "partnership",
            "cooper",
            "dialogu",
            "rift");

    private final PartyClauses all;

    Companions(PartyClauses all) {
        this.all = all;
    }

    /** "A and B were named": listed together, with nothing that they do to each other. */
    boolean areListed(int holder, int target) {
        for (int h : heads(holder)) {
            for (int t : heads(target)) {
                boolean listed =
                        h != t && all.clauses.coordinated(Math.max(h, t)).contains(Math.min(h, t));
                if (listed) {
                    return isOnlyListed(holder, target) && !isMutual();
                }
            }
        }
        return false;
    }

    private boolean isOnlyListed(int holder, int target) {
        return all.places(holder).size() == 1 && all.places(target).size() == 1;
    }

    /** A party's places and what it owns: "forces" in "NATO forces". */
    private List<Integer> heads(int party) {
        return all.places(party).stream()
                .flatMap(at -> Stream.concat(
                        Stream.of(at),
                        all.clauses.ownLinks(at).stream()
                                .filter(link -> link.role().equals("poss"))
                                .map(Link::head)))
                .toList();
    }

    private boolean isMutual() {
        return all.words.stream()
                .anyMatch(word -> MUTUAL.contains(word.stem()) || word.text().equals("between"));
    }

    /** "strained relations between T and N": what is between others. */
    boolean isBesideRelation(int holder, int target) {
        List<Way> first = all.ways(target).stream()
                .filter(way -> way.inner().isEmpty() && !way.topRole().equals("self"))
                .toList();
        return !first.isEmpty()
                && first.stream().allMatch(way -> isRelation(way) && isOthersToo(way.top(), holder, target));
    }

    private boolean isRelation(Way way) {
        boolean party = Set.of("poss", "with", "between", "of").contains(way.role());
        return party && RELATIONS.contains(all.words.get(way.top()).stem());
    }

    private boolean isOthersToo(int relation, int holder, int target) {
        List<Integer> between = all.clauses.arguments(relation);
        return IntStream.range(0, all.parties())
                        .filter(party -> party != holder && party != target)
                        .anyMatch(party -> all.places(party).stream().anyMatch(between::contains))
                && all.places(holder).stream().noneMatch(between::contains);
    }
}
