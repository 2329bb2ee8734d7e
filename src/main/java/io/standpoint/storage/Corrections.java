package io.standpoint.storage;

import io.standpoint.report.Cluster;
import io.standpoint.report.Correction;
import io.standpoint.report.LabelledSentence;
import io.standpoint.report.LabelledSentence.Score;
import io.standpoint.report.StanceFilter;
import io.standpoint.report.StanceQuery;
import io.standpoint.report.StanceTally;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Corrects a report by the gold sample that has most labelled sentences of what the report counts. */
final class Corrections {
    /** Filled in: join, which. The newest of those with most. */
    private static final String SAMPLE = """
            select g.sample_id, count(*)
            from gold_row g join judgement x on x.article_id = g.article_id and x.day = g.day
                and x.sentence = g.sentence and x.target = g.target %1$s
            where %2$s and exists (select 1 from gold_coding c where c.sample_id = g.sample_id and c.place = g.place
                and not c.skipped)
            group by g.sample_id order by 2 desc, 1 desc limit 1""";

    /** Of a row x of judgement: the sample was drawn from its sentence and target, in this or an earlier analysis. */
    private static final String COVERED = """
            exists (
                select 1 from gold_frame f join gold_sample s on s.id = f.sample_id
                where f.article_id = x.article_id and f.sample_id = ? and (s.targets is null or x.target = any(s.targets))
                  and (f.analysis_id = x.analysis_id or exists (
                    select 1 from judgement e
                    join sentence o on o.article_id = e.article_id and o.day = e.day and o.analysis_id = e.analysis_id
                        and o.index = e.sentence
                    join sentence z on z.article_id = x.article_id and z.day = x.day and z.analysis_id = x.analysis_id
                        and z.index = x.sentence and z.start_offset = o.start_offset and z.end_offset = o.end_offset
                    where e.article_id = x.article_id and e.day = x.day and e.analysis_id = f.analysis_id
                      and e.sentence = x.sentence and e.target = x.target)))""";

    /**
     * Sentences and coders' answers count alike, by the rules of {@link StanceTally#ofSentence}; several coders of a
     * sentence count as their mean. A sentence that nobody labelled is assumed to be like those of its stratum that somebody did.
     * Filled in: label, join, which stances, covered, which judgements, sample, whose stances, any other's, join, scores.
     */
    private static final String SUMS = """
            with chosen as (
                select x.article_id, x.sentence, %1$s as label, x.label <> 'NEITHER' as side,
                       case when x.favor is not null then cast(x.favor as float8) - x.against
                            when x.label = 'FAVOR' then 1 when x.label = 'AGAINST' then -1 else 0 end as score
                from stance x %2$s where %3$s
            ), taken as (
                select article_id, sentence, bool_or(label = 'FAVOR') as favor, bool_or(label = 'AGAINST') as against,
                       bool_or(label = 'UNCLEAR') as unclear,
                       coalesce(avg(score) filter (where side), avg(score)) as score
                from chosen group by article_id, sentence
            ), judged as (
                select x.article_id, x.sentence, x.target, a.duplicate_group as cluster, %4$s as covered
                from judgement x %2$s where %5$s
            ), units as (
                select j.*, %10$s from judged j %9$s join taken t using (article_id, sentence)
            ), articles as (
                select cluster, cast(sum(x) as float8) as x, cast(sum(n) as float8) as n
                from units where covered group by cluster
            ), totals as (
                select count(*) filter (where n > 0) as clusters, coalesce(sum(x), 0) as x, coalesce(sum(n), 0) as n,
                       coalesce(sum(x * x), 0) as xx, coalesce(sum(x * n), 0) as xn, coalesce(sum(n * n), 0) as nn
                from articles
            ), counts as (
                select count(*) filter (where covered) as inside, count(*) filter (where not covered) as outside from units
            ), answered as (
                select g.place, g.stratum, exists (select 1 from gold_coding c where c.sample_id = g.sample_id
                    and c.place = g.place and not c.skipped) as labelled
                from gold_row g where g.sample_id = %6$s
            ), response as (
                select stratum, cast(count(*) filter (where labelled) as float8) / count(*) as share
                from answered group by stratum
            ), answers as (
                select g.place, c.coder, bool_or(l.label = 'FAVOR') as favor, bool_or(l.label = 'AGAINST') as against,
                       bool_or(l.label = 'UNCLEAR') as unclear
                from gold_row g join gold_coding c using (sample_id, place)
                cross join lateral unnest(c.stances) with ordinality as l (label, nth)
                left join stance x on x.article_id = g.article_id and x.day = g.day and x.analysis_id = g.analysis_id
                    and x.sentence = g.sentence and x.target = g.target and x.position = l.nth - 1
                where g.sample_id = %6$s and case when x.position is null then %8$s else %7$s end
                group by g.place, c.coder
            ), coded as (
                select place, cast(avg(cast(favor as integer) - cast(against as integer)) as float8) as x,
                       cast(avg(case when unclear and not favor and not against then 0 else 1 end) as float8) as n
                from answers group by place
            ), labelled as (
                select g.probability * r.share as probability, u.cluster, u.x, u.n,
                       coalesce(c.x, 0) as coded_x, coalesce(c.n, 0) as coded_n
                from gold_row g join answered w on w.place = g.place and w.labelled
                join response r on r.stratum = g.stratum
                join units u on u.article_id = g.article_id and u.sentence = g.sentence and u.target = g.target and u.covered
                left join coded c on c.place = g.place
                where g.sample_id = %6$s
            )
            select k.inside, k.outside, (select bool_and(share > 0) from response), t.clusters, t.x, t.n, t.xx, t.xn, t.nn,
                   l.probability, l.cluster, a.x, a.n, l.x, l.n, l.coded_x, l.coded_n
            from totals t cross join counts k left join (labelled l join articles a using (cluster)) on true""";

    private static final String LABELS = """
            case when t.favor and not t.against then 1 when t.against and not t.favor then -1 else 0 end as x,
            case when t.unclear and not t.favor and not t.against or t.favor is null then 0 else 1 end as n""";

    private static final String PROBABILITIES =
            "coalesce(t.score, 0) as x, case when t.score is null then 0 else 1 end as n";

    private final Session session;

    Corrections(Session session) {
        this.session = session;
    }

    /** Empty where no coder labelled a sentence of it. */
    Optional<Correction> of(StanceQuery query) {
        return query.gold().or(() -> sample(query.filter())).map(sample -> of(query, sample));
    }

    private Optional<UUID> sample(StanceFilter filter) {
        StanceSelection which = new StanceSelection(session, filter);
        return which.list(SAMPLE.formatted(which.article(), which.published())).stream()
                .map(row -> (UUID) row[0])
                .findFirst();
    }

    private Correction of(StanceQuery query, UUID sample) {
        StanceFilter filter = query.filter();
        StanceSelection which = new StanceSelection(session, filter);
        String published = which.published();
        String holders = which.holders();
        List<Object[]> rows = which.list(SUMS.formatted(
                which.stanceLabel(),
                which.article(),
                published + " and " + holders,
                which.values.bind(COVERED, sample),
                published + " and " + which.firstJudgement(),
                which.values.bind("?", sample),
                holders,
                !filter.hasHolder(),
                filter.hasHolder() ? "" : "left",
                query.byProbability() ? PROBABILITIES : LABELS));
        Object[] all = rows.get(0);
        boolean everywhere = Boolean.TRUE.equals(all[2]);
        return Correction.of(
                sample,
                number(all[0]).longValue(),
                number(all[1]).longValue(),
                ReportRows.sums(all, 3),
                everywhere,
                rows.stream()
                        .filter(row -> row[9] != null)
                        .map(Corrections::labelled)
                        .toList());
    }

    private static LabelledSentence labelled(Object[] row) {
        return new LabelledSentence(
                decimal(row[9]),
                new Cluster((UUID) row[10], decimal(row[11]), decimal(row[12])),
                new Score(decimal(row[13]), decimal(row[14])),
                new Score(decimal(row[15]), decimal(row[16])));
    }

    private static double decimal(Object value) {
        return number(value).doubleValue();
    }

    private static Number number(Object value) {
        return (Number) value;
    }
}
