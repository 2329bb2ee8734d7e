package io.standpoint.storage;

import io.standpoint.gold.Agreement;
import io.standpoint.gold.Agreement.Item;
import io.standpoint.gold.Coding;
import io.standpoint.gold.GoldSample;
import io.standpoint.gold.Stratum;
import io.standpoint.judgement.Sentiment;
import io.standpoint.judgement.Stance;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Shows a sample with how far its coders are. */
final class GoldProgress {
    private static final String STRATA = """
            select w.label, w.sentences, w.sampled, (select count(*) from gold_row g
                where g.sample_id = w.sample_id and g.stratum = w.label and exists (select 1 from gold_coding c
                    where c.sample_id = g.sample_id and c.place = g.place and not c.skipped))
            from gold_stratum w where w.sample_id = :sample order by w.label""";

    private static final String COUNTS = """
            select (select count(*) from gold_frame where sample_id = :sample),
                   count(*), count(*) filter (where labelled), count(*) filter (where not labelled and skipped)
            from (select exists (select 1 from gold_coding c where c.sample_id = g.sample_id and c.place = g.place
                             and not c.skipped) as labelled,
                         exists (select 1 from gold_coding c where c.sample_id = g.sample_id and c.place = g.place
                             and c.skipped) as skipped
                  from gold_row g where g.sample_id = :sample) g""";

    private final Session session;

    GoldProgress(Session session) {
        this.session = session;
    }

    GoldSample of(GoldSampleEntity row) {
        Object[] counts = session.sql(COUNTS).with("sample", row.id).row();
        return new GoldSample(
                row.id,
                row.createdAt,
                row.seed,
                Optional.ofNullable(row.target),
                Optional.ofNullable(row.firstDay),
                Optional.ofNullable(row.lastDay),
                Optional.ofNullable(row.outlet),
                row.duplicates,
                number(counts[0]),
                number(counts[1]),
                number(counts[2]),
                number(counts[3]),
                strata(row.id),
                agreement(row.id));
    }

    private List<Stratum> strata(UUID sample) {
        return session.sql(STRATA).with("sample", sample).rows().stream()
                .map(row -> new Stratum(
                        Stance.valueOf((String) row[0]),
                        number(row[1]),
                        number(row[2]),
                        number(row[3]),
                        (double) number(row[2]) / number(row[1])))
                .toList();
    }

    private List<Agreement> agreement(UUID sample) {
        Map<List<Integer>, Map<String, Stance>> stances = new HashMap<>();
        Map<Integer, Map<String, Sentiment>> sentiments = new HashMap<>();
        for (Coding coding : new GoldCodings(session).of(sample)) {
            coding.sentiment().ifPresent(label -> said(sentiments, coding.row()).put(coding.coder(), label));
            for (int i = 0; i < coding.stances().size(); i++) {
                said(stances, List.of(coding.row(), i))
                        .put(coding.coder(), coding.stances().get(i));
            }
        }
        return Stream.of(agreement(Item.STANCE, stances.values()), agreement(Item.SENTIMENT, sentiments.values()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static <L extends Enum<L>> Optional<Agreement> agreement(Item item, Collection<Map<String, L>> units) {
        return Agreement.of(item, units);
    }

    private static <K, L> Map<String, L> said(Map<K, Map<String, L>> units, K unit) {
        return units.computeIfAbsent(unit, key -> new HashMap<>());
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
