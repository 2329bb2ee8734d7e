package io.standpoint.storage;

import io.standpoint.judgement.Holder;
import io.standpoint.report.NamedHolder;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holders of whom a query gives the keys, with the actors' names. */
record NamedHolders(Map<UUID, String> names) {
    /** Of a row x of stance, its holder's actor joined as h. */
    static final String KEY = "x.holder_kind || coalesce(cast(h.survivor as text), '')";

    static NamedHolders of(Session session, Stream<String> keys) {
        UUID[] actors = keys.map(NamedHolders::actor).flatMap(Optional::stream).toArray(UUID[]::new);
        return new NamedHolders(actors.length == 0 ? Map.of() : names(session, actors));
    }

    static Map<UUID, String> names(Session session, UUID[] actors) {
        return session
                .sql("select id, name from actor where id = any(cast(:ids as uuid[]))")
                .with("ids", actors)
                .rows()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    NamedHolder get(String key) {
        Optional<UUID> actor = actor(key);
        return new NamedHolder(kind(key), actor, actor.map(names::get));
    }

    private static Holder.Kind kind(String key) {
        return Arrays.stream(Holder.Kind.values())
                .filter(kind -> key.startsWith(kind.name()))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<UUID> actor(String key) {
        return Optional.of(key.substring(kind(key).name().length()))
                .filter(Predicate.not(String::isEmpty))
                .map(UUID::fromString);
    }
}
