package io.standpoint.storage;

import io.standpoint.report.StanceQuery;

/**
 * What each article's sentences add up to, as the beginning of a query: {@code article_sums}, with who holds it, what a sentence
 * scores as x, how many count as n, and the near-duplicate group as cluster.
 */
final class ArticleSums {
    /**
     * The rules for a sentence are {@link io.standpoint.report.StanceTally#ofSentence}'s; by probability it scores the mean of
     * those who take a side, or of all where nobody does. They are those of {@code stance_sums_of} in the schema. Filled in: who,
     * label, which stances; label, which judgements; join; score.
     */
    private static final String FROM_ROWS = """
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
                select c.*, 1 as articles, %8$s, a.day, a.outlet, a.duplicate_group as cluster
                from counted c join article a on a.id = c.article_id
            )""";

    /** Filled in: who, score, join, which. */
    private static final String FROM_SUMS = """
            with article_sums as (
                select %1$s as who, positive, neutral, negative, vague, favor, against, neither, unclear, mixed,
                       1 as articles, %2$s, a.day, a.outlet, a.duplicate_group as cluster
                from stance_sum x %3$s where %4$s
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

    /**
     * @param byHolder each holder by itself, rather than together those asked for
     * @param published which articles
     */
    static String of(CountedFrom from, StanceSelection which, StanceQuery query, boolean byHolder, String published) {
        String score = query.byProbability() ? PROBABILITIES : LABELS;
        if (from == CountedFrom.ROWS) {
            return FROM_ROWS.formatted(
                    byHolder ? NamedHolders.KEY : "cast(null as text)",
                    which.stanceLabel(),
                    which.article(),
                    published + " and " + which.holders(),
                    which.sentimentLabel(),
                    published + " and " + which.firstJudgement(),
                    byHolder || query.filter().hasHolder() ? "" : "left",
                    score);
        }
        boolean anybody = !byHolder && !query.filter().hasHolder();
        String holders = anybody ? ANYBODY : SOMEBODY + " and " + which.holders();
        return FROM_SUMS.formatted(HOLDER, score, which.article(), published + " and " + holders);
    }
}
