package io.standpoint.storage;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorType;
import io.standpoint.text.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which stored actor an article's actor is: the one of its id; the one with its Wikidata id; the only one that users say goes by its name; or
 * the one of its full name. Never one of another type or with another Wikidata id. Who fits none, or several, is new.
 */
final class LinkChoice {
    private final Map<UUID, Linkable> byId = new HashMap<>();
    private final Map<Name, List<Linkable>> named = new HashMap<>();
    private final Map<Name, List<Linkable>> claimed = new HashMap<>();
    private final Map<Name, List<Linkable>> identified = new HashMap<>();
    private final Set<Linkable> taken = new HashSet<>();

    LinkChoice(List<Linkable> stored) {
        for (Linkable actor : stored) {
            byId.put(actor.id(), actor);
            add(named, actor.key(), actor);
            actor.wikidata().ifPresent(id -> add(identified, id, actor));
            Stream.concat(Stream.of(actor.key()), actor.given().stream())
                    .distinct()
                    .filter(actor::isClaimedBy)
                    .forEach(name -> add(claimed, name, actor));
        }
    }

    /** A name, or a Wikidata id, among actors of one type. */
    private record Name(String name, ActorType type) {}

    /**
     * An article's actor that is to be linked.
     *
     * @param key of its name
     * @param number 0; 1, 2 … tell apart those of the article with the same name and type
     */
    record Wanted(Actor actor, String key, int number) {
        private static final Comparator<Wanted> ORDER = Comparator.comparing(Wanted::key)
                .thenComparing(wanted -> wanted.actor.type().name())
                .thenComparingInt(Wanted::number);

        /** In one order everywhere, so that two transactions can't wait for each other. */
        static List<Wanted> of(List<Actor> actors) {
            Map<List<Object>, Integer> numbers = new HashMap<>();
            return actors.stream()
                    .map(actor -> {
                        String key = NameKey.of(actor.name());
                        return new Wanted(actor, key, numbers.merge(List.of(key, actor.type()), 1, Integer::sum) - 1);
                    })
                    .sorted(ORDER)
                    .toList();
        }
    }

    Optional<Linkable> choose(Wanted wanted) {
        return Optional.ofNullable(byId.get(wanted.actor.id()))
                .or(() -> byWikidata(wanted))
                .or(() -> byClaim(wanted))
                .or(() -> byName(wanted));
    }

    /** A new actor, numbered after those of the same name. */
    Linkable make(Wanted wanted) {
        int homonym = wanted.number;
        while (isStored(wanted, homonym)) {
            homonym++;
        }
        UUID id = Article.newId();
        ActorType type = wanted.actor.type();
        Linkable made = new Linkable(id, id, wanted.key, type, homonym, wanted.actor.wikidata(), false, Set.of());
        add(named, made.key(), made);
        return made;
    }

    private Optional<Linkable> byWikidata(Wanted wanted) {
        return wanted.actor.wikidata().flatMap(id -> only(wanted, find(identified, id, wanted)));
    }

    /** Of an article's homonyms users said nothing. */
    private Optional<Linkable> byClaim(Wanted wanted) {
        return only(wanted, find(claimed, wanted.key, wanted))
                .filter(actor -> wanted.number == 0 && !actor.contradicts(wanted.actor.wikidata()));
    }

    /** Homonyms of one article are never the same actor. */
    private Optional<Linkable> byName(Wanted wanted) {
        Optional<Linkable> chosen = find(named, wanted.key, wanted).stream()
                .filter(actor -> isOfName(actor, wanted) && !taken.contains(actor))
                .min(Comparator.comparingInt(Linkable::homonym));
        chosen.ifPresent(taken::add);
        return chosen;
    }

    private static boolean isOfName(Linkable actor, Wanted wanted) {
        Optional<String> id = wanted.actor.wikidata();
        boolean same = actor.wikidata().equals(id);
        if (wanted.number > 0) {
            return actor.homonym() > 0 && same;
        }
        // a person of a listed name without the list's id was told apart from the listed one
        boolean mayLack = wanted.actor.type() != ActorType.PERSON && actor.homonym() == 0 && !actor.contradicts(id);
        return same || mayLack;
    }

    /** The one that all of them are, however many were merged: that of the wanted name, or else the last in line. */
    private static Optional<Linkable> only(Wanted wanted, List<Linkable> actors) {
        if (actors.stream().map(Linkable::survivor).distinct().count() != 1) {
            return Optional.empty();
        }
        return actors.stream()
                .min(Comparator.comparing((Linkable actor) -> !actor.key().equals(wanted.key))
                        .thenComparing(actor -> !actor.id().equals(actor.survivor()))
                        .thenComparing(Linkable::id));
    }

    private boolean isStored(Wanted wanted, int homonym) {
        return find(named, wanted.key, wanted).stream().anyMatch(actor -> actor.homonym() == homonym);
    }

    private static List<Linkable> find(Map<Name, List<Linkable>> actors, String name, Wanted wanted) {
        return actors.getOrDefault(new Name(name, wanted.actor.type()), List.of());
    }

    private static void add(Map<Name, List<Linkable>> actors, String name, Linkable actor) {
        actors.computeIfAbsent(new Name(name, actor.type()), key -> new ArrayList<>())
                .add(actor);
    }
}
