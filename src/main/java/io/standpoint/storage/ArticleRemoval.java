package io.standpoint.storage;

import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * Deletes an article. Its rows go by cascade. An actor goes with its last article, unless a user edited it: what a user
 * wrote is never deleted with a text.
 */
final class ArticleRemoval {
    /** Waits for transactions that are linking these actors; the next statement then sees their rows. */
    private static final String LOCK_ACTORS = """
            select id from actor where id in (select actor_id from analysis_actor where article_id = :article)
            order by name_key, type, homonym for update""";

    private static final String DELETE_LONELY_ACTORS = """
            delete from actor a
            where a.id = any(cast(:actors as uuid[])) and not a.edited
              and not exists (select 1 from analysis_actor x where x.actor_id = a.id)
              and not exists (select 1 from actor m where m.merged_into = a.id)""";

    private final StatelessSession session;

    ArticleRemoval(StatelessSession session) {
        this.session = session;
    }

    boolean remove(UUID article) {
        List<UUID> actors = session.createNativeQuery(LOCK_ACTORS, UUID.class)
                .setParameter("article", article)
                .getResultList();
        int deleted = session.createMutationQuery("delete from ArticleEntity where id = ?1")
                .setParameter(1, article)
                .executeUpdate();
        session.createNativeMutationQuery(DELETE_LONELY_ACTORS)
                .setParameter("actors", actors.toArray(UUID[]::new))
                .executeUpdate();
        return deleted == 1;
    }
}
