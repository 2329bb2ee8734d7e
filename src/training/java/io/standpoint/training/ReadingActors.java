package io.standpoint.training;

import io.standpoint.training.Reading.Chain;
import io.standpoint.training.Reading.Word;
import io.standpoint.training.ReadingError.Fault;
import io.standpoint.training.ReadingError.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which actor of an analysis is which of a reading: the one with most mentions in common, names before pronouns. */
final class ReadingActors {
    private final Reading gold;
    private final Reading found;
    private final ReadingWords words;
    private final Map<Chain, Chain> pairs = new LinkedHashMap<>();

    ReadingActors(Reading gold, Reading found, ReadingWords words) {
        this.gold = gold;
        this.found = found;
        this.words = words;
        List<Pair> candidates = new ArrayList<>();
        for (Chain wanted : gold.actors()) {
            for (Chain got : found.actors()) {
                candidates.add(new Pair(wanted, got, common(wanted, got)));
            }
        }
        candidates.sort(Comparator.comparingInt(Pair::common).reversed());
        for (Pair pair : candidates) {
            if (pair.common > 0 && !pairs.containsKey(pair.gold) && !pairs.containsValue(pair.found)) {
                pairs.put(pair.gold, pair.found);
            }
        }
    }

    private record Pair(Chain gold, Chain found, int common) {}

    /** The analysis's actor that is the reading's. */
    Optional<Chain> found(Chain actor) {
        return Optional.ofNullable(pairs.get(actor));
    }

    /** The reading's actor's name for the analysis's, which itself where it has none. */
    String goldName(String foundName) {
        return pairs.entrySet().stream()
                .filter(pair -> pair.getValue().name().equals(foundName))
                .map(pair -> pair.getKey().name())
                .findFirst()
                .orElse("[" + foundName + "]");
    }

    List<ReadingError> errors() {
        List<ReadingError> errors = new ArrayList<>();
        for (Chain actor : gold.actors()) {
            if (!pairs.containsKey(actor) && !actor.optional()) {
                errors.add(new ReadingError(Subject.ACTOR, lost(actor), actor.name()));
            }
        }
        for (Chain actor : found.actors()) {
            if (!pairs.containsValue(actor)) {
                errors.add(new ReadingError(Subject.ACTOR, extra(actor), actor.name()));
            }
        }
        return errors;
    }

    private Fault lost(Chain actor) {
        if (pairs.values().stream().anyMatch(other -> common(actor, other) > 0)) {
            return Fault.MERGED;
        }
        return isPlace(actor, found.places()) ? Fault.ACTOR_AS_PLACE : Fault.MISSED;
    }

    private Fault extra(Chain actor) {
        if (pairs.keySet().stream().anyMatch(other -> common(other, actor) > 0)) {
            return Fault.SPLIT;
        }
        return isPlace(actor, gold.places()) ? Fault.PLACE_AS_ACTOR : Fault.SUPERFLUOUS;
    }

    private static boolean isPlace(Chain actor, List<String> places) {
        return actor.mentions().stream()
                .anyMatch(mention -> places.stream()
                        .anyMatch(place -> ReadingWords.key(place).equals(ReadingWords.key(mention.text()))));
    }

    /** A mention in common counts a hundred, one that overlaps ten a word, a pronoun one; 0 where there are but pronouns. */
    private int common(Chain one, Chain other) {
        int names = 0;
        int pronouns = 0;
        for (Word a : one.mentions()) {
            for (Word b : other.mentions()) {
                boolean equal = ReadingWords.key(a.text()).equals(ReadingWords.key(b.text()));
                if (ReadingWords.isPronoun(a.text()) || ReadingWords.isPronoun(b.text())) {
                    pronouns += equal ? 1 : 0;
                } else if (words.overlap(a.text(), b.text())) {
                    names += equal ? 100 : 10 * Math.min(ReadingWords.count(a.text()), ReadingWords.count(b.text()));
                }
            }
        }
        return names == 0 ? 0 : names + pronouns;
    }
}
