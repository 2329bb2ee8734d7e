package io.standpoint.storage;

import io.standpoint.actor.TargetRequest;
import io.standpoint.analysis.Provenance;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

@Entity
@Table(name = "analysis")
class AnalysisEntity {
    @Id
    UUID id;

    UUID articleId;
    Instant createdAt;
    String pipeline;
    String engine;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String models;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String watchlists;

    byte[] requestKey;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String targets;

    static AnalysisEntity of(Provenance provenance, UUID articleId, byte[] requestKey, List<TargetRequest> targets) {
        AnalysisEntity row = new AnalysisEntity();
        row.id = provenance.id();
        row.articleId = articleId;
        row.createdAt = provenance.createdAt();
        row.pipeline = provenance.pipeline();
        row.engine = provenance.engine();
        row.models = Json.write(provenance.models());
        row.watchlists = Json.write(provenance.watchlists());
        row.requestKey = requestKey;
        row.targets = Json.targets(targets);
        return row;
    }

    Provenance toProvenance() {
        return new Provenance(id, createdAt, pipeline, engine, Json.versions(models), Json.versions(watchlists));
    }
}
