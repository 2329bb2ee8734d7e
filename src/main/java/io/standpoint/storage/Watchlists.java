package io.standpoint.storage;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorType;
import io.standpoint.actor.TargetRequest;
import io.standpoint.actor.WatchedActor;
import io.standpoint.actor.Watchlist;
import io.standpoint.models.ModelStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the watch-lists. */
@ApplicationScoped
@Transactional
public class Watchlists {
    /** Who is on a list, as reads show them. */
    static final String SURVIVORS =
            "select s.survivor from watchlist_actor w join actor s on s.id = w.actor_id" + " where w.watchlist = ?";

    private static final int VERSION_CHARACTERS = 12;

    private static final String PUT = """
            insert into watchlist (name, version) values (:name, :version)
            on conflict (name) do update set version = excluded.version""";

    private static final String PUT_ACTOR = """
            insert into watchlist_actor (watchlist, position, actor_id, type, name, aliases)
            values (:name, :position, :actor, :type, :actorName, :aliases)""";

    private static final String REMOVE_ACTORS =
            "delete from watchlist_actor where watchlist = :name returning actor_id";

    private static final String ACTORS = """
            select a.survivor, w.name, w.type, w.aliases
            from watchlist_actor w join actor a on a.id = w.actor_id where w.watchlist = :name order by w.position""";

    private static final String LISTS = """
            select l.name, l.version, (select count(*) from watchlist_actor w where w.watchlist = l.name)
            from watchlist l where %s order by l.name limit %s""";

    private static final UUID NO_ID = new UUID(0, 0);

    private final Session session;

    Watchlists(Session session) {
        this.session = session;
    }

    /**
     * @param created whether there was no list of that name
     */
    public record Stored(Watchlist list, boolean created) {}

    /**
     * An actor for a list.
     *
     * @param target what to look for, its type given
     * @param actor whom it means
     */
    public record Entry(TargetRequest target, Actor actor) {}

    /**
     * Stores a list, in place of the one of that name.
     *
     * @param most how many lists there may be
     * @throws Refusal if there are as many, or two entries are one actor
     */
    @Audited("put-watchlist")
    public Stored put(String name, List<Entry> entries, int most) {
        ActorLock.forEditing(session);
        boolean created = version(name).isEmpty();
        if (created && count() >= most) {
            throw Refusal.conflict("name", "would be one list more than the " + most + " that this server keeps");
        }
        List<UUID> actors = link(entries);
        String version = version(entries.stream().map(Entry::target).toList());
        session.sql(PUT).with("name", name).with("version", version).update();
        List<UUID> former = removeActors(name);
        for (int i = 0; i < entries.size(); i++) {
            insert(name, i, actors.get(i), entries.get(i).target());
        }
        LonelyActors.delete(session, former);
        return new Stored(find(name).orElseThrow(), created);
    }

    public Optional<Watchlist> find(String name) {
        return version(name).map(version -> new Watchlist(name, version, actors(name)));
    }

    public boolean exists(String name) {
        return version(name).isPresent();
    }

    /**
     * @param cursor of the page before; empty for the first page
     * @throws Page.BadCursor if the cursor is none
     */
    public Page<ListedWatchlist> page(Optional<String> cursor, int limit) {
        Conditions after =
                new Conditions().and("l.name > ?", cursor.map(Cursor::parse).map(Cursor::value));
        List<Object[]> rows = after.list(session, LISTS.formatted(after, limit + 1));
        return Page.of(
                rows,
                limit,
                row -> new ListedWatchlist((String) row[0], (String) row[1], ((Number) row[2]).longValue()),
                row -> new Cursor((String) row[0], NO_ID).toString());
    }

    /**
     * Deletes a list; analyses that it was looked for in stay.
     *
     * @return whether there was one
     */
    @Audited("delete-watchlist")
    public boolean delete(String name) {
        ActorLock.forEditing(session);
        List<UUID> actors = removeActors(name);
        int deleted = session.sql("delete from watchlist where name = :name")
                .with("name", name)
                .update();
        LonelyActors.delete(session, actors);
        return deleted == 1;
    }

    private List<UUID> link(List<Entry> entries) {
        List<Actor> actors = entries.stream().map(Entry::actor).toList();
        refuseTwice(actors.stream()
                .map(actor -> List.of(NameKey.of(actor.name()), actor.type()))
                .toList());
        Map<UUID, UUID> links = new ActorLinks(session).link(actors);
        List<UUID> ids = actors.stream().map(actor -> links.get(actor.id())).toList();
        refuseTwice(ids);
        return ids;
    }

    private static void refuseTwice(List<?> actors) {
        Map<Object, Integer> first = new HashMap<>();
        for (int i = 0; i < actors.size(); i++) {
            Integer same = first.putIfAbsent(actors.get(i), i);
            if (same != null) {
                throw Refusal.impossible("actors[" + i + "].name", "is the same actor as actors[" + same + "]");
            }
        }
    }

    private void insert(String list, int position, UUID actor, TargetRequest target) {
        session.sql(PUT_ACTOR)
                .with("name", list)
                .with("position", position)
                .with("actor", actor)
                .with("type", target.type().orElseThrow().name())
                .with("actorName", target.name())
                .with("aliases", target.aliases().toArray(String[]::new))
                .update();
    }

    private List<UUID> removeActors(String name) {
        return session.sql(REMOVE_ACTORS).with("name", name).list(UUID.class);
    }

    private Optional<String> version(String name) {
        return session.sql("select version from watchlist where name = :name")
                .with("name", name)
                .any(String.class);
    }

    private long count() {
        return session.sql("select count(*) from watchlist").one(Long.class);
    }

    private List<WatchedActor> actors(String name) {
        return session.sql(ACTORS).with("name", name).rows().stream()
                .map(row -> new WatchedActor(
                        (UUID) row[0], (String) row[1], ActorType.valueOf((String) row[2]), List.of((String[]) row[3])))
                .toList();
    }

    /** The same for the same actors in whatever order. */
    private static String version(List<TargetRequest> targets) {
        List<String> sorted = targets.stream()
                .map(target -> Json.write(List.of(
                        target.name(),
                        target.type().orElseThrow(),
                        target.aliases().stream().sorted().toList())))
                .sorted(Comparator.naturalOrder())
                .toList();
        return ModelStore.sha256(Json.write(sorted).getBytes(StandardCharsets.UTF_8))
                .substring(0, VERSION_CHARACTERS);
    }
}
