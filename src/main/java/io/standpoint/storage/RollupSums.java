package io.standpoint.storage;

import io.standpoint.report.ReportRow.Part;
import io.standpoint.report.StanceFilter;
import io.standpoint.report.StanceQuery;
import java.util.ArrayList;
import java.util.List;

/** The parts of a report as {@link PartSums} gives them, from the rollups. */
final class RollupSums {
    private static final String LABELS = "sum(clusters), sum(favor) - sum(against),"
            + " sum(favor) + sum(against) + sum(neither), sum(xx), sum(xn), sum(nn)";

    private static final String PROBABILITIES =
            "sum(scored_clusters), sum(score), sum(scored), sum(score_xx), sum(score_xn), sum(score_nn)";

    /** Filled in: part, key, kind of rollup, which days, scores. */
    private static final String PART = "select '%1$s', %2$s as k, " + PartSums.TALLIES
            + ", %5$s from stance_rollup x where part = '%3$s' and %4$s group by k having sum(articles) > 0";

    /** Their keys first: an actor has thousands of holders. Filled in: kind of rollup, which days. */
    private static final String MOST = "%2$s and key in (select key from stance_rollup x where part = '%1$s' and %2$s"
            + " group by key having sum(articles) > 0 order by sum(articles) desc, key limit " + PartSums.HOLDERS + ")";

    private RollupSums() {}

    /**
     * @param asked which target and days
     * @param undated which target, without a day
     */
    static String of(StanceQuery query, String asked, String undated) {
        List<String> parts = new ArrayList<>();
        parts.add(total(query, asked));
        parts.add(part(query, Part.UNDATED, "''", "DAY", undated));
        parts.add(part(query, Part.OUTLET, "case when key <> '' then substr(key, 2) end", "OUTLET", asked));
        query.period()
                .map(period -> "cast(" + PartSums.first(period, "first") + " as text)")
                .ifPresent(
                        first -> parts.add(part(query, Part.PERIOD, first, "DAY", asked + " and first > '-infinity'")));
        String holders = wholeYears(query.filter()) ? "YEAR" : "HOLDER";
        parts.add("(" + part(query, Part.HOLDER, "key", holders, MOST.formatted(holders, asked)) + PartSums.MOST + ")");
        return String.join(" union all ", parts);
    }

    /**
     * @param asked which target and days
     */
    static String total(StanceQuery query, String asked) {
        return part(query, Part.TOTAL, "''", "DAY", asked);
    }

    private static boolean wholeYears(StanceFilter filter) {
        return filter.from().stream().allMatch(first -> first.getDayOfYear() == 1)
                && filter.to().stream().allMatch(last -> last.plusDays(1).getDayOfYear() == 1);
    }

    private static String part(StanceQuery query, Part part, String key, String kind, String days) {
        return PART.formatted(part, key, kind, days, query.byProbability() ? PROBABILITIES : LABELS);
    }
}
