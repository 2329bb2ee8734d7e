package io.standpoint.storage;

import io.standpoint.report.Cluster;
import io.standpoint.report.ClusterSums;
import io.standpoint.report.Period;
import io.standpoint.report.ReportRow;
import io.standpoint.report.ReportRow.Part;
import io.standpoint.report.SentimentTally;
import io.standpoint.report.StanceQuery;
import io.standpoint.report.StanceTally;
import io.standpoint.report.Totals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Counts what a report is made of: labels, then sentences, then articles, then clusters, then parts. */
final class ReportRows {
    private static final int HOLDERS = 50;

    /**
     * The rules for a sentence are {@link StanceTally#ofSentence}'s; by probability it scores the mean of those who take a
     * side, or of all where nobody does. Filled in: who, label, which stances; label, which judgements; join; score.
     */
    private static final String BY_ARTICLE = """
            with chosen as (
                select x.article_id, x.sentence, %1$s as who, %2$s as label, x.label <> 'NEITHER' as side,
                       case when x.favor is not null then cast(x.favor as float8) - x.against
                            when x.label = 'FAVOR' then 1 when x.label = 'AGAINST' then -1 else 0 end as score
                from stance x %3$s left join actor h on h.id = x.holder_actor where %4$s
            ), taken as (
                select article_id, sentence, who, bool_or(label = 'FAVOR') as favor,
                       bool_or(label = 'AGAINST') as against, bool_or(label = 'UNCLEAR') as unclear,
                       coalesce(avg(score) filter (where side), avg(score)) as score
                from chosen group by article_id, sentence, who
            ), judged as (
                select x.article_id, x.sentence, %5$s as sentiment from judgement x %3$s where %6$s
            ), counted as (
                select t.who, j.article_id,
                       count(*) filter (where j.sentiment = 'POSITIVE') as positive,
                       count(*) filter (where j.sentiment = 'NEUTRAL') as neutral,
                       count(*) filter (where j.sentiment = 'NEGATIVE') as negative,
                       count(*) filter (where j.sentiment = 'UNCLEAR') as vague,
                       count(*) filter (where t.favor and not t.against) as favor,
                       count(*) filter (where t.against and not t.favor) as against,
                       count(*) filter (where t.favor = t.against and (t.favor or not t.unclear)) as neither,
                       count(*) filter (where t.unclear and not t.favor and not t.against) as unclear,
                       count(*) filter (where t.favor and t.against) as mixed,
                       sum(t.score) as score, count(t.score) as scored
                from judged j %7$s join taken t using (article_id, sentence) group by t.who, j.article_id
            ), article_sums as (
                select c.*, a.outlet, a.day, %8$s, a.duplicate_group as cluster from counted c join article a on a.id = c.article_id
            )""";

    private static final String LABELS = "c.favor - c.against as x, c.favor + c.against + c.neither as n";
    private static final String PROBABILITIES = "coalesce(c.score, 0) as x, c.scored as n";

    /** Filled in: part, key, which articles. */
    private static final String PART = """
            select '%1$s', k, sum(articles), sum(positive), sum(neutral), sum(negative), sum(vague),
                   sum(favor), sum(against), sum(neither), sum(unclear), sum(mixed),
                   count(*) filter (where n > 0), sum(x), sum(n), sum(x * x), sum(x * n), sum(n * n)
            from (
                select %2$s as k, count(*) as articles, sum(positive) as positive, sum(neutral) as neutral,
                       sum(negative) as negative, sum(vague) as vague, sum(favor) as favor, sum(against) as against,
                       sum(neither) as neither, sum(unclear) as unclear, sum(mixed) as mixed,
                       cast(sum(x) as float8) as x, cast(sum(n) as float8) as n
                from article_sums where %3$s group by k, cluster
            ) c group by k""";

    private static final String CLUSTERS =
            " select cluster, cast(sum(x) as float8), cast(sum(n) as float8) from article_sums where %s group by cluster";

    private static final String ANYBODY = "cast(null as text)";
    private static final String DATED = "day > '-infinity'";

    private final StatelessSession session;

    ReportRows(StatelessSession session) {
        this.session = session;
    }

    /** All parts of a report. */
    List<ReportRow> of(StanceQuery query) {
        List<ReportRow> rows = new ArrayList<>(list(query, ANYBODY, parts(query)));
        rows.addAll(list(
                query,
                NamedHolders.KEY,
                PART.formatted(Part.HOLDER, "who", query.filter().hasRange() ? DATED : "true")
                        + " order by 3 desc limit " + HOLDERS));
        return rows;
    }

    /** What each cluster of the total scores. */
    List<Cluster> clusters(StanceQuery query) {
        String counted = query.filter().hasRange() ? DATED : "true";
        return select(query, ANYBODY, CLUSTERS.formatted(counted)).stream()
                .map(row -> new Cluster((UUID) row[0], decimal(row[1]), decimal(row[2])))
                .toList();
    }

    private static String parts(StanceQuery query) {
        String counted = query.filter().hasRange() ? DATED : "true";
        List<String> parts = new ArrayList<>();
        parts.add(PART.formatted(Part.TOTAL, "cast('' as text)", counted));
        parts.add(PART.formatted(Part.UNDATED, "cast('' as text)", "not " + DATED));
        parts.add(PART.formatted(Part.OUTLET, "outlet", counted));
        query.period().ifPresent(period -> parts.add(PART.formatted(Part.PERIOD, first(period), DATED)));
        return String.join(" union all ", parts);
    }

    private static String first(Period period) {
        return "cast(cast(date_trunc('" + period.name().toLowerCase(Locale.ROOT) + "', day) as date) as text)";
    }

    private List<ReportRow> list(StanceQuery query, String who, String parts) {
        List<Object[]> rows = select(query, who, parts);
        NamedHolders named = NamedHolders.of(
                session,
                rows.stream().filter(row -> row[0].equals(Part.HOLDER.name())).map(row -> (String) row[1]));
        return rows.stream().map(row -> row(row, named)).toList();
    }

    private List<Object[]> select(StanceQuery query, String who, String parts) {
        boolean holders = who.equals(NamedHolders.KEY);
        StanceSelection which = new StanceSelection(session, query.filter());
        String published = which.published(!holders || !query.filter().hasRange());
        String byArticle = BY_ARTICLE.formatted(
                who,
                which.stanceLabel(),
                which.article(),
                published + " and " + which.holders(),
                which.sentimentLabel(),
                published + " and " + which.firstJudgement(),
                holders || query.filter().hasHolder() ? "" : "left",
                query.byProbability() ? PROBABILITIES : LABELS);
        return which.list(byArticle + parts);
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
