package io.standpoint.storage;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Keeps the sums that reports are made of. Rows of {@code stance_sum} are each article's, of all its analyses; what its latest
 * one adds to {@code stance_rollup} is taken away before it changes and added again afterwards.
 *
 * <p>Whoever changes an article, or which of near-duplicates counts, holds the lock of its row and one of {@link ActorLock}.
 */
final class StanceSums {
    private static final int ARTICLES_AT_ONCE = 500;

    /** As SQL: values, not a query, so that the planner leaves out the partitions of other months. */
    private static final String DAYS = """
            select concat('cast(array[', string_agg(distinct quote_literal(day), ', '), '] as date[])')
            from article where id = any(cast(:articles as uuid[]))""";

    private static final String LOCK =
            "select id from article where id = any(cast(:articles as uuid[])) order by id for no key update";

    /** As SQL: so the planner knows that it is one, and keeps the plan, which takes it as long to make as to carry out. */
    private static final String ONE = "array[cast(? as uuid)]";

    private static final String SOME = "?";

    /** Filled in: articles, days. */
    private static final String INSERT = "insert into stance_sum select * from stance_sums_of(%s, %s)";

    private static final String OF_ANALYSIS = " where analysis_id = ?";

    /** Filled in: articles, days. */
    private static final String COUNT = "insert into stance_rollup select * from stance_rollups_of(%s, %s, ?)";

    /** Filled in: days. */
    private static final String DELETE =
            "delete from stance_sum where article_id = any(cast(:articles as uuid[])) and day = any(%s)";

    private static final String MENTIONING =
            "select distinct article_id from analysis_actor where actor_id = any(cast(:actors as uuid[])) order by 1";

    private final Session session;

    StanceSums(Session session) {
        this.session = session;
    }

    /** Keeps everybody else from changing the article until the transaction ends; later statements see what others did. */
    void lock(UUID article) {
        lock(new UUID[] {article});
    }

    /** Changes which analysis of each of these articles is the latest. */
    void change(List<UUID> articles, Consumer<UUID[]> change) {
        for (int from = 0; from < articles.size(); from += ARTICLES_AT_ONCE) {
            UUID[] some = some(articles, from);
            lock(some);
            String days = days(some);
            count(some, days, -1);
            change.accept(some);
            count(some, days, 1);
        }
    }

    private void lock(UUID[] articles) {
        session.sql(LOCK).with("articles", articles).list(UUID.class);
    }

    /** Counts the rows of an analysis. */
    void insert(ArticleEntity article, UUID analysis) {
        session.sql(INSERT.formatted(ONE, days(article)) + OF_ANALYSIS, article.id, analysis)
                .update();
    }

    /** Reports count the article, if its latest analysis and its near-duplicates say so. */
    void add(ArticleEntity article) {
        count(article.id, days(article), 1);
    }

    void add(UUID article) {
        count(article, days(new UUID[] {article}), 1);
    }

    /** Reports no longer count the article. */
    void subtract(ArticleEntity article) {
        count(article.id, days(article), -1);
    }

    void subtract(UUID article) {
        count(article, days(new UUID[] {article}), -1);
    }

    /** Counts anew what mentions actors, after they survive as others. Nobody else may be storing articles. */
    void recount(List<UUID> actors) {
        List<UUID> articles = session.sql(MENTIONING)
                .with("actors", actors.toArray(UUID[]::new))
                .list(UUID.class);
        for (int from = 0; from < articles.size(); from += ARTICLES_AT_ONCE) {
            UUID[] some = some(articles, from);
            String days = days(some);
            count(some, days, -1);
            session.sql(DELETE.formatted(days)).with("articles", some).update();
            session.sql(INSERT.formatted(SOME, days), (Object) some).update();
            count(some, days, 1);
        }
    }

    private static UUID[] some(List<UUID> articles, int from) {
        return articles.subList(from, Math.min(from + ARTICLES_AT_ONCE, articles.size()))
                .toArray(UUID[]::new);
    }

    private String days(UUID[] articles) {
        return session.sql(DAYS).with("articles", articles).one(String.class);
    }

    private static String days(ArticleEntity article) {
        return "array[" + article.dayLiteral() + "]";
    }

    private void count(UUID article, String days, int times) {
        session.sql(COUNT.formatted(ONE, days), article, times).update();
    }

    private void count(UUID[] articles, String days, int times) {
        session.sql(COUNT.formatted(SOME, days), articles, times).update();
    }
}
