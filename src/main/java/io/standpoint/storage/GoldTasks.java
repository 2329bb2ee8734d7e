package io.standpoint.storage;

import io.standpoint.gold.Context;
import io.standpoint.gold.GoldTask;
import io.standpoint.gold.GoldTask.AskedHolder;
import io.standpoint.judgement.Sentiment;
import io.standpoint.judgement.Stance;
import io.standpoint.text.CharSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A sample's sentences as coders are asked about them, with the holders of the analysis that they were drawn from. */
final class GoldTasks {
    private static final String AUTHOR = "The author";
    private static final String ANY_OTHER = "Anybody else, not listed above";

    /** Filled in: table. */
    private static final String OF_ROW = """
            join %1$s x on x.article_id = g.article_id and x.day = g.day and x.analysis_id = g.analysis_id
                and x.sentence = g.sentence\s""";

    private static final String TASKS = """
            select g.place, g.probability, a.title, a.text, z.start_offset, z.end_offset, tn.name, x.sentiment, n.engine
            from gold_row g join article a on a.id = g.article_id
            join sentence z on z.article_id = g.article_id and z.day = g.day and z.analysis_id = g.analysis_id
                and z.index = g.sentence
            %s and x.target = g.target
            join analysis n on n.id = g.analysis_id join actor t on t.id = g.target join actor tn on tn.id = t.survivor
            where g.sample_id = :sample order by g.place""".formatted(OF_ROW.formatted("judgement"));

    private static final String HOLDERS = """
            select g.place, x.holder_kind, hn.name, x.holder_start, x.holder_end, x.label
            from gold_row g %s and x.target = g.target
            left join actor h on h.id = x.holder_actor left join actor hn on hn.id = h.survivor
            where g.sample_id = :sample order by g.place, x.position""".formatted(OF_ROW.formatted("stance"));

    private static final String MENTIONS = """
            select g.place, x.start_offset, x.end_offset from gold_row g %s and x.actor_id = g.target
            where g.sample_id = :sample order by g.place, x.position""".formatted(OF_ROW.formatted("mention"));

    private static final String COUNTS = """
            select g.place, count(*) from gold_row g %s and x.target = g.target
            where g.sample_id = :sample group by g.place""".formatted(OF_ROW.formatted("stance"));

    private final Session session;

    GoldTasks(Session session) {
        this.session = session;
    }

    List<GoldTask> of(UUID sample) {
        Map<Object, List<Object[]>> holders = rows(HOLDERS, sample);
        Map<Object, List<Object[]>> mentions = rows(MENTIONS, sample);
        return list(TASKS, sample).stream()
                .map(row ->
                        task(row, holders.getOrDefault(row[0], List.of()), mentions.getOrDefault(row[0], List.of())))
                .toList();
    }

    /** By the place of a sentence: those whom the analysis lists, and one for any other. */
    Map<Integer, Integer> holders(UUID sample) {
        Map<Integer, Integer> counts = new HashMap<>();
        list(COUNTS, sample).forEach(row -> counts.put((Integer) row[0], ((Number) row[1]).intValue() + 1));
        return counts;
    }

    private static GoldTask task(Object[] row, List<Object[]> holders, List<Object[]> mentions) {
        String text = (String) row[3];
        List<AskedHolder> asked = new ArrayList<>();
        holders.forEach(holder ->
                asked.add(new AskedHolder(name(holder, text), Optional.of(Stance.valueOf((String) holder[5])))));
        asked.add(new AskedHolder(ANY_OTHER, Optional.empty()));
        return new GoldTask(
                (Integer) row[0],
                (Double) row[1],
                Optional.ofNullable((String) row[2]),
                Context.of(text, span(row, 4)),
                (String) row[6],
                mentions.stream().map(mention -> span(mention, 1).of(text)).toList(),
                asked,
                Sentiment.valueOf((String) row[7]),
                (String) row[8]);
    }

    private static String name(Object[] holder, String text) {
        return switch ((String) holder[1]) {
            case "AUTHOR" -> AUTHOR;
            case "ACTOR" -> (String) holder[2];
            default -> "“" + span(holder, 3).of(text) + "”";
        };
    }

    private static CharSpan span(Object[] row, int at) {
        return new CharSpan((Integer) row[at], (Integer) row[at + 1]);
    }

    private Map<Object, List<Object[]>> rows(String sql, UUID sample) {
        Map<Object, List<Object[]>> byPlace = new HashMap<>();
        list(sql, sample)
                .forEach(row -> byPlace.computeIfAbsent(row[0], place -> new ArrayList<>())
                        .add(row));
        return byPlace;
    }

    private List<Object[]> list(String sql, UUID sample) {
        return session.sql(sql).with("sample", sample).rows();
    }
}
