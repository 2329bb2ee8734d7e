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
        boolean deleted = delete(article.id, groups);
        LonelyActors.delete(session, actors);
        return deleted;
    }

    private boolean delete(UUID id, DuplicateGroups groups) {
        StanceSums sums = new StanceSums(session);
        sums.lock(id);
        // others may have changed it before the locks were taken
        ArticleEntity article = session.get(ArticleEntity.class, id);
        if (article != null) {
            List<UUID> heirs = groups.heirs(article);
            sums.subtract(id);
            heirs.forEach(sums::subtract);
            session.createMutationQuery("delete from ArticleEntity where id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
            groups.replace(article);
            heirs.forEach(sums::add);
        }
        return article != null;
    }
}
