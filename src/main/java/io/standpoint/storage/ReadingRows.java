package io.standpoint.storage;

import io.standpoint.report.ReportReading;
import io.standpoint.report.ReportRun;
import io.standpoint.report.StanceFilter;
import io.standpoint.report.VersionTotals;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Says which readings of the articles a report counts: a report is never a mixture unseen. */
final class ReadingRows {
    /** Filled in: join, which. */
    private static final String VERSIONS = """
            select n.engine, n.pipeline, cast(n.models as text), count(*)
            from (select distinct x.analysis_id from stance x %s where %s) c
            join analysis n on n.id = c.analysis_id
            group by 1, 2, 3 order by 4 desc, 1, 2, 3""";

    /** One row where all analyses that are stored have one version; else none. */
    private static final String ONLY = """
            with ends as (select min(md5(engine || pipeline || cast(models as text))) as first,
                                 max(md5(engine || pipeline || cast(models as text))) as last from analysis)
            select n.engine, n.pipeline, cast(n.models as text), cast(:articles as bigint)
            from ends e join analysis n on md5(n.engine || n.pipeline || cast(n.models as text)) = e.first
            where e.first = e.last limit 1""";

    private final StatelessSession session;

    ReadingRows(StatelessSession session) {
        this.session = session;
    }

    ReportReading of(StanceFilter filter) {
        StanceSelection which = new StanceSelection(session, filter);
        String taken = which.published(!filter.hasRange()) + " and " + which.holders();
        return new ReportReading(
                filter.run().flatMap(this::run), versions(which.list(VERSIONS.formatted(which.article(), taken))));
    }

    /**
     * The same without reading what the report has read already, where there is one version only.
     *
     * @param articles how many count
     */
    ReportReading of(StanceFilter filter, long articles) {
        if (articles == 0) {
            return new ReportReading(filter.run().flatMap(this::run), List.of());
        }
        List<Object[]> only = session.createNativeQuery(ONLY, Object[].class)
                .setParameter("articles", articles)
                .getResultList();
        return only.isEmpty() ? of(filter) : new ReportReading(filter.run().flatMap(this::run), versions(only));
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
        return session.createNativeQuery("select name, finished_at is not null from run where id = :id", Object[].class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(row -> new ReportRun(id, (String) row[0], (Boolean) row[1]));
    }
}
