package io.standpoint.storage;

import java.util.Collection;
import java.util.UUID;

/** Deletes actors that nothing refers to any more, unless a user edited or merged them: what users wrote stays. */
final class LonelyActors {
    private static final String DELETE = """
            delete from actor a
            where a.id = any(cast(:actors as uuid[])) and not a.edited and a.survivor = a.id
              and not exists (select 1 from analysis_actor x where x.actor_id = a.id)
              and not exists (select 1 from watchlist_actor w where w.actor_id = a.id)
              and not exists (select 1 from actor m where m.merged_into = a.id)""";

    private LonelyActors() {}

    static void delete(Session session, Collection<UUID> actors) {
        session.sql(DELETE).with("actors", actors.toArray(UUID[]::new)).update();
    }
}
