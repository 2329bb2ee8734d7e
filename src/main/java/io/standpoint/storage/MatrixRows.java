package io.standpoint.storage;

import io.standpoint.report.Matrix;
import io.standpoint.report.MatrixCell;
import io.standpoint.report.NamedHolder;
import io.standpoint.report.RowTarget;
import io.standpoint.report.StanceFilter;
import io.standpoint.report.StanceTally;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Counts sentences by holder and target. */
final class MatrixRows {
    /** Filled in: holder, label, join, which. */
    private static final String FROM_ROWS = """
            with chosen as (
                select x.article_id, x.sentence, t.survivor as target, %1$s as who, %2$s as label
                from stance x %3$s join actor t on t.id = x.target left join actor h on h.id = x.holder_actor where %4$s
            ), taken as (
                select article_id, target, who, bool_or(label = 'FAVOR') as favor, bool_or(label = 'AGAINST') as against,
                       bool_or(label = 'UNCLEAR') as unclear
                from chosen group by article_id, sentence, target, who
            ), cells as (
                select who, target, count(*) filter (where favor and not against) as favor,
                       count(*) filter (where against and not favor) as against,
                       count(*) filter (where favor = against and (favor or not unclear)) as neither,
                       count(*) filter (where unclear and not favor and not against) as unclear,
                       count(*) filter (where favor and against) as mixed, count(distinct article_id) as articles
                from taken group by who, target
            )""";

    /** Filled in: holder, how many articles, rows and join, which. */
    private static final String FROM_SUMS = """
            with cells as (
                select %1$s as who, x.target, sum(favor) as favor, sum(against) as against, sum(neither) as neither,
                       sum(unclear) as unclear, sum(mixed) as mixed, %2$s as articles
                from %3$s where %4$s group by who, x.target having %2$s > 0
            )""";

    /** Filled in: limit. */
    private static final String CELLS = """
            , holders as (
                select who, row_number() over (order by sum(favor + against + mixed) desc, sum(neither + unclear) desc, who)
                       as place
                from cells group by who
            ), targets as (
                select target, row_number() over (order by sum(favor + against + mixed) desc, sum(neither + unclear) desc,
                       target) as place
                from cells group by target
            )
            select c.who, c.target, c.favor, c.against, c.neither, c.unclear, c.mixed, c.articles, t.place
            from cells c join holders h using (who) join targets t using (target)
            where h.place <= %1$d and t.place <= %1$d order by h.place, t.place""";

    private static final String ROLLED_UP_HOLDER =
            "case when x.key like 'ACTOR%' then cast(substr(x.key, 6) as uuid) end";

    /** Filled in: target, holder, a list's actors. */
    private static final String BOTH_WATCHED = "%1$s in (%3$s) and %2$s in (%3$s)";

    private final Session session;

    MatrixRows(Session session) {
        this.session = session;
    }

    Matrix of(StanceFilter filter, Optional<String> watchlist, int limit) {
        StanceSelection which = new StanceSelection(session, filter);
        String cells = cells(CountedFrom.of(session, filter), which, filter, watchlist);
        List<Object[]> rows = which.list(cells + CELLS.formatted(limit));
        NamedHolders named = NamedHolders.of(session, rows.stream().map(row -> (String) row[0]));
        Set<NamedHolder> holders = new LinkedHashSet<>();
        rows.forEach(row -> holders.add(named.get((String) row[0])));
        return new Matrix(
                new ReadingRows(session).of(filter),
                List.copyOf(holders),
                targets(rows),
                rows.stream().map(row -> cell(filter, named, row)).toList());
    }

    private static String cells(
            CountedFrom from, StanceSelection which, StanceFilter filter, Optional<String> watchlist) {
        return switch (from) {
            case ROWS ->
                FROM_ROWS.formatted(
                        NamedHolders.KEY,
                        which.stanceLabel(),
                        which.article(),
                        String.join(
                                " and ",
                                which.published(),
                                which.holders(),
                                watched(which, watchlist, "t.survivor", "h.survivor")));
            case SUMS ->
                FROM_SUMS.formatted(
                        ArticleSums.HOLDER,
                        "count(*)",
                        "stance_sum x " + which.article(),
                        ArticleSums.SOMEBODY + " and " + which.published() + " and "
                                + watched(which, watchlist, "x.target", "x.holder_actor"));
            case ROLLUPS ->
                FROM_SUMS.formatted(
                        "x.key",
                        "sum(x.articles)",
                        "stance_rollup x",
                        "x.part = 'HOLDER' and " + which.months() + " and "
                                + watched(which, watchlist, "x.target", ROLLED_UP_HOLDER));
        };
    }

    private static String watched(StanceSelection which, Optional<String> watchlist, String target, String holder) {
        return watchlist
                .map(list -> which.values.bind(BOTH_WATCHED.formatted(target, holder, Watchlists.SURVIVORS), list))
                .orElse("true");
    }

    /** In the order of their places, whatever the holder. */
    private List<RowTarget> targets(List<Object[]> rows) {
        UUID[] ids = rows.stream().map(row -> (UUID) row[1]).distinct().toArray(UUID[]::new);
        Map<UUID, String> names = NamedHolders.names(session, ids);
        return rows.stream()
                .sorted((one, other) -> Long.compare(number(one[8]), number(other[8])))
                .map(row -> (UUID) row[1])
                .distinct()
                .map(id -> new RowTarget(id, names.get(id)))
                .toList();
    }

    private static MatrixCell cell(StanceFilter filter, NamedHolders named, Object[] row) {
        StanceTally tally =
                new StanceTally(number(row[2]), number(row[3]), number(row[4]), number(row[5]), number(row[6]));
        return MatrixCell.of(filter, named.get((String) row[0]).voice(), (UUID) row[1], tally, number(row[7]));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
