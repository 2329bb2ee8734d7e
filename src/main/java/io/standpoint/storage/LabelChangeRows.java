package io.standpoint.storage;

import io.standpoint.judgement.Holder;
import io.standpoint.report.RowHolder;
import io.standpoint.report.RowTarget;
import io.standpoint.report.RunComparison.ChangedSentence;
import io.standpoint.report.RunComparison.GivenLabel;
import io.standpoint.report.RunComparison.LabelChange;
import io.standpoint.report.RunComparison.LabelChanges;
import io.standpoint.report.StanceFilter;
import io.standpoint.report.Voice;
import io.standpoint.text.CharSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;

/** Counts which labels became which, with examples. */
final class LabelChangeRows {
    private static final int EXAMPLES = 3;

    /** Whom a stance is of, so that two analyses' are the same; an unnamed holder is where its words are. */
    private static final String HOLDER = "concat_ws(' ', x.holder_kind, h.survivor, x.holder_start, x.holder_end)";

    /**
     * A label of each sentence, target and holder: of actors merged since, the first judgement, and the stance that takes a
     * side. Filled in: first or second, holder, label, its probability, table, join, order.
     */
    private static final String LABELS = """
            select distinct on (x.article_id, z.start_offset, z.end_offset, t.survivor, %2$s)
                   x.article_id, z.start_offset, z.end_offset, t.survivor as target, %2$s as holder, x.sentence,
                   x.analysis_id, %3$s as label, %4$s as probability
            from pair join %5$s x on x.article_id = pair.article_id and x.day = pair.day and x.analysis_id = pair.%1$s
            join sentence z on z.article_id = x.article_id and z.day = x.day and z.analysis_id = x.analysis_id
                and z.index = x.sentence
            join actor t on t.id = x.target %6$s
            order by x.article_id, z.start_offset, z.end_offset, t.survivor, %2$s, %7$s""";

    /** Filled in: labels of the first, of the second, how many examples. */
    private static final String CHANGES = """
            , old as (%s), new as (%s), change as (
                select article_id, start_offset, end_offset, target, holder, old.label as before, new.label as after,
                       old.analysis_id as old_analysis, old.sentence as old_sentence, old.probability as old_probability,
                       new.analysis_id as new_analysis, new.sentence as new_sentence, new.probability as new_probability,
                       count(*) over (partition by old.label, new.label) as size,
                       row_number() over (partition by old.label, new.label order by article_id, start_offset, holder)
                           as place
                from old full join new using (article_id, start_offset, end_offset, target, holder)
            )
            select c.before, c.after, c.size, c.place, c.article_id, a.title, a.outlet, a.text, c.start_offset,
                   c.end_offset, c.target, t.name, c.holder, c.old_analysis, c.old_sentence, c.old_probability,
                   c.new_analysis, c.new_sentence, c.new_probability
            from change c join article a on a.id = c.article_id join actor t on t.id = c.target
            where c.place <= %d order by c.size desc, c.before, c.after, c.place""";

    private final Session session;
    private final StanceFilter any;

    LabelChangeRows(Session session, OptionalDouble abstainBelow) {
        this.session = session;
        any = new StanceFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Voice.ANY,
                Optional.empty(),
                abstainBelow,
                true,
                false,
                Optional.empty());
    }

    /**
     * @param pairs the query's start, which names the pairs of analyses
     */
    LabelChanges sentiment(Function<Conditions, String> pairs) {
        StanceSelection which = new StanceSelection(session, any);
        String label = which.sentimentLabel();
        return changes(
                which,
                pairs,
                side -> LABELS.formatted(
                        side,
                        "cast('' as text)",
                        label,
                        "greatest(x.positive, x.neutral, x.negative)",
                        "judgement",
                        "",
                        "x.position"));
    }

    /** The same of stances. */
    LabelChanges stances(Function<Conditions, String> pairs) {
        StanceSelection which = new StanceSelection(session, any);
        String label = which.stanceLabel();
        return changes(
                which,
                pairs,
                side -> LABELS.formatted(
                        side,
                        HOLDER,
                        label,
                        "greatest(x.favor, x.against, x.neither)",
                        "stance",
                        "left join actor h on h.id = x.holder_actor",
                        "x.label = 'NEITHER', x.position"));
    }

    private LabelChanges changes(
            StanceSelection which, Function<Conditions, String> pairs, Function<String, String> labels) {
        List<Object[]> rows = which.list(
                pairs.apply(which.values) + CHANGES.formatted(labels.apply("first"), labels.apply("second"), EXAMPLES));
        Map<UUID, String> names = NamedHolders.names(session, actors(rows));
        return LabelChanges.of(
                rows.stream()
                        .filter(row -> number(row[3]) == 1)
                        .map(row -> new LabelChange(text(row[0]), text(row[1]), number(row[2])))
                        .toList(),
                rows.stream()
                        .filter(row -> !text(row[0]).equals(text(row[1])))
                        .map(row -> example(row, names))
                        .toList());
    }

    private static ChangedSentence example(Object[] row, Map<UUID, String> names) {
        String article = (String) row[7];
        CharSpan span = new CharSpan((Integer) row[8], (Integer) row[9]);
        return new ChangedSentence(
                (UUID) row[4],
                text(row[5]),
                text(row[6]),
                span.start(),
                span.end(),
                span.of(article),
                new RowTarget((UUID) row[10], (String) row[11]),
                text(row[12]).filter(key -> !key.isEmpty()).map(key -> holder(key, names, article)),
                label(row, 0, 13),
                label(row, 1, 16));
    }

    private static UUID[] actors(List<Object[]> rows) {
        return rows.stream()
                .map(row -> (String) row[12])
                .filter(holder -> holder.startsWith(Holder.Kind.ACTOR.name()))
                .map(holder -> UUID.fromString(holder.split(" ")[1]))
                .distinct()
                .toArray(UUID[]::new);
    }

    /** As {@link #HOLDER} writes it. */
    private static RowHolder holder(String key, Map<UUID, String> names, String article) {
        String[] parts = key.split(" ");
        return switch (Holder.Kind.valueOf(parts[0])) {
            case AUTHOR -> new RowHolder(Holder.author(), Optional.empty());
            case ACTOR ->
                new RowHolder(
                        Holder.actor(UUID.fromString(parts[1])),
                        Optional.ofNullable(names.get(UUID.fromString(parts[1]))));
            case UNNAMED -> {
                CharSpan span = new CharSpan(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
                yield new RowHolder(Holder.unnamed(span, span.of(article)), Optional.empty());
            }
        };
    }

    private static Optional<GivenLabel> label(Object[] row, int label, int at) {
        return text(row[label])
                .map(known -> new GivenLabel((UUID) row[at], (Integer) row[at + 1], known, probability(row[at + 2])));
    }

    private static OptionalDouble probability(Object value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(Decimals.of((Float) value));
    }

    private static Optional<String> text(Object value) {
        return Optional.ofNullable((String) value);
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
