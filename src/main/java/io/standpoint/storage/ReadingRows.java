package io.standpoint.storage;

import io.standpoint.report.ReportReading;
import io.standpoint.report.ReportRun;
import io.standpoint.report.StanceFilter;
import io.standpoint.report.VersionTotals;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says which readings of the articles a report counts: a report is never a mixture unseen. */
final class ReadingRows {
    /** Filled in: sums or rows, join, which. */
    private static final String VERSIONS = """
            select n.engine, n.pipeline, cast(n.models as text), count(*)
            from (select distinct x.analysis_id from %s x %s where %s) c
            join analysis n on n.id = c.analysis_id
            group by n.engine, n.pipeline, n.models order by 4 desc, 1, 2, 3""";

    /** Filled in: which. */
    private static final String ROLLED_UP = """
            with c as (
                select x.key, cast(sum(x.articles) as bigint) as articles from stance_rollup x
                where x.part = 'READING' and %s group by x.key having sum(x.articles) > 0
            )
            select v.engine, v.pipeline, cast(v.models as text), c.articles
            from c cross join lateral (select * from analysis n
                where reading_of(n.engine, n.pipeline, n.models) = c.key limit 1) v
            order by 4 desc, 1, 2, 3""";

    private final Session session;

    ReadingRows(Session session) {
        this.session = session;
    }

    ReportReading of(StanceFilter filter) {
        StanceSelection which = new StanceSelection(session, filter);
        return new ReportReading(filter.run().flatMap(this::run), versions(which.list(sql(filter, which))));
    }

    private String sql(StanceFilter filter, StanceSelection which) {
        CountedFrom from = CountedFrom.whateverThreshold(filter);
        if (from == CountedFrom.ROLLUPS && filter.target().isPresent()) {
            return ROLLED_UP.formatted(which.months());
        }
        String article = which.article();
        String published = which.published();
        if (from == CountedFrom.ROWS) {
            return VERSIONS.formatted("stance", article, published + " and " + which.holders());
        }
        String holders = filter.hasHolder() ? ArticleSums.SOMEBODY + " and " + which.holders() : ArticleSums.ANYBODY;
        return VERSIONS.formatted("stance_sum", article, published + " and " + holders);
    }

    /** Of rows of engine, pipeline, models and how many articles. */
    static List<VersionTotals> versions(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new VersionTotals(
                        (String) row[0],
                        (String) row[1],
                        Json.versions((String) row[2]),
                        ((Number) row[3]).longValue()))
                .toList();
    }

    Optional<ReportRun> run(UUID id) {
        return session.sql("select name, finished_at is not null from run where id = :id")
                .with("id", id)
                .anyRow()
                .map(row -> new ReportRun(id, (String) row[0], (Boolean) row[1]));
    }
}
