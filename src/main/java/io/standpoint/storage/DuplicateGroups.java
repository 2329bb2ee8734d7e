package io.standpoint.storage;

import io.standpoint.text.Shingles;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts near-duplicate articles into groups. The first one of a group, by time of storing, stands for it, and the first one at
 * an outlet for what the outlet has of it.
 */
final class DuplicateGroups {
    private static final int CANDIDATES = 20;

    /** Those with most bands in common. */
    private static final String FIND = """
            select a.duplicate_group, a.text
            from (select article_id, count(*) as shared from article_band
                  where band = any(?) group by article_id
                  order by shared desc, article_id limit ?) b
            join article a on a.id = b.article_id order by b.shared desc, a.id""";

    private static final String INSERT =
            "insert into article_band (band, article_id) select distinct b, cast(? as uuid)"
                    + " from unnest(cast(? as bigint[])) b";

    /** In order, so that two transactions never wait for each other; near-duplicates share a band. */
    private static final String LOCK =
            "select count(pg_advisory_xact_lock(b)) from (select distinct b from unnest(cast(? as bigint[])) b"
                    + " order by b) s";

    /** After the bands: copies of one article need have no band in common. */
    private static final String LOCK_GROUP = "select 1 from pg_advisory_xact_lock(3, hashtext(cast(? as text)))";

    private static final String AT_OUTLET =
            "select exists (select 1 from article where duplicate_group = ? and outlet is not distinct from ?)";

    /** Who would stand for the group, and for the outlet, if an article weren't there; locked in order of ids. */
    private static final String HEIRS = """
            select id from article where id in (
                select * from (select id from article where duplicate_group = :group and id <> :id
                    and not :repeated order by id limit 1) everywhere
                union select * from (select id from article where duplicate_group = :group and id <> :id
                    and not :repeatedThere and outlet is not distinct from :outlet
                    order by repeated, id limit 1) there)
            order by id for no key update""";

    private static final String NEXT = """
            update article set repeated = false where id = (
                select id from article where duplicate_group = :group order by id limit 1)
            returning text, id""";

    private static final String NEXT_AT_OUTLET = """
            update article set repeated_at_outlet = false where id = (
                select id from article where duplicate_group = :group and outlet is not distinct from :outlet
                order by repeated, id limit 1)""";

    private final Session session;

    DuplicateGroups(Session session) {
        this.session = session;
    }

    /** Inserts an article into the group of those that it nearly equals, or one of its own. */
    void insert(ArticleEntity row) {
        Shingles shingles = Shingles.of(row.text);
        Long[] bands = lock(shingles);
        Optional<UUID> group = find(shingles, bands);
        row.duplicateGroup = group.orElse(row.id);
        row.repeated = group.isPresent();
        group.ifPresent(this::lockGroup);
        row.repeatedAtOutlet = group.isPresent() && atOutlet(row);
        row.insert(session);
        if (!row.repeated) {
            insert(row.id, bands);
        }
    }

    /** To be called before the article is deleted and before other locks: near-duplicates wait. */
    void lock(ArticleEntity row) {
        lock(Shingles.of(row.text));
        lockGroup(row.duplicateGroup);
    }

    /** Those that count otherwise as soon as this article is deleted: nobody else changes them until then. */
    List<UUID> heirs(ArticleEntity article) {
        return session.sql(HEIRS)
                .with("group", article.duplicateGroup)
                .with("id", article.id)
                .with("repeated", article.repeated)
                .with("repeatedThere", article.repeatedAtOutlet)
                .with("outlet", article.outlet)
                .list(UUID.class);
    }

    /** Others stand for what a deleted article stood for. */
    void replace(ArticleEntity deleted) {
        if (!deleted.repeated) {
            next(deleted).ifPresent(next -> insert((UUID) next[1], bands(Shingles.of((String) next[0]))));
        }
        if (!deleted.repeatedAtOutlet) {
            session.sql(NEXT_AT_OUTLET)
                    .with("group", deleted.duplicateGroup)
                    .with("outlet", deleted.outlet)
                    .update();
        }
    }

    private boolean atOutlet(ArticleEntity row) {
        return session.sql(AT_OUTLET, row.duplicateGroup, row.outlet).one(Boolean.class);
    }

    private Optional<Object[]> next(ArticleEntity deleted) {
        return session.sql(NEXT).with("group", deleted.duplicateGroup).anyRow();
    }

    private Long[] lock(Shingles shingles) {
        Long[] bands = bands(shingles);
        session.sql(LOCK, (Object) bands).rows();
        return bands;
    }

    private void lockGroup(UUID group) {
        session.sql(LOCK_GROUP, group).rows();
    }

    private Optional<UUID> find(Shingles shingles, Long[] bands) {
        return session.sql(FIND, bands, CANDIDATES).rows().stream()
                .filter(candidate -> shingles.near(Shingles.of((String) candidate[1])))
                .findFirst()
                .map(candidate -> (UUID) candidate[0]);
    }

    private void insert(UUID article, Long[] bands) {
        session.sql(INSERT, article, bands).update();
    }

    private static Long[] bands(Shingles shingles) {
        return shingles.bands().toArray(Long[]::new);
    }
}
