package io.standpoint.storage;

import io.standpoint.actor.Actor;
import io.standpoint.analysis.MergedActors;
import io.standpoint.judgement.Holder;
import io.standpoint.judgement.Stance;
import io.standpoint.report.OutletTotals;
import io.standpoint.report.SentimentTally;
import io.standpoint.report.StanceQuery;
import io.standpoint.report.StanceReport;
import io.standpoint.report.StanceTally;
import io.standpoint.report.TopSentence;
import io.standpoint.report.Totals;
import io.standpoint.report.Voice;
import io.standpoint.text.CharSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Counts stances, each article's latest analysis only. */
@ApplicationScoped
@Transactional
public class StanceIndex {
    private static final int TOP = 5;

    /**
     * Labels, then sentences, then articles, then outlets; the rules for a sentence are {@link
     * StanceTally#ofSentence}'s. Filled in: label of a stance, which rows, whose stances, sentiment, which judgement of
     * those of merged actors.
     */
    private static final String TOTALS = """
            with labels as (
                select x.article_id, x.sentence, %1$s as label
                from stance x join article a on a.id = x.article_id and a.latest_analysis = x.analysis_id
                where %2$s and %3$s
            ), taken as (
                select article_id, sentence, bool_or(label = 'FAVOR') as favor, bool_or(label = 'AGAINST') as against,
                       bool_or(label = 'UNCLEAR') as unclear
                from labels group by article_id, sentence
            ), stances as (
                select article_id,
                       count(*) filter (where favor and not against) as favor,
                       count(*) filter (where against and not favor) as against,
                       count(*) filter (where favor = against and (favor or not unclear)) as neither,
                       count(*) filter (where unclear and not favor and not against) as unclear,
                       count(*) filter (where favor and against) as mixed
                from taken group by article_id
            ), sentiments as (
                select a.id, a.outlet, a.day = '-infinity' as undated,
                       count(*) filter (where %4$s = 'POSITIVE') as positive,
                       count(*) filter (where %4$s = 'NEUTRAL') as neutral,
                       count(*) filter (where %4$s = 'NEGATIVE') as negative,
                       count(*) filter (where %4$s = 'UNCLEAR') as unclear
                from judgement x join article a on a.id = x.article_id and a.latest_analysis = x.analysis_id
                where %2$s and %5$s group by a.id
            )
            select j.outlet, j.undated, count(*), sum(j.positive), sum(j.neutral), sum(j.negative), sum(j.unclear),
                   coalesce(sum(s.favor), 0), coalesce(sum(s.against), 0), coalesce(sum(s.neither), 0),
                   coalesce(sum(s.unclear), 0), coalesce(sum(s.mixed), 0)
            from sentiments j left join stances s on s.article_id = j.id group by j.outlet, j.undated""";

    private static final String TOP_SENTENCES = """
            select a.id, a.title, a.outlet, a.published_at, a.text, t.sentence, z.start_offset, z.end_offset,
                   t.holder_kind, t.holder_actor, t.holder_start, t.holder_end, t.probability
            from (
                select distinct on (x.article_id, x.sentence) x.*,
                       case x.label when 'FAVOR' then x.favor else x.against end as probability
                from stance x join article a on a.id = x.article_id and a.latest_analysis = x.analysis_id
                where x.label <> 'NEITHER' and %1$s and %2$s
                order by x.article_id, x.sentence, probability desc nulls last
            ) t
            join article a on a.id = t.article_id
            join sentence z on z.article_id = t.article_id and z.day = t.day and z.analysis_id = t.analysis_id
                and z.index = t.sentence
            order by t.probability desc nulls last, t.day desc, t.article_id, t.sentence limit %3$d""";

    /** Reads UNCLEAR where the best probability, to four decimals, is under the threshold; a rule is never unclear. */
    private static final String ABSTAINING =
            "case when cast(greatest(%s) as numeric) < cast(? as numeric) then 'UNCLEAR' else %s end";

    /** Of a sentence's judgements of merged actors the first counts, as {@link MergedActors} shows it. */
    private static final String FIRST_JUDGEMENT = """
            not exists (select 1 from judgement e where e.article_id = x.article_id and e.day = x.day
                and e.analysis_id = x.analysis_id and e.sentence = x.sentence
                and e.target = any(cast(? as uuid[])) and e.position < x.position)""";

    /** Nobody holds a stance on itself, whatever it was merged with. */
    private static final String BY_OTHERS = "(x.holder_actor is null or x.holder_actor <> all(cast(? as uuid[])))";

    private static final String WATCHED_HOLDER =
            "x.holder_actor in (select m.id from actor m where m.survivor in (" + Watchlists.SURVIVORS + "))";

    private final StatelessSession session;

    StanceIndex(StatelessSession session) {
        this.session = session;
    }

    public StanceReport report(Actor actor, StanceQuery query) {
        UUID[] targets = merged(query.actor());
        return StanceReport.of(
                actor,
                query,
                totals(query, targets),
                top(query, targets, Stance.FAVOR),
                top(query, targets, Stance.AGAINST));
    }

    /** All ids that an actor's rows may have. */
    private UUID[] merged(UUID actor) {
        return session.createNativeQuery("select id from actor where survivor = :actor", UUID.class)
                .setParameter("actor", actor)
                .getResultList()
                .toArray(UUID[]::new);
    }

    private List<OutletTotals> totals(StanceQuery query, UUID[] targets) {
        Conditions which = conditions(query, targets, true);
        String sql = TOTALS.formatted(
                stanceLabel(which, query.abstainBelow()),
                which,
                holders(which, query, targets),
                label(which, query.abstainBelow(), "x.positive, x.neutral, x.negative", "x.sentiment"),
                targets.length > 1 ? which.bind(FIRST_JUDGEMENT, targets) : "true");
        return which.list(session, sql).stream().map(StanceIndex::totals).toList();
    }

    private List<TopSentence> top(StanceQuery query, UUID[] targets, Stance label) {
        Conditions which = conditions(query, targets, !query.hasRange()).and("x.label = ?", label.name());
        which.and(stanceLabel(which, query.abstainBelow()) + which.bind(" = ?", label.name()));
        String sql = TOP_SENTENCES.formatted(which, holders(which, query, targets), TOP);
        return which.list(session, sql).stream().map(StanceIndex::sentence).toList();
    }

    private static Conditions conditions(StanceQuery query, UUID[] targets, boolean withUndated) {
        Conditions which = new Conditions()
                .and("x.target = any(cast(? as uuid[]))", targets)
                .and("a.outlet = ?", query.outlet());
        String undated = withUndated ? "x.day = '-infinity'" : "false";
        query.from().ifPresent(from -> which.and("(x.day >= ? or " + undated + ")", from));
        query.to().ifPresent(to -> which.and("(x.day <= ? and x.day > '-infinity' or " + undated + ")", to));
        return which;
    }

    private String holders(Conditions which, StanceQuery query, UUID[] targets) {
        String others = targets.length > 1 ? which.bind(BY_OTHERS, targets) : "true";
        String watched =
                query.watchlist().map(list -> which.bind(WATCHED_HOLDER, list)).orElse("true");
        return String.join(" and ", others, watched, voice(which, query.holder()));
    }

    private String voice(Conditions which, Voice voice) {
        return voice.actor()
                .map(actor -> which.bind("x.holder_actor = any(cast(? as uuid[]))", merged(actor)))
                .or(() -> voice.kind().map(kind -> which.bind("x.holder_kind = ?", kind.name())))
                .orElse("true");
    }

    private static String stanceLabel(Conditions which, OptionalDouble threshold) {
        return label(which, threshold, "x.favor, x.against, x.neither", "x.label");
    }

    private static String label(Conditions which, OptionalDouble threshold, String probabilities, String label) {
        return threshold.isEmpty()
                ? label
                : which.bind(ABSTAINING.formatted(probabilities, label), BigDecimal.valueOf(threshold.getAsDouble()));
    }

    private static OutletTotals totals(Object[] row) {
        SentimentTally sentiment = new SentimentTally(number(row[3]), number(row[4]), number(row[5]), number(row[6]));
        StanceTally stance =
                new StanceTally(number(row[7]), number(row[8]), number(row[9]), number(row[10]), number(row[11]));
        return new OutletTotals(
                Optional.ofNullable((String) row[0]), (Boolean) row[1], Totals.of(number(row[2]), sentiment, stance));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }

    private static TopSentence sentence(Object[] row) {
        String text = (String) row[4];
        CharSpan span = new CharSpan((Integer) row[6], (Integer) row[7]);
        OptionalDouble probability =
                row[12] == null ? OptionalDouble.empty() : OptionalDouble.of(Decimals.of((Float) row[12]));
        return new TopSentence(
                (UUID) row[0],
                Optional.ofNullable((String) row[1]),
                Optional.ofNullable((String) row[2]),
                Optional.ofNullable((Instant) row[3]),
                (Integer) row[5],
                span.start(),
                span.end(),
                span.of(text),
                holder(row, text),
                probability);
    }

    private static Holder holder(Object[] row, String text) {
        return StanceEntity.holder(
                Holder.Kind.valueOf((String) row[8]), (UUID) row[9], (Integer) row[10], (Integer) row[11], text);
    }
}
