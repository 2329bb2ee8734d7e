package io.standpoint.storage;

import com.fasterxml.uuid.Generators;
import io.standpoint.gold.SampleRequest;
import io.standpoint.report.StanceFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class GoldSampleEntity {
    private static final Columns COLUMNS = new Columns(
            "gold_sample",
            "id",
            "created_at",
            "seed",
            "target",
            "targets",
            "outlet",
            "first_day",
            "last_day",
            "duplicates");

    UUID id;
    Instant createdAt;
    long seed;
    UUID target;
    UUID[] targets;
    String outlet;
    LocalDate firstDay;
    LocalDate lastDay;
    boolean duplicates;

    /**
     * @param targets all ids of the target; null for any target
     */
    static GoldSampleEntity of(SampleRequest request, UUID[] targets) {
        StanceFilter filter = request.filter();
        GoldSampleEntity row = new GoldSampleEntity();
        row.id = Generators.timeBasedEpochGenerator().generate();
        row.createdAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        row.seed = request.seed();
        row.target = filter.target().orElse(null);
        row.targets = targets;
        row.outlet = filter.outlet().orElse(null);
        row.firstDay = filter.from().orElse(null);
        row.lastDay = filter.to().orElse(null);
        row.duplicates = filter.duplicates();
        return row;
    }

    static Optional<GoldSampleEntity> find(Session session, UUID id) {
        return session.sql(COLUMNS.select + " where id = ?", id).anyRow().map(GoldSampleEntity::of);
    }

    /** Those before an id, the newest first. */
    static List<GoldSampleEntity> list(Session session, UUID before, int limit) {
        return session.sql(COLUMNS.select + " where id < ? order by id desc limit ?", before, limit).rows().stream()
                .map(GoldSampleEntity::of)
                .toList();
    }

    void insert(Session session) {
        session.sql(COLUMNS.insert, id, createdAt, seed, target, targets, outlet, firstDay, lastDay, duplicates)
                .update();
    }

    private static GoldSampleEntity of(Object[] row) {
        GoldSampleEntity read = new GoldSampleEntity();
        read.id = (UUID) row[0];
        read.createdAt = (Instant) row[1];
        read.seed = (Long) row[2];
        read.target = (UUID) row[3];
        read.targets = (UUID[]) row[4];
        read.outlet = (String) row[5];
        read.firstDay = (LocalDate) row[6];
        read.lastDay = (LocalDate) row[7];
        read.duplicates = (Boolean) row[8];
        return read;
    }
}
