package io.standpoint.storage;

import io.standpoint.report.Period;
import io.standpoint.report.ReportRow.Part;
import io.standpoint.report.StanceQuery;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What parts of a report add up to, as the end of a query on {@link ArticleSums}: part, key, then counts, then the sums over
 * clusters.
 *
 * @param columns what the articles of a part have in common
 * @param whole the part that all of them are
 * @param articles which articles
 * @param duplicates whether a cluster may have several articles
 */
record PartSums(
        Map<Part, String> columns,
        Optional<Part> whole,
        Function<StanceSelection, String> articles,
        boolean duplicates) {
    static final String TALLIES = "sum(articles), sum(positive), sum(neutral), sum(negative), sum(vague),"
            + " sum(favor), sum(against), sum(neither), sum(unclear), sum(mixed)";

    /** What each cluster scores. */
    static final String CLUSTERS =
            " select cluster, cast(sum(x) as float8) as x, cast(sum(n) as float8) as n from article_sums group by cluster";

    static final int HOLDERS = 50;
    static final String MOST = " order by 3 desc, 2 limit " + HOLDERS;

    private static final String SCORES =
            "count(*) filter (where n > 0), sum(x), sum(n), sum(x * x), sum(x * n), sum(n * n)";

    /** Filled in: part and key, sets. */
    private static final String ARTICLES = " select %1$s, " + TALLIES + ", " + SCORES
            + " from article_sums group by grouping sets (%2$s) having count(*) > 0";

    /** Filled in: part and key, sets. */
    private static final String GROUPS = " select part, key, " + TALLIES + ", " + SCORES + """
             from (
                select %1$s, sum(articles) as articles, sum(positive) as positive, sum(neutral) as neutral,
                       sum(negative) as negative, sum(vague) as vague, sum(favor) as favor, sum(against) as against,
                       sum(neither) as neither, sum(unclear) as unclear, sum(mixed) as mixed,
                       cast(sum(x) as float8) as x, cast(sum(n) as float8) as n
                from article_sums group by cluster, grouping sets (%2$s)
            ) c group by part, key""";

    /** The total, and by period. */
    static PartSums total(StanceQuery query) {
        Map<Part, String> columns = query.period()
                .map(period -> Map.of(Part.PERIOD, first(period, "day")))
                .orElse(Map.of());
        return new PartSums(columns, Optional.of(Part.TOTAL), StanceSelection::published, duplicates(query));
    }

    static PartSums outlets(StanceQuery query) {
        return new PartSums(
                Map.of(Part.OUTLET, "outlet"), Optional.empty(), StanceSelection::publishedByOutlet, duplicates(query));
    }

    static PartSums undated(StanceQuery query) {
        return new PartSums(Map.of(), Optional.of(Part.UNDATED), StanceSelection::undated, duplicates(query));
    }

    static PartSums holders(StanceQuery query) {
        return new PartSums(
                Map.of(Part.HOLDER, "who"), Optional.empty(), StanceSelection::published, duplicates(query));
    }

    private static boolean duplicates(StanceQuery query) {
        return query.filter().duplicates();
    }

    /** Both at once, of the same articles. */
    PartSums and(PartSums other) {
        Map<Part, String> both = new EnumMap<>(Part.class);
        both.putAll(columns);
        both.putAll(other.columns);
        return new PartSums(both, whole.or(other::whole), articles, duplicates);
    }

    boolean byHolder() {
        return columns.containsKey(Part.HOLDER);
    }

    /** First day of the period of a day. */
    static String first(Period period, String day) {
        return "cast(date_trunc('%s', cast(%s as timestamp)) as date)"
                .formatted(period.name().toLowerCase(Locale.ROOT), day);
    }

    String sql() {
        String sets = columns.values().stream().map("(%s)"::formatted).collect(Collectors.joining(", "));
        String all = whole.map(part -> columns.isEmpty() ? "()" : ", ()").orElse("");
        String named =
                "case" + when("'%1$s'") + whole.map(" else '%s'"::formatted).orElse("") + " end as part, case"
                        + when("cast(%2$s as text)") + " else null end as key";
        return (duplicates ? GROUPS : ARTICLES).formatted(named, sets + all) + (byHolder() ? MOST : "");
    }

    private String when(String then) {
        return columns.isEmpty()
                ? " when false then ''"
                : columns.entrySet().stream()
                        .map(part ->
                                (" when grouping(%2$s) = 0 then " + then).formatted(part.getKey(), part.getValue()))
                        .collect(Collectors.joining());
    }
}
