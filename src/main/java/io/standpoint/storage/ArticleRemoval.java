package io.standpoint.storage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deletes an article. Its rows go by cascade; an actor goes with its last article, if it is lonely then. */
final class ArticleRemoval {
    /** Waits for transactions that are linking these actors; the next statement then sees their rows. */
    private static final String LOCK_ACTORS = """
            select id from actor where id in (select actor_id from analysis_actor where article_id = :article)
            order by name_key, type, homonym for update""";

    private final Session session;

    ArticleRemoval(Session session) {
        this.session = session;
    }

    boolean remove(ArticleEntity article) {
        DuplicateGroups groups = new DuplicateGroups(session);
        groups.lock(article);
        ActorLock.forLinking(session);
        List<UUID> actors = session.sql(LOCK_ACTORS).with("article", article.id).list(UUID.class);
        boolean deleted = delete(article.id, groups);
        LonelyActors.delete(session, actors);
        return deleted;
    }

    private boolean delete(UUID id, DuplicateGroups groups) {
        StanceSums sums = new StanceSums(session);
        sums.lock(id);
        // others may have changed it before the locks were taken
        Optional<ArticleEntity> article = ArticleEntity.find(session, id);
        article.ifPresent(row -> {
            List<UUID> heirs = groups.heirs(row);
            sums.subtract(id);
            heirs.forEach(sums::subtract);
            session.sql("delete from article where id = ?", id).update();
            groups.replace(row);
            heirs.forEach(sums::add);
        });
        return article.isPresent();
    }
}
