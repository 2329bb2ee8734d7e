package io.standpoint.storage;

import io.standpoint.actor.Actor;
import io.standpoint.text.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Links an article's actors to stored ones, by type and name, and makes those that are new. */
final class ActorLinks {
    private static final String INSERT_ACTORS = """
            insert into actor (id, type, name, name_key, homonym, wikidata)
            select * from unnest(cast(:ids as uuid[]), cast(:types as text[]), cast(:names as text[]),
                                 cast(:keys as text[]), cast(:homonyms as integer[]), cast(:wikidata as text[]))
            on conflict do nothing""";

    /** Locks the rows until the transaction ends, so that nobody deletes an actor that is being linked. */
    private static final String SELECT_ACTORS = """
            select id, name_key, type, homonym from actor
            where (name_key, type, homonym) in (select * from unnest(
                cast(:keys as text[]), cast(:types as text[]), cast(:homonyms as integer[])))
            order by name_key, type, homonym for key share""";

    private static final String INSERT_ALIASES = """
            insert into actor_alias (actor_id, alias_key, alias)
            select * from unnest(cast(:ids as uuid[]), cast(:keys as text[]), cast(:aliases as text[]))
            on conflict do nothing""";

    private final StatelessSession session;

    ActorLinks(StatelessSession session) {
        this.session = session;
    }

    private record Key(String name, String type, int homonym) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::name).thenComparing(Key::type).thenComparingInt(Key::homonym);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private record Keyed(Key key, Actor actor) {}

    /** The stored actor's id for each actor's id. */
    Map<UUID, UUID> link(List<Actor> actors) {
        List<Keyed> keyed = keyed(actors);
        if (keyed.isEmpty()) {
            return Map.of();
        }
        Map<Key, UUID> stored = Map.of();
        // a second round only where an actor was deleted between insert and select
        while (stored.size() < keyed.size()) {
            insert(keyed);
            stored = select(keyed);
        }
        Map<UUID, UUID> ids = new HashMap<>();
        for (Keyed one : keyed) {
            ids.put(one.actor.id(), stored.get(one.key));
        }
        insertAliases(keyed, ids);
        return ids;
    }

    /** In one order everywhere, so that two transactions can't wait for each other. */
    private static List<Keyed> keyed(List<Actor> actors) {
        Map<Key, Keyed> keyed = new HashMap<>();
        for (Actor actor : actors) {
            Key key = new Key(NameKey.of(actor.name()), actor.type().name(), 0);
            while (keyed.containsKey(key)) {
                key = new Key(key.name, key.type, key.homonym + 1);
            }
            keyed.put(key, new Keyed(key, actor));
        }
        return keyed.values().stream().sorted(Comparator.comparing(Keyed::key)).toList();
    }

    private void insert(List<Keyed> keyed) {
        session.createNativeMutationQuery(INSERT_ACTORS)
                .setParameter("ids", keyed.stream().map(k -> Article.newId()).toArray(UUID[]::new))
                .setParameter("types", keyed.stream().map(k -> k.key.type).toArray(String[]::new))
                .setParameter("names", keyed.stream().map(k -> k.actor.name()).toArray(String[]::new))
                .setParameter("keys", keyed.stream().map(k -> k.key.name).toArray(String[]::new))
                .setParameter("homonyms", keyed.stream().map(k -> k.key.homonym).toArray(Integer[]::new))
                .setParameter(
                        "wikidata",
                        keyed.stream().map(k -> k.actor.wikidata().orElse(null)).toArray(String[]::new))
                .executeUpdate();
    }

    private Map<Key, UUID> select(List<Keyed> keyed) {
        Map<Key, UUID> ids = new HashMap<>();
        session.createNativeQuery(SELECT_ACTORS, Object[].class)
                .setParameter("keys", keyed.stream().map(k -> k.key.name).toArray(String[]::new))
                .setParameter("types", keyed.stream().map(k -> k.key.type).toArray(String[]::new))
                .setParameter("homonyms", keyed.stream().map(k -> k.key.homonym).toArray(Integer[]::new))
                .getResultList()
                .forEach(row -> ids.put(new Key((String) row[1], (String) row[2], (Integer) row[3]), (UUID) row[0]));
        return ids;
    }

    private void insertAliases(List<Keyed> keyed, Map<UUID, UUID> stored) {
        List<UUID> ids = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> aliases = new ArrayList<>();
        for (Keyed one : keyed) {
            for (String alias : one.actor.aliases().stream()
                    .sorted(Comparator.comparing(NameKey::of))
                    .toList()) {
                if (!NameKey.of(alias).equals(one.key.name)) {
                    ids.add(stored.get(one.actor.id()));
                    keys.add(NameKey.of(alias));
                    aliases.add(alias);
                }
            }
        }
        if (!ids.isEmpty()) {
            session.createNativeMutationQuery(INSERT_ALIASES)
                    .setParameter("ids", ids.toArray(UUID[]::new))
                    .setParameter("keys", keys.toArray(String[]::new))
                    .setParameter("aliases", aliases.toArray(String[]::new))
                    .executeUpdate();
        }
    }
}
