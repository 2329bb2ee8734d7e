package io.standpoint.storage;

import io.standpoint.judgement.Holder;
import io.standpoint.judgement.Stance;
import io.standpoint.report.RowHolder;
import io.standpoint.report.StanceFilter;
import io.standpoint.report.TopSentence;
import io.standpoint.text.CharSpan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/** The sentences that take a side most probably. */
final class TopSentences {
    private static final int TOP = 5;

    /** A sentence may have several holders on a side: usually enough to find {@link #TOP} sentences. */
    private static final int FEWEST_STANCES = 40;

    private static final String PROBABILITY = "case x.label when 'FAVOR' then x.favor else x.against end";

    /**
     * In the order of an index, for each target, as many as may be needed. Filled in:
     * probability, join, which, limit, targets.
     */
    private static final String LIKELIEST = """
            with likeliest as (
                select x.* from unnest(%5$s) as u (target) cross join lateral (
                    select x.*, %1$s as probability from stance x %2$s
                    where x.target = u.target and x.label <> 'NEITHER' and %3$s
                    order by %1$s desc nulls last, x.day desc, x.article_id, x.sentence limit %4$d) x
                order by x.probability desc nulls last, x.day desc, x.article_id, x.sentence limit %4$d
            )""";

    /** Filled in: limit. */
    private static final String SENTENCES = """
             select a.id, a.title, a.outlet, a.published_at, a.text, t.sentence, z.start_offset, z.end_offset,
                   t.holder_kind, h.survivor, t.holder_start, t.holder_end, t.probability,
                   t.analysis_id, (select count(*) from likeliest), hn.name
            from (
                select distinct on (article_id, sentence) * from likeliest
                order by article_id, sentence, probability desc nulls last, target, position
            ) t
            join article a on a.id = t.article_id
            join sentence z on z.article_id = t.article_id and z.day = t.day and z.analysis_id = t.analysis_id
                and z.index = t.sentence
            left join actor h on h.id = t.holder_actor left join actor hn on hn.id = h.survivor
            order by t.probability desc nulls last, t.day desc, t.article_id, t.sentence limit %d""";

    private final Session session;

    TopSentences(Session session) {
        this.session = session;
    }

    List<TopSentence> of(StanceFilter filter, Stance label) {
        Planning.onceInOrder(session);
        List<TopSentence> top = likeliest(filter, label);
        Planning.anew(session);
        return top;
    }

    private List<TopSentence> likeliest(StanceFilter filter, Stance label) {
        List<Object[]> rows;
        long read = FEWEST_STANCES / 10;
        boolean more;
        do {
            read *= 10;
            rows = read(filter, label, read);
            more = !rows.isEmpty() && rows.size() < TOP && ((Number) rows.get(0)[14]).longValue() == read;
        } while (more);
        return rows.stream().map(TopSentences::sentence).toList();
    }

    private List<Object[]> read(StanceFilter filter, Stance label, long most) {
        StanceSelection which = new StanceSelection(session, filter);
        String taken = String.join(
                " and ",
                which.published(),
                "x.label = '" + label + "'",
                which.stanceLabel() + which.values.bind(" = ?", label.name()),
                which.holders());
        String likeliest = LIKELIEST.formatted(PROBABILITY, which.article(), taken, most, which.targetArray());
        return which.list(likeliest + SENTENCES.formatted(TOP));
    }

    private static TopSentence sentence(Object[] row) {
        String text = (String) row[4];
        CharSpan span = new CharSpan((Integer) row[6], (Integer) row[7]);
        OptionalDouble probability =
                row[12] == null ? OptionalDouble.empty() : OptionalDouble.of(Decimals.of((Float) row[12]));
        return new TopSentence(
                (UUID) row[0],
                (UUID) row[13],
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

    private static RowHolder holder(Object[] row, String text) {
        Holder holder = StanceEntity.holder(
                Holder.Kind.valueOf((String) row[8]), (UUID) row[9], (Integer) row[10], (Integer) row[11], text);
        return new RowHolder(holder, Optional.ofNullable((String) row[15]));
    }
}
