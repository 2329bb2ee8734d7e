package io.standpoint.judgement;

import io.standpoint.judgement.Chunk.Kind;
import io.standpoint.judgement.Clauses.Link;
import io.standpoint.judgement.MaskedSentence.Word;
import io.standpoint.judgement.Ways.Way;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells by a sentence's clauses who takes a side without naming whom: "T won despite opposition from H", or by what is
 * wanted for somebody: "H stressed the need for the destruction of T".
 */
final class ImpliedSides {
    /** Behind these stands what was said against an act, or for it. */
    private static final Set<String> CONCESSIVE = Set.of("despite", "notwithstanding");

    private static final Set<String> AMID = Set.of("amid", "amidst", "under");
    /** What is said against an act, or asks for another: stems of nouns. */
    private static final Set<String> OPPOSING = Set.of("""
            opposit object critic protest resist outcri backlash condemn disapprov anger outrag complaint concern misgiv
            attack fire scrutini warn demand call plea appeal request pressur ultimatum threat advic
            """.strip().split("\\s+"));

    private static final Set<String> BACKING = Set.of("support", "back", "prais", "endors", "encourag", "approv");

    /** Verbs of wanting, whose object is to happen: stems. */
    private static final Set<String> WANTING = Set.of("""
            urg demand seek sought emphas emphasi stress underlin advoc want vow promis pledg insist threaten plan prepar
            propos favour favor champion pursu
            """.strip().split("\\s+"));

    /** Verbs that ask more than politely: stems. */
    private static final Set<String> DEMANDING =
            Set.of("urg", "call", "order", "tell", "told", "demand", "warn", "press");

    private static final Set<String> STOPPING = Set.of("""
            stop ceas halt end quit resign leav withdraw apologis apolog retract refrain desist abandon scrap revers pai
            """.strip().split("\\s+"));
    private static final Set<String> ADDRESSED = Set.of("obj", "on", "upon");

    private static final Set<Kind> ENDS = EnumSet.of(
            Kind.COMMA, Kind.BREAK, Kind.VERB, Kind.INFINITIVE, Kind.GERUND, Kind.RELATIVE, Kind.SUBORDINATOR);

    private static final Set<String> AGENTS = Set.of("from", "by", "among", "poss", "of");

    private final PartyClauses all;
    private final List<Chunk> chunks;

    ImpliedSides(PartyClauses all) {
        this.all = all;
        chunks = Chunk.of(all.words);
    }

    Optional<Stance> of(int holder, int target) {
        return conceded(holder, target).or(() -> wanted(holder, target)).or(() -> demanded(holder, target));
    }

    private Optional<Stance> conceded(int holder, int target) {
        for (int c = 0; c < chunks.size(); c++) {
            String preposition = all.words.get(chunks.get(c).from()).text();
            if (chunks.get(c).kind() == Kind.PREPOSITION && opens(preposition)) {
                Optional<Stance> side = conceded(c, preposition, holder, target);
                if (side.isPresent()) {
                    return side;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean opens(String preposition) {
        return CONCESSIVE.contains(preposition) || AMID.contains(preposition);
    }

    private Optional<Stance> conceded(int opener, String preposition, int holder, int target) {
        int from = chunks.get(opener).to();
        int to = end(opener + 1);
        boolean explicit = all.places(target).stream().anyMatch(i -> i >= from && i < to);
        if (explicit || !goesOn(from, to, preposition, target) || namesAnother(from, to, holder)) {
            return Optional.empty();
        }
        return all.places(holder).stream()
                .filter(i -> i >= from && i < to && isAgent(i))
                .flatMap(i -> side(i, from, to, preposition).stream())
                .findFirst();
    }

    /** Where the phrase ends that a preposition opens: before a comma or a finite verb. */
    private int end(int chunk) {
        int c = chunk;
        while (c < chunks.size() && !ENDS.contains(chunks.get(c).kind())) {
            c++;
        }
        return c < chunks.size() ? chunks.get(c).from() : all.words.size();
    }

    /** Whether the target does what goes on despite, or amid, the phrase. */
    private boolean goesOn(int from, int to, String preposition, int target) {
        for (int i = from; i < to; i++) {
            for (Link link : all.clauses.ownLinks(i)) {
                if (link.role().equals(preposition) && all.acts(target, link.head())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "despite H's opposition to N": not the target's act. */
    private boolean namesAnother(int from, int to, int holder) {
        for (int i = from; i < to; i++) {
            boolean party = all.words.get(i).token() < 0;
            if (party && !all.places(holder).contains(i) && !isAgent(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAgent(int place) {
        return all.clauses.ownLinks(place).stream().anyMatch(link -> AGENTS.contains(link.role()));
    }

    /** By the noun that the holder's words are called: the last one before it, or the one that it owns. */
    private Optional<Stance> side(int holder, int from, int to, String preposition) {
        boolean owner = all.clauses.ownLinks(holder).stream()
                .anyMatch(link -> link.role().equals("poss"));
        int step = owner ? 1 : -1;
        for (int i = holder + step; i >= from && i < to; i += step) {
            Optional<Stance> side = side(i, preposition);
            if (side.isPresent()) {
                return side;
            }
        }
        return Optional.empty();
    }

    private Optional<Stance> side(int noun, String preposition) {
        Word word = all.words.get(noun);
        if (!word.tag().equals("NOUN")) {
            return Optional.empty();
        }
        if (OPPOSING.contains(word.stem())) {
            return Optional.of(Stance.AGAINST);
        }
        boolean backs = BACKING.contains(word.stem()) && CONCESSIVE.contains(preposition);
        return backs ? Optional.of(Stance.FAVOR) : Optional.empty();
    }

    /** "H seeks the removal of T": who wants harm. */
    private Optional<Stance> wanted(int holder, int target) {
        for (Way[] pair : all.joined(holder, target)) {
            Way way = pair[1];
            boolean wants = all.words.get(way.top()).isVerb()
                    && WANTING.contains(all.words.get(way.top()).stem())
                    && pair[0].topRole().equals("subj")
                    && PartyClauses.acts(pair[0])
                    && all.signs.mood(way.top()).isEmpty()
                    && way.topRole().equals("obj");
            if (wants && harms(way, target) == 1) {
                return Optional.of(Stance.AGAINST);
            }
        }
        return Optional.empty();
    }

    /** "H called on T to stop": a demand that it change course. */
    private Optional<Stance> demanded(int holder, int target) {
        boolean demands = all.ways(target).stream()
                .filter(way -> way.inner().isEmpty() && ADDRESSED.contains(way.role()))
                .map(Way::top)
                .anyMatch(verb -> DEMANDING.contains(all.words.get(verb).stem())
                        && all.signs.mood(verb).isEmpty()
                        && isSubject(holder, verb)
                        && isToStop(verb));
        return demands ? Optional.of(Stance.AGAINST) : Optional.empty();
    }

    private boolean isSubject(int holder, int verb) {
        return all.ways(holder).stream()
                .anyMatch(way -> way.top() == verb && way.topRole().equals("subj") && PartyClauses.acts(way));
    }

    private boolean isToStop(int verb) {
        return all.clauses.arguments(verb).stream()
                .anyMatch(i -> STOPPING.contains(all.words.get(i).stem())
                        && !all.clauses.mood(i).equals("not")
                        && all.clauses.ownLinks(i).contains(new Link(verb, "xcomp")));
    }

    private long harms(Way way, int target) {
        long harms = 0;
        List<Integer> below = all.places(target);
        for (int word : way.inner()) {
            boolean suffered = below.stream()
                    .flatMap(i -> all.clauses.links(i).stream())
                    .anyMatch(link -> link.head() == word && link.role().equals("of"));
            harms += suffered && all.signs.of(word).equals("-") ? 1 : 0;
            below = List.of(word);
        }
        return harms;
    }
}
