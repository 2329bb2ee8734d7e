package io.standpoint.judgement;

import io.standpoint.actor.UnnamedParties;
import io.standpoint.judgement.Clauses.Link;
import io.standpoint.judgement.MaskedSentence.Word;
import io.standpoint.judgement.Ways.Way;
import io.standpoint.speech.Relations;
import io.standpoint.text.CharSpan;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells by a sentence's clauses who takes no side toward whom, whatever the words sound like. */
final class Uninvolved {
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
    private static final Set<String> CLAUSAL = Set.of("ccomp", "xcomp", "inf", "acl");
    private static final Set<String> CONDITIONS = Set.of("if", "unless");
    private static final Set<String> SUFFERED = Set.of("of");
    private static final Set<String> THEIRS = Set.of("his", "her", "its", "their");
    private static final Set<String> BLAMED = Set.of("for", "of", "over", "with");
    private static final Set<String> OWNERS = Set.of("poss", "by", "from");
    private static final Set<String> OBJECTS = Set.of("obj", "obj2", "pass");

    private final PartyClauses all;

    Uninvolved(PartyClauses all) {
        this.all = all;
    }

    boolean test(int holder, int target, Stance label) {
        return !reason(holder, target, label).isEmpty();
    }

    String reason(int holder, int target, Stance label) {
        if (isAnothersWord(holder, target)) {
            return "words";
        }
        if (all.places(holder).isEmpty() || all.places(target).isEmpty()) {
            return "";
        }
        boolean speaks = all.party(holder).says().stream()
                .anyMatch(said -> all.party(target).spans().stream().anyMatch(said::contains));
        if (speaks) {
            return isPassedOn(holder, target) ? "passed on" : isUnrealToo(holder, target) ? "unreal" : "";
        }
        if (isListed(holder, target)) {
            return "listed";
        }
        if (isOnlyActedOn(holder, target)) {
            return "acted-on";
        }
        if (isBesideRelation(holder, target)) {
            return "relation";
        }
        if (isAnothersSide(holder, target)) {
            return "owned";
        }
        List<Way[]> joined = all.joined(holder, target);
        if (isPatient(joined)) {
            return "patient";
        }
        if (isTurned(joined, target, label)) {
            return "turned";
        }
        if (isUnreal(joined)) {
            return "unreal";
        }
        return "";
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
                                && takesSide(way.top())
                                && isOthersDoing(way.top(), holder));
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

    /** "A and B were named": listed together, with nothing that they do to each other. */
    private boolean isListed(int holder, int target) {
        for (int h : heads(holder)) {
            for (int t : heads(target)) {
                boolean listed =
                        h != t && all.clauses.coordinated(Math.max(h, t)).contains(Math.min(h, t));
                if (listed) {
                    return isOnlyListed(holder, target) && !isMutual(Math.min(h, t));
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

    private boolean isMutual(int listed) {
        return all.words.stream()
                .anyMatch(word -> MUTUAL.contains(word.stem()) || word.text().equals("between"));
    }

    /** Whether a party is joined to another by what is done to it alone, and does nothing itself: "N lashed H to T". */
    private boolean isOnlyActedOn(int holder, int target) {
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
    private boolean isPatient(List<Way[]> joined) {
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
        return takesSide(word)
                && all.clauses.arguments(word).stream()
                        .anyMatch(i -> all.clauses.ownLinks(i).stream()
                                .anyMatch(link -> link.head() == word && OWNERS.contains(link.role())));
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

    /** "criticised the killing of T", "praised T's dismissal": the words turn the side. */
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
                .filter(k ->
                        turns(k == 0 ? -1 : way.inner().get(k - 1), way.inner().get(k), target))
                .count();
        return turns % 2 == 1;
    }

    private boolean turns(int below, int word, int target) {
        boolean harms = all.signs.of(word).equals("-") || all.shift(word).equals("not");
        List<Integer> lower = below < 0 ? all.places(target) : List.of(below);
        return harms
                && lower.stream()
                        .flatMap(i -> all.clauses.links(i).stream())
                        .anyMatch(link -> link.head() == word && SUFFERED.contains(link.role()));
    }

    private boolean takesSide(int word) {
        String sign = all.signs.of(word);
        return sign.equals("+") || sign.equals("-");
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
        return OBJECTS.contains(way.topRole())
                && MOVING.contains(all.words.get(way.top()).stem());
    }

    /** "strained relations between T and N": what is between others. */
    private boolean isBesideRelation(int holder, int target) {
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

    /** Whether all that takes a side on the way up from the target is done or owned by others: "N's strategy against T". */
    private boolean isAnothersSide(int holder, int target) {
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
        String sign = all.signs.of(way.top());
        Word top = all.words.get(way.top());
        boolean against = way.role().equals("against") && !top.isVerb();
        return sign.equals("+") || sign.equals("-") || against;
    }

    /** "critics of T", "their critics" */
    private boolean namesASide(int noun) {
        boolean of = all.clauses.arguments(noun).stream()
                .anyMatch(i -> all.clauses.ownLinks(i).stream()
                        .anyMatch(link -> link.head() == noun
                                && (link.role().equals("of") || link.role().equals("poss"))));
        boolean theirs = noun > 0 && THEIRS.contains(all.words.get(noun - 1).text());
        return "+-".contains(all.signs.of(noun)) && (of || theirs);
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

    private boolean isOthersDoing(int verb, int holder) {
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
