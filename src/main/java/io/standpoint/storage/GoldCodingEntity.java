package io.standpoint.storage;

import io.standpoint.gold.Coding;
import io.standpoint.judgement.Sentiment;
import io.standpoint.judgement.Stance;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "gold_coding")
class GoldCodingEntity implements Serializable {
    @Id
    UUID sampleId;

    @Id
    int place;

    @Id
    String coder;

    Instant updatedAt;
    boolean skipped;

    @Enumerated(EnumType.STRING)
    Sentiment sentiment;

    String[] stances;

    static GoldCodingEntity of(UUID sample, Coding coding) {
        GoldCodingEntity row = new GoldCodingEntity();
        row.sampleId = sample;
        row.place = coding.row();
        row.coder = coding.coder();
        row.updatedAt = coding.updatedAt().orElse(null);
        row.skipped = coding.skipped();
        row.sentiment = coding.sentiment().orElse(null);
        row.stances = coding.stances().stream().map(Stance::name).toArray(String[]::new);
        return row;
    }

    Coding toCoding() {
        return new Coding(
                place,
                coder,
                Optional.ofNullable(updatedAt),
                Optional.ofNullable(sentiment),
                Arrays.stream(stances).map(Stance::valueOf).toList());
    }

    /** Rows are never compared; Hibernate only asks that an id of several parts defines this. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
