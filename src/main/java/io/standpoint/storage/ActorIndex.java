package io.standpoint.storage;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Finds stored actors. */
@ApplicationScoped
@Transactional
public class ActorIndex {
    private static final String ACTORS = """
            select a.id, a.type, a.name, a.wikidata, a.name_key,
                   array(select alias from actor_alias l where l.actor_id = a.id order by alias_key)
            from actor a where %s order by a.name_key, a.id limit %s""";

    private static final String NAME = "a.id in (select id from actor where name_key like ? union"
            + " select actor_id from actor_alias where alias_key like ?)";

    private final StatelessSession session;

    ActorIndex(StatelessSession session) {
        this.session = session;
    }

    /**
     * @param q part of a name or alias; case, accents and dots don't matter
     * @param cursor of the page before; empty for the first page
     * @throws Page.BadCursor if the cursor is none
     */
    public Page<Actor> page(Optional<String> q, Optional<String> cursor, int limit) {
        Conditions conditions = new Conditions().and(NAME, q.map(ActorIndex::pattern));
        cursor.map(Cursor::parse)
                .ifPresent(last -> conditions.and(
                        conditions.bind("(a.name_key, a.id) > (?,", last.value()) + conditions.bind("?)", last.id())));
        List<Object[]> rows = conditions.list(session, ACTORS.formatted(conditions, limit + 1));
        return Page.of(rows, limit, ActorIndex::actor, row -> new Cursor((String) row[4], (UUID) row[0]).toString());
    }

    public Optional<Actor> find(UUID id) {
        Conditions conditions = new Conditions().and("a.id = ?", id);
        return conditions.list(session, ACTORS.formatted(conditions, 1)).stream()
                .map(ActorIndex::actor)
                .findFirst();
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
