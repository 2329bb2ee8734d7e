package io.standpoint.storage;

import io.standpoint.report.StanceQuery;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What each article's sentences add up to, as the beginning of a query: {@code article_sums}, with who holds it, what a sentence
 * scores as x, how many count as n, and the near-duplicate group as cluster.
 */
final class ArticleSums {
    /**
     * Rows as {@code stance_sum} has them, counted anew by the rules of {@code stance_sums_of} in the schema, those of
     * {@link io.standpoint.report.StanceTally#ofSentence}: the holders that are asked for together as ANY. Filled in: label, join,
     * which stances; label, which judgements; target; join.
     */
    private static final String RECOUNTED = """
            with held as (
                select x.article_id, x.sentence, x.holder_kind, h.survivor as holder_actor, %1$s as label,
                       x.label <> 'NEITHER' as side,
                       case when x.favor is not null then cast(x.favor as float8) - x.against
                            when x.label = 'FAVOR' then 1 when x.label = 'AGAINST' then -1 else 0 end as score
                from stance x %2$s left join actor h on h.id = x.holder_actor where %3$s
            ), taken as (
                select article_id, sentence, holder_kind, holder_actor, bool_or(label = 'FAVOR') as favor,
                       bool_or(label = 'AGAINST') as against, bool_or(label = 'UNCLEAR') as unclear,
                       coalesce(avg(score) filter (where side), avg(score)) as score
                from held group by grouping sets ((article_id, sentence), (article_id, sentence, holder_kind, holder_actor))
            ), judged as (
                select x.article_id, x.day, x.analysis_id, x.sentence, %4$s as sentiment from judgement x %2$s where %5$s
            ), recounted as materialized (
                select j.article_id, j.day, j.analysis_id, %6$s as target, coalesce(t.holder_kind, 'ANY') as holder_kind,
                       t.holder_actor,
                       count(*) filter (where j.sentiment = 'POSITIVE') as positive,
                       count(*) filter (where j.sentiment = 'NEUTRAL') as neutral,
                       count(*) filter (where j.sentiment = 'NEGATIVE') as negative,
                       count(*) filter (where j.sentiment = 'UNCLEAR') as vague,
                       count(*) filter (where t.favor and not t.against) as favor,
                       count(*) filter (where t.against and not t.favor) as against,
                       count(*) filter (where t.favor = t.against and (t.favor or not t.unclear)) as neither,
                       count(*) filter (where t.unclear and not t.favor and not t.against) as unclear,
                       count(*) filter (where t.favor and t.against) as mixed,
                       count(t.score) as scored, sum(t.score) as score
                from judged j %7$s join taken t using (article_id, sentence)
                group by j.article_id, j.day, j.analysis_id, coalesce(t.holder_kind, 'ANY'), t.holder_actor
            )""";

    /** Filled in: who, score, rows, join, which. */
    private static final String SUMS = """
            article_sums as (
                select %1$s as who, positive, neutral, negative, vague, favor, against, neither, unclear, mixed,
                       1 as articles, %2$s, a.day, a.outlet, a.duplicate_group as cluster
                from %3$s x %4$s where %5$s
            )""";

    /** Of a row x of the sums, as {@link NamedHolders#KEY}. */
    static final String HOLDER = "x.holder_kind || coalesce(cast(x.holder_actor as text), '')";

    /** Whoever holds what, in a row x of the sums. */
    static final String ANYBODY = "x.holder_kind = 'ANY'";

    /** One holder, named one by one for the index. */
    static final String SOMEBODY = "x.holder_kind in ('AUTHOR', 'ACTOR', 'UNNAMED')";

    private static final String LABELS = "favor - against as x, favor + against + neither as n";
    private static final String PROBABILITIES = "coalesce(score, 0) as x, scored as n";

    private ArticleSums() {}

    /** Of all that is asked for, together. */
    static String of(CountedFrom from, StanceSelection which, StanceQuery query) {
        String sums = sums(from, which, query, PartSums.total(query));
        return from == CountedFrom.ROWS ? recounted(which, query) + ", " + sums : "with " + sums;
    }

    /** The whole query: all parts, of rows that are counted once. */
    static String parts(CountedFrom from, StanceSelection which, StanceQuery query, List<PartSums> parts) {
        String rows = from == CountedFrom.ROWS ? recounted(which, query) : "";
        return parts.stream()
                .map(part -> "(with " + sums(from, which, query, part) + part.sql() + ")")
                .collect(Collectors.joining(" union all ", rows, ""));
    }

    private static String recounted(StanceSelection which, StanceQuery query) {
        String published = which.publishedAtAll();
        return RECOUNTED.formatted(
                which.stanceLabel(),
                which.article(),
                published + " and " + which.holders(),
                which.sentimentLabel(),
                published + " and " + which.firstJudgement(),
                "(" + which.targetArray() + ")[1]",
                query.filter().hasHolder() ? "" : "left");
    }

    private static String sums(CountedFrom from, StanceSelection which, StanceQuery query, PartSums part) {
        return SUMS.formatted(
                HOLDER,
                query.byProbability() ? PROBABILITIES : LABELS,
                from == CountedFrom.ROWS ? "recounted" : "stance_sum",
                which.article(),
                part.articles().apply(which) + " and " + holders(from, which, query, part.byHolder()));
    }

    /** @param byHolder each holder by itself, rather than together those asked for */
    private static String holders(CountedFrom from, StanceSelection which, StanceQuery query, boolean byHolder) {
        if (from == CountedFrom.ROWS) {
            return byHolder ? SOMEBODY : ANYBODY;
        }
        return byHolder || query.filter().hasHolder() ? SOMEBODY + " and " + which.holders() : ANYBODY;
    }
}
