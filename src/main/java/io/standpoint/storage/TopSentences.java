package io.standpoint.storage;

import io.standpoint.judgement.Holder;
import io.standpoint.judgement.Stance;
import io.standpoint.report.StanceFilter;
import io.standpoint.report.TopSentence;
import io.standpoint.text.CharSpan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** The sentences that take a side most probably. */
final class TopSentences {
    private static final int TOP = 5;

    private static final String TOP_SENTENCES = """
            select a.id, a.title, a.outlet, a.published_at, a.text, t.sentence, z.start_offset, z.end_offset,
                   t.holder_kind, t.holder_actor, t.holder_start, t.holder_end, t.probability,
                   t.analysis_id
            from (
                select distinct on (x.article_id, x.sentence) x.*,
                       case x.label when 'FAVOR' then x.favor else x.against end as probability
                from stance x %1$s
                where x.label <> 'NEITHER' and %2$s
                order by x.article_id, x.sentence, probability desc nulls last
            ) t
            join article a on a.id = t.article_id
            join sentence z on z.article_id = t.article_id and z.day = t.day and z.analysis_id = t.analysis_id
                and z.index = t.sentence
            order by t.probability desc nulls last, t.day desc, t.article_id, t.sentence limit %3$d""";

    private final StatelessSession session;

    TopSentences(StatelessSession session) {
        this.session = session;
    }

    List<TopSentence> of(StanceFilter filter, Stance label) {
        StanceSelection which = new StanceSelection(session, filter);
        String taken = String.join(
                " and ",
                which.published(!filter.hasRange()),
                which.values.bind("x.label = ?", label.name()),
                which.stanceLabel() + which.values.bind(" = ?", label.name()),
                which.holders());
        return which.list(TOP_SENTENCES.formatted(which.article(), taken, TOP)).stream()
                .map(TopSentences::sentence)
                .toList();
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

    private static Holder holder(Object[] row, String text) {
        return StanceEntity.holder(
                Holder.Kind.valueOf((String) row[8]), (UUID) row[9], (Integer) row[10], (Integer) row[11], text);
    }
}
