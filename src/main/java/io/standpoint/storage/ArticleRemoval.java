package io.standpoint.storage;

import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Deletes an article. Its rows go by cascade; an actor goes with its last article, if it is lonely then. */
final class ArticleRemoval {
    /** Waits for transactions that are linking these actors; the next statement then sees their rows. */
    private static final String LOCK_ACTORS = """
            select id from actor where id in (select actor_id from analysis_actor where article_id = :article)
            order by name_key, type, homonym for update""";

    private final StatelessSession session;

    ArticleRemoval(StatelessSession session) {
        this.session = session;
    }

    boolean remove(ArticleEntity article) {
        DuplicateGroups groups = new DuplicateGroups(session);
        groups.lock(article);
        ActorLock.forLinking(session);
        List<UUID> actors = session.createNativeQuery(LOCK_ACTORS, UUID.class)
                .setParameter("article", article.id)
                .getResultList();
        int deleted = session.createMutationQuery("delete from ArticleEntity where id = ?1")
                .setParameter(1, article.id)
                .executeUpdate();
        if (deleted == 1) {
            groups.replace(article);
        }
        LonelyActors.delete(session, actors);
        return deleted == 1;
    }
}
