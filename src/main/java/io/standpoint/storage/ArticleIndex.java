package io.standpoint.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds articles: the last published first, those without a time of publication at the end. */
@ApplicationScoped
@Transactional
public class ArticleIndex {
    private static final String ARTICLES = """
            select a.id, a.title, a.outlet, a.author, a.url, a.published_at, a.language, a.language_uncertain,
                   a.content_hash, a.latest_analysis, cast(a.day as text), a.duplicate_group
            from article a where %s order by a.day desc, a.id desc limit %s""";

    private static final String WORDS =
            "to_tsvector('english', coalesce(a.title, '') || ' ' || a.text) @@ websearch_to_tsquery('english', ?)";

    /** Actors count where the article's latest analysis found them, or one that was merged into them. */
    private static final String SHOWN =
            "exists (select 1 from analysis_actor x join actor m on m.id = x.actor_id where m.survivor in (%s)"
                    + " and x.day = a.day and x.article_id = a.id and x.analysis_id = a.latest_analysis)";

    private static final String ACTOR = SHOWN.formatted("select survivor from actor where id = ?");
    private static final String WATCHED = SHOWN.formatted(Watchlists.SURVIVORS);

    private final Session session;

    ArticleIndex(Session session) {
        this.session = session;
    }

    /**
     * @param actor id of an actor of the article
     * @param watchlist name of a list one of whose actors is in the article
     * @param from first UTC day of publication
     * @param to last UTC day of publication
     * @param words words of title and text, quoted for phrases, "-" before those to exclude
     */
    public record Filter(
            Optional<UUID> actor,
            Optional<String> watchlist,
            Optional<String> outlet,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> words) {}

    /**
     * @param cursor of the page before; empty for the first page
     * @throws Page.BadCursor if the cursor is none
     */
    public Page<ListedArticle> page(Filter filter, Optional<String> cursor, int limit) {
        Conditions conditions = new Conditions()
                .and(ACTOR, filter.actor)
                .and(WATCHED, filter.watchlist)
                .outlet(filter.outlet)
                .and("a.day >= ?", filter.from)
                .and("a.day <= ?", filter.to)
                .and(WORDS, filter.words);
        if (filter.to.isPresent()) {
            conditions.and("a.day > '-infinity'");
        }
        cursor.map(Cursor::parse)
                .ifPresent(
                        last -> conditions.and(conditions.bind("(a.day, a.id) < (cast(? as date),", day(last.value()))
                                + conditions.bind("?)", last.id())));
        List<Object[]> rows = conditions.list(session, ARTICLES.formatted(conditions, limit + 1));
        return Page.of(
                rows, limit, ArticleIndex::listed, row -> new Cursor((String) row[10], (UUID) row[0]).toString());
    }

    /** A cursor comes from outside. */
    private static String day(String text) {
        try {
            return text.equals("-infinity") ? text : LocalDate.parse(text).toString();
        } catch (DateTimeParseException e) {
            throw new Page.BadCursor();
        }
    }

    private static ListedArticle listed(Object[] row) {
        return new ListedArticle(
                (UUID) row[0],
                Optional.ofNullable((String) row[1]),
                Optional.ofNullable((String) row[2]),
                Optional.ofNullable((String) row[3]),
                Optional.ofNullable((String) row[4]),
                Optional.ofNullable((Instant) row[5]),
                (String) row[6],
                (Boolean) row[7],
                HexFormat.of().formatHex((byte[]) row[8]),
                (UUID) row[11],
                (UUID) row[9]);
    }
}
