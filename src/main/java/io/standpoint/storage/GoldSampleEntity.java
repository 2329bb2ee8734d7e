package io.standpoint.storage;

import com.fasterxml.uuid.Generators;
import io.standpoint.gold.SampleRequest;
import io.standpoint.report.StanceFilter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

@Entity
@Table(name = "gold_sample")
class GoldSampleEntity {
    @Id
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
}
