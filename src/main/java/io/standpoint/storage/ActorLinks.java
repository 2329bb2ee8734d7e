package io.standpoint.storage;

import io.standpoint.actor.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Links an article's actors to stored ones, as {@link LinkChoice} says, and makes those that are new. */
final class ActorLinks {
    private static final String INSERT_ACTORS = """
            insert into actor (id, type, name, name_key, homonym, wikidata, survivor)
            select u.*, u.id from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]),
                cast(? as text[]), cast(? as integer[]), cast(? as text[]))
                as u (id, type, name, name_key, homonym, wikidata)
            on conflict do nothing""";

    /** Locks the rows until the transaction ends, so that nobody deletes an actor that is being linked. */
    private static final String SELECT_ACTORS = """
            with wanted as (
                select * from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]))
                    as w (key, type, wikidata)
            )
            select a.id, a.survivor, a.name_key, a.type, a.homonym, a.wikidata, a.edited,
                   array(select l.alias_key from actor_alias l where l.actor_id = a.id and l.given)
            from actor a where a.id in (
                select n.id from wanted w join actor n on n.name_key = w.key and n.type = w.type
                union select q.id from wanted w join actor q on q.wikidata = w.wikidata and q.type = w.type
                union select g.id from wanted w join actor_alias l on l.given and l.alias_key = w.key
                    join actor g on g.id = l.actor_id and g.type = w.type
                union select unnest(cast(? as uuid[])))
            order by a.name_key, a.type, a.homonym for key share of a""";

    private static final String INSERT_ALIASES = """
            insert into actor_alias (actor_id, alias_key, alias)
            select * from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]))
            on conflict do nothing""";

    private final Session session;

    ActorLinks(Session session) {
        this.session = session;
    }

    /** The stored actor's id for each actor's id; several may share one. */
    Map<UUID, UUID> link(List<Actor> actors) {
        ActorLock.forLinking(session);
        List<LinkChoice.Wanted> wanted = LinkChoice.Wanted.of(actors);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<LinkChoice.Wanted, Linkable> links = new LinkedHashMap<>();
        List<LinkChoice.Wanted> lacking;
        // a further round finds what this or another transaction has just made
        do {
            LinkChoice choice = new LinkChoice(select(wanted));
            wanted.forEach(one -> choice.choose(one).ifPresent(stored -> links.put(one, stored)));
            lacking = wanted.stream().filter(one -> !links.containsKey(one)).toList();
            insert(lacking, lacking.stream().map(choice::make).toList());
        } while (!lacking.isEmpty());
        insertAliases(links);
        return links.entrySet().stream()
                .collect(Collectors.toMap(
                        link -> link.getKey().actor().id(),
                        link -> link.getValue().id()));
    }

    private List<Linkable> select(List<LinkChoice.Wanted> wanted) {
        List<Object[]> rows = session.sql(
                        SELECT_ACTORS,
                        array(wanted, LinkChoice.Wanted::key),
                        array(wanted, one -> one.actor().type().name()),
                        array(wanted, one -> one.actor().wikidata().orElse(null)),
                        wanted.stream().map(one -> one.actor().id()).toArray(UUID[]::new))
                .rows();
        return rows.stream().map(Linkable::of).toList();
    }

    private void insert(List<LinkChoice.Wanted> wanted, List<Linkable> made) {
        if (made.isEmpty()) {
            return;
        }
        session.sql(
                        INSERT_ACTORS,
                        made.stream().map(Linkable::id).toArray(UUID[]::new),
                        array(made, actor -> actor.type().name()),
                        array(wanted, one -> one.actor().name()),
                        array(made, Linkable::key),
                        made.stream().map(Linkable::homonym).toArray(Integer[]::new),
                        array(made, actor -> actor.wikidata().orElse(null)))
                .update();
    }

    /** What the article calls an actor, unless a user chose its names. */
    private void insertAliases(Map<LinkChoice.Wanted, Linkable> links) {
        List<UUID> ids = new ArrayList<>();
        List<String> aliases = new ArrayList<>();
        links.forEach((wanted, stored) -> wanted.actor().names().stream()
                .filter(name -> !stored.edited() && !NameKey.of(name).equals(stored.key()))
                .sorted(Comparator.comparing(NameKey::of))
                .forEach(name -> {
                    ids.add(stored.id());
                    aliases.add(name);
                }));
        if (!ids.isEmpty()) {
            session.sql(
                            INSERT_ALIASES,
                            ids.toArray(UUID[]::new),
                            array(aliases, NameKey::of),
                            aliases.toArray(String[]::new))
                    .update();
        }
    }

    private static <T> String[] array(List<T> items, Function<T, String> value) {
        return items.stream().map(value).toArray(String[]::new);
    }
}
