package io.standpoint.storage;

import io.standpoint.text.Shingles;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Puts near-duplicate articles into groups. The first one of a group, by time of storing, stands for it. */
final class DuplicateGroups {
    private static final int CANDIDATES = 20;

    /** Those with most bands in common. */
    private static final String FIND = """
            select a.duplicate_group, a.text
            from (select article_id, count(*) as shared from article_band
                  where band = any(cast(:bands as bigint[])) group by article_id
                  order by shared desc, article_id limit :most) b
            join article a on a.id = b.article_id order by b.shared desc, a.id""";

    private static final String INSERT =
            "insert into article_band (band, article_id) select distinct b, cast(:id as uuid)"
                    + " from unnest(cast(:bands as bigint[])) b";

    /** In order, so that two transactions never wait for each other; near-duplicates share a band. */
    private static final String LOCK =
            "select count(pg_advisory_xact_lock(b)) from (select distinct b from unnest(cast(:bands as bigint[])) b"
                    + " order by b) s";

    private static final String NEXT = """
            update article set repeated = false where id = (
                select id from article where duplicate_group = :group order by id limit 1)
            returning text, id""";

    private final StatelessSession session;

    DuplicateGroups(StatelessSession session) {
        this.session = session;
    }

    /** Inserts an article into the group of those that it nearly equals, or one of its own. */
    void insert(ArticleEntity row) {
        Shingles shingles = Shingles.of(row.text);
        Long[] bands = lock(shingles);
        Optional<UUID> group = find(shingles, bands);
        row.duplicateGroup = group.orElse(row.id);
        row.repeated = group.isPresent();
        session.insert(row);
        if (!row.repeated) {
            insert(row.id, bands);
        }
    }

    /** To be called before the article is deleted and before other locks: near-duplicates wait. */
    void lock(ArticleEntity row) {
        lock(Shingles.of(row.text));
    }

    /** After the first one of a group is deleted another stands for it: that one. */
    Optional<UUID> replace(ArticleEntity deleted) {
        return Optional.of(deleted)
                .filter(row -> !row.repeated)
                .flatMap(this::next)
                .map(next -> {
                    insert((UUID) next[1], bands(Shingles.of((String) next[0])));
                    return (UUID) next[1];
                });
    }

    private Optional<Object[]> next(ArticleEntity deleted) {
        return session.createNativeQuery(NEXT, Object[].class)
                .setParameter("group", deleted.duplicateGroup)
                .uniqueResultOptional();
    }

    private Long[] lock(Shingles shingles) {
        Long[] bands = bands(shingles);
        session.createNativeQuery(LOCK, Long.class).setParameter("bands", bands).getSingleResult();
        return bands;
    }

    private Optional<UUID> find(Shingles shingles, Long[] bands) {
        List<Object[]> candidates = session.createNativeQuery(FIND, Object[].class)
                .setParameter("bands", bands)
                .setParameter("most", CANDIDATES)
                .getResultList();
        return candidates.stream()
                .filter(candidate -> shingles.near(Shingles.of((String) candidate[1])))
                .findFirst()
                .map(candidate -> (UUID) candidate[0]);
    }

    private void insert(UUID article, Long[] bands) {
        session.createNativeMutationQuery(INSERT)
                .setParameter("id", article)
                .setParameter("bands", bands)
                .executeUpdate();
    }

    private static Long[] bands(Shingles shingles) {
        return shingles.bands().toArray(Long[]::new);
    }
}
