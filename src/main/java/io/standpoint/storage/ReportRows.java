package io.standpoint.storage;

import io.standpoint.report.ClusterSums;
import io.standpoint.report.ReportRow;
import io.standpoint.report.ReportRow.Part;
import io.standpoint.report.SentimentTally;
import io.standpoint.report.SharedSums;
import io.standpoint.report.StanceQuery;
import io.standpoint.report.StanceTally;
import io.standpoint.report.Totals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Counts the parts of a report. */
final class ReportRows {
    /** Of articles without a time of publication, which are in no period. */
    private static final List<Object> NO_PERIOD = List.of(Part.PERIOD.name(), "-infinity");

    /** Added up rather than joined: as fast however few rows the planner expects. Filled in: the clusters of two groups. */
    private static final String SHARED = """
            select count(*), coalesce(sum(x1 * x2), 0), coalesce(sum(x1 * n2), 0), coalesce(sum(n1 * x2), 0),
                   coalesce(sum(n1 * n2), 0)
            from (
                select sum(x1) as x1, sum(n1) as n1, sum(x2) as x2, sum(n2) as n2 from (
                    select cluster, x as x1, n as n1, 0 as x2, 0 as n2 from (%s) a
                    union all select cluster, 0, 0, x, n from (%s) b) c
                group by cluster having sum(n1) > 0 and sum(n2) > 0
            ) d""";

    private final Session session;

    ReportRows(Session session) {
        this.session = session;
    }

    /** All parts. */
    List<ReportRow> of(StanceQuery query) {
        CountedFrom from = CountedFrom.of(session, query.filter());
        List<Object[]> rows = from == CountedFrom.ROLLUPS ? rolledUp(query) : counted(from, query);
        NamedHolders named = NamedHolders.of(
                session,
                rows.stream().filter(row -> row[0].equals(Part.HOLDER.name())).map(row -> (String) row[1]));
        return rows.stream()
                .filter(row -> !NO_PERIOD.equals(Arrays.asList(row[0], row[1])))
                .map(row -> row(row, named))
                .toList();
    }

    /** Of all that a query without periods asks for. */
    ClusterSums total(StanceQuery query) {
        StanceSelection which = new StanceSelection(session, query.filter());
        CountedFrom from = CountedFrom.of(session, query.filter());
        String sql = from == CountedFrom.ROLLUPS
                ? RollupSums.total(query, which.months())
                : ArticleSums.of(from, which, query) + PartSums.total(query).sql();
        return which.list(sql).stream().map(row -> sums(row, 12)).findFirst().orElse(ClusterSums.NONE);
    }

    /** Of the clusters in which both have a sentence that counts. */
    SharedSums shared(StanceQuery one, StanceQuery other) {
        StanceSelection first = new StanceSelection(session, one.filter());
        StanceSelection second = new StanceSelection(session, other.filter(), first.values.another());
        Object[] row = second.list(SHARED.formatted(clusters(first, one), clusters(second, other)))
                .get(0);
        return new SharedSums(number(row[0]), decimal(row[1]), decimal(row[2]), decimal(row[3]), decimal(row[4]));
    }

    private String clusters(StanceSelection which, StanceQuery query) {
        CountedFrom counted = CountedFrom.of(session, query.filter());
        CountedFrom from = counted == CountedFrom.ROLLUPS ? CountedFrom.SUMS : counted;
        return ArticleSums.of(from, which, query) + PartSums.CLUSTERS;
    }

    private List<Object[]> rolledUp(StanceQuery query) {
        StanceSelection which = new StanceSelection(session, query.filter());
        return which.list(RollupSums.of(query, which.months(), which.noMonth()));
    }

    private List<Object[]> counted(CountedFrom from, StanceQuery query) {
        StanceSelection which = new StanceSelection(session, query.filter());
        PartSums total = PartSums.total(query);
        PartSums outlets = PartSums.outlets(query);
        List<PartSums> parts = new ArrayList<>(List.of(PartSums.undated(query), PartSums.holders(query)));
        if (StanceSelection.sameAtOutlets(query.filter())) {
            parts.add(total.and(outlets));
        } else {
            parts.add(total);
            parts.add(outlets);
        }
        return which.list(ArticleSums.parts(from, which, query, parts));
    }

    private static ReportRow row(Object[] row, NamedHolders named) {
        Part part = Part.valueOf((String) row[0]);
        Optional<String> key = Optional.ofNullable((String) row[1]);
        SentimentTally sentiment = new SentimentTally(number(row[3]), number(row[4]), number(row[5]), number(row[6]));
        StanceTally stance =
                new StanceTally(number(row[7]), number(row[8]), number(row[9]), number(row[10]), number(row[11]));
        return new ReportRow(
                part,
                key.filter(name -> part == Part.OUTLET),
                key.filter(day -> part == Part.PERIOD).map(LocalDate::parse),
                key.filter(who -> part == Part.HOLDER).map(named::get),
                Totals.of(number(row[2]), sentiment, stance),
                sums(row, 12));
    }

    static ClusterSums sums(Object[] row, int at) {
        return new ClusterSums(
                number(row[at]),
                decimal(row[at + 1]),
                decimal(row[at + 2]),
                decimal(row[at + 3]),
                decimal(row[at + 4]),
                decimal(row[at + 5]));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    private static double decimal(Object sum) {
        return ((Number) sum).doubleValue();
    }
}
