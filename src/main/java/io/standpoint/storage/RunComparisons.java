package io.standpoint.storage;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.standpoint.report.ReportRun;
import io.standpoint.report.RunComparison;
import io.standpoint.report.RunComparison.RunSide;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/** Compares what two runs say of the same articles. */
@ApplicationScoped
@Transactional
public class RunComparisons {
    private static final int SECONDS = 60 * 60;

    private static final String OF_RUN =
            "select article_id, analysis_id from run_article where run_id = ? and analysis_id is not null";
    private static final String LATEST = "select id as article_id, latest_analysis as analysis_id from article";

    private static final String PAIRS = """
            with one as (%s), two as (%s), pair as (
                select article_id, a.day, one.analysis_id as first, two.analysis_id as second
                from one join two using (article_id) join article a on a.id = article_id
            )""";

    private static final String ARTICLES = """
            select (select count(*) from one), (select count(*) from two), (select count(*) from pair)""";

    /** Filled in: first or second. */
    private static final String VERSIONS = """
            select n.engine, n.pipeline, cast(n.models as text), count(*)
            from pair join analysis n on n.id = pair.%s group by 1, 2, 3 order by 4 desc, 1, 2, 3""";

    private final Session session;

    RunComparisons(Session session) {
        this.session = session;
    }

    /**
     * @param first a run; empty for each article's latest analysis
     * @param second the same
     * @param abstainBelow labels less probable than this count as UNCLEAR
     */
    @TransactionConfiguration(timeout = SECONDS)
    public RunComparison compare(Optional<UUID> first, Optional<UUID> second, OptionalDouble abstainBelow) {
        Object[] articles = list(first, second, ARTICLES).get(0);
        long both = number(articles[2]);
        LabelChangeRows changes = new LabelChangeRows(session, abstainBelow);
        return new RunComparison(
                side(first, list(first, second, VERSIONS.formatted("first"))),
                side(second, list(first, second, VERSIONS.formatted("second"))),
                both,
                number(articles[0]) - both,
                number(articles[1]) - both,
                changes.sentiment(values -> pairs(values, first, second)),
                changes.stances(values -> pairs(values, first, second)));
    }

    private RunSide side(Optional<UUID> run, List<Object[]> versions) {
        Optional<ReportRun> named = run.flatMap(new ReadingRows(session)::run);
        return new RunSide(named, ReadingRows.versions(versions));
    }

    private List<Object[]> list(Optional<UUID> first, Optional<UUID> second, String query) {
        Conditions values = new Conditions();
        return values.list(session, pairs(values, first, second) + query);
    }

    private static String pairs(Conditions values, Optional<UUID> first, Optional<UUID> second) {
        return PAIRS.formatted(side(values, first), side(values, second));
    }

    private static String side(Conditions values, Optional<UUID> run) {
        return run.map(id -> values.bind(OF_RUN, id)).orElse(LATEST);
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
