package io.standpoint.storage;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.standpoint.judgement.Holder;
import io.standpoint.judgement.Sentiment;
import io.standpoint.judgement.Stance;
import io.standpoint.judgement.StanceProbabilities;
import io.standpoint.report.RowHolder;
import io.standpoint.report.RowSentence;
import io.standpoint.report.RowSentiment;
import io.standpoint.report.RowTarget;
import io.standpoint.report.StanceFilter;
import io.standpoint.report.StanceRow;
import io.standpoint.text.CharSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Lists stances, each article's latest analysis or those of a run: the article stored first comes first. */
@ApplicationScoped
@Transactional
public class StanceRows {
    private static final int FETCHED_AT_ONCE = 500;
    private static final int EXPORT_SECONDS = 4 * 60 * 60;

    /**
     * An article's text comes with its first row only. The sentence and the judgement are looked up for each stance (offset keeps
     * the planner from joining them otherwise): it would take their keys' columns for independent, expect one row in all, and read
     * whole tables first. Filled in: label, join, which, end, sentiment.
     */
    private static final String ROWS = """
            select x.article_id, a.published_at, a.outlet, a.title,
                   case when lag(x.article_id) over stored is distinct from x.article_id then a.text end,
                   x.sentence, z.start_offset, z.end_offset,
                   x.holder_kind, h.survivor, hn.name, x.holder_start, x.holder_end, t.survivor, tn.name,
                   %1$s, x.favor, x.against, x.neither, x.analysis_id, n.pipeline, n.engine,
                   cast(n.models as text), x.target, x.position, %5$s, j.positive, j.neutral, j.negative
            from stance x %2$s
            join analysis n on n.id = x.analysis_id
            cross join lateral (select * from sentence z where z.article_id = x.article_id and z.day = x.day
                and z.analysis_id = x.analysis_id and z.index = x.sentence offset 0) z
            cross join lateral (select * from judgement j where j.article_id = x.article_id and j.day = x.day
                and j.analysis_id = x.analysis_id and j.sentence = x.sentence and j.target = x.target offset 0) j
            join actor t on t.id = x.target join actor tn on tn.id = t.survivor
            left join actor h on h.id = x.holder_actor left join actor hn on hn.id = h.survivor
            where %3$s
            window stored as (order by x.article_id, x.sentence, x.target, x.position)
            order by x.article_id, x.sentence, x.target, x.position%4$s""";

    private static final String AFTER = "(x.article_id, x.sentence, x.target, x.position) > (cast(? as uuid), ";

    private final Session session;

    StanceRows(Session session) {
        this.session = session;
    }

    /**
     * @param label empty for any
     * @param cursor of the page before; empty for the first page
     * @throws Page.BadCursor if the cursor is none
     */
    public Page<StanceRow> page(StanceFilter filter, Optional<Stance> label, Optional<String> cursor, int limit) {
        StanceSelection which = new StanceSelection(session, filter);
        String sql = sql(which, filter, label, cursor, " limit " + (limit + 1));
        Texts texts = new Texts();
        List<Object[]> rows = which.list(sql);
        rows.forEach(row -> row[4] = texts.of(row));
        return Page.of(rows, limit, StanceRows::row, row -> cursor(row).toString());
    }

    /** Gives all rows one after the other, whatever their number: only some are in memory. */
    @TransactionConfiguration(timeout = EXPORT_SECONDS)
    public void forEach(StanceFilter filter, Optional<Stance> label, Consumer<StanceRow> consumer) {
        Planning.anew(session);
        StanceSelection which = new StanceSelection(session, filter);
        String sql = sql(which, filter, label, Optional.empty(), "");
        Texts texts = new Texts();
        which.values.each(session, sql, FETCHED_AT_ONCE, row -> {
            row[4] = texts.of(row);
            consumer.accept(row(row));
        });
    }

    /** The text of the article that the rows have come to. */
    private static final class Texts {
        private String text;

        String of(Object[] row) {
            text = row[4] == null ? text : (String) row[4];
            return text;
        }
    }

    private static String sql(
            StanceSelection which, StanceFilter filter, Optional<Stance> label, Optional<String> cursor, String end) {
        String asked = label.map(one -> which.stanceLabel() + which.values.bind(" = ?", one.name()))
                .orElse("true");
        String after =
                cursor.map(Cursor::parse).map(last -> after(which.values, last)).orElse("true");
        String where = String.join(" and ", which.published(), which.holders(), asked, after);
        return ROWS.formatted(which.stanceLabel(), which.article(), where, end, which.judgedLabel());
    }

    private static Cursor cursor(Object[] row) {
        return new Cursor(row[5] + ":" + row[23] + ":" + row[24], (UUID) row[0]);
    }

    private static String after(Conditions values, Cursor last) {
        String[] parts = last.value().split(":");
        try {
            return values.bind(AFTER, last.id())
                    + values.bind("?, ", Integer.parseInt(parts[0]))
                    + values.bind("cast(? as uuid), ", UUID.fromString(parts[1]))
                    + values.bind("?)", Integer.parseInt(parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new Page.BadCursor();
        }
    }

    private static StanceRow row(Object[] row) {
        String text = (String) row[4];
        CharSpan span = new CharSpan((Integer) row[6], (Integer) row[7]);
        Holder holder = StanceEntity.holder(
                Holder.Kind.valueOf((String) row[8]), (UUID) row[9], (Integer) row[11], (Integer) row[12], text);
        return new StanceRow(
                (UUID) row[0],
                Optional.ofNullable((Instant) row[1]),
                Optional.ofNullable((String) row[2]),
                Optional.ofNullable((String) row[3]),
                new RowSentence((Integer) row[5], span.start(), span.end(), span.of(text)),
                new RowHolder(holder, Optional.ofNullable((String) row[10])),
                new RowTarget((UUID) row[13], (String) row[14]),
                new RowSentiment(
                        Sentiment.valueOf((String) row[25]),
                        Decimals.sentiment((Float) row[26], (Float) row[27], (Float) row[28])),
                Stance.valueOf((String) row[15]),
                probabilities(row),
                (UUID) row[19],
                (String) row[20],
                (String) row[21],
                Json.versions((String) row[22]));
    }

    private static Optional<StanceProbabilities> probabilities(Object[] row) {
        return Optional.ofNullable((Float) row[16])
                .map(favor -> Decimals.stance(favor, (Float) row[17], (Float) row[18]));
    }
}
