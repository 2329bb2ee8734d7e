package io.standpoint.storage;

import io.standpoint.gold.Coding;
import io.standpoint.gold.ImportCounts;
import io.standpoint.judgement.Sentiment;
import io.standpoint.judgement.Stance;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What coders say of a sample's sentences. */
final class GoldCodings {
    private static final Columns COLUMNS =
            new Columns("gold_coding", "sample_id", "place", "coder", "updated_at", "skipped", "sentiment", "stances");

    private static final String PUT = COLUMNS.insert
            + " on conflict (sample_id, place, coder) do update set updated_at = excluded.updated_at,"
            + " skipped = excluded.skipped, sentiment = excluded.sentiment, stances = excluded.stances";

    private final Session session;

    GoldCodings(Session session) {
        this.session = session;
    }

    List<Coding> of(UUID sample) {
        return session.sql(COLUMNS.select + " where sample_id = ? order by place, coder", sample).rows().stream()
                .map(GoldCodings::coding)
                .toList();
    }

    ImportCounts store(UUID sample, List<Coding> codings) {
        lock(sample);
        Map<List<Object>, Coding> known = new HashMap<>();
        of(sample).forEach(coding -> known.put(key(coding), coding));
        int[] counts = new int[4];
        for (Coding coding : codings) {
            counts[keep(sample, coding, known)]++;
        }
        return new ImportCounts(counts[0], counts[1], counts[2], counts[3]);
    }

    /** 0 where it is new, 1 where it replaces another, 2 where it is the same, 3 where it is older. */
    private int keep(UUID sample, Coding coding, Map<List<Object>, Coding> known) {
        Coding before = known.get(key(coding));
        if (before != null && coding.olderThan(before)) {
            return 3;
        }
        known.put(key(coding), coding);
        put(sample, coding);
        if (before == null) {
            return 0;
        }
        return coding.same(before) ? 2 : 1;
    }

    private void put(UUID sample, Coding coding) {
        session.sql(
                        PUT,
                        sample,
                        coding.row(),
                        coding.coder(),
                        coding.updatedAt().orElse(null),
                        coding.skipped(),
                        coding.sentiment().orElse(null),
                        coding.stances().stream().map(Stance::name).toArray(String[]::new))
                .update();
    }

    private static Coding coding(Object[] row) {
        return new Coding(
                (Integer) row[1],
                (String) row[2],
                Optional.ofNullable((Instant) row[3]),
                Optional.ofNullable((String) row[5]).map(Sentiment::valueOf),
                Arrays.stream((String[]) row[6]).map(Stance::valueOf).toList());
    }

    /** Two imports into one sample wait for each other. */
    private void lock(UUID sample) {
        session.sql("select id from gold_sample where id = :id for update")
                .with("id", sample)
                .list(UUID.class);
    }

    private static List<Object> key(Coding coding) {
        return List.of(coding.row(), coding.coder());
    }
}
