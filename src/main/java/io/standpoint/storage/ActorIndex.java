package io.standpoint.storage;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds stored actors. */
@ApplicationScoped
@Transactional
public class ActorIndex {
    /** Names of merged actors are aliases of the one that survives. Filled in: those merged or not, which, how many. */
    private static final String ACTORS = """
            select a.id, a.type, a.name, a.wikidata, a.name_key, array(
                select min(n.name) from (
                    select l.alias_key as key, l.alias as name from actor m join actor_alias l on l.actor_id = m.id
                    where %1$s
                    union all select m.name_key, m.name from actor m where %1$s and m.id <> a.id) n
                where n.key <> a.name_key group by n.key order by n.key)
            from actor a where %2$s order by a.name_key, a.id limit %3$s""";

    private static final String WITH_MERGED = "m.survivor = a.id";
    private static final String BY_ITSELF = "m.id = a.id";

    private static final String NAME = "a.id in (select survivor from actor where name_key like ? union"
            + " select m.survivor from actor_alias l join actor m on m.id = l.actor_id where l.alias_key like ?)";

    private static final String WATCHED = "a.id in (" + Watchlists.SURVIVORS + ")";

    private final Session session;

    ActorIndex(Session session) {
        this.session = session;
    }

    /**
     * @param q part of a name or alias; case, accents and dots don't matter
     * @param watchlist name of a list that the actors are on
     * @param cursor of the page before; empty for the first page
     * @throws Page.BadCursor if the cursor is none
     */
    public Page<Actor> page(Optional<String> q, Optional<String> watchlist, Optional<String> cursor, int limit) {
        Conditions conditions = new Conditions()
                .and("a.survivor = a.id")
                .and(NAME, q.map(ActorIndex::pattern))
                .and(WATCHED, watchlist);
        cursor.map(Cursor::parse)
                .ifPresent(last -> conditions.and(
                        conditions.bind("(a.name_key, a.id) > (?,", last.value()) + conditions.bind("?)", last.id())));
        List<Object[]> rows = conditions.list(session, ACTORS.formatted(WITH_MERGED, conditions, limit + 1));
        return Page.of(rows, limit, ActorIndex::actor, row -> new Cursor((String) row[4], (UUID) row[0]).toString());
    }

    /** The actor as it is shown: the one that survives, where it was merged. */
    public Optional<StoredActor> find(UUID id) {
        Conditions shown = new Conditions().and("a.id = (select survivor from actor where id = ?)", id);
        return list(WITH_MERGED, shown).stream().findFirst().map(this::stored);
    }

    private StoredActor stored(Actor actor) {
        Conditions merged = new Conditions().and("a.survivor = ? and a.id <> a.survivor", actor.id());
        boolean edited = ActorEntity.find(session, actor.id()).orElseThrow().edited;
        return new StoredActor(actor, edited, list(BY_ITSELF, merged));
    }

    private List<Actor> list(String names, Conditions conditions) {
        return conditions.list(session, ACTORS.formatted(names, conditions, "all")).stream()
                .map(ActorIndex::actor)
                .toList();
    }

    private static String pattern(String q) {
        return "%" + NameKey.of(q).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static Actor actor(Object[] row) {
        return new Actor(
                (UUID) row[0],
                (String) row[2],
                ActorType.valueOf((String) row[1]),
                Optional.ofNullable((String) row[3]),
                List.of((String[]) row[5]));
    }
}
