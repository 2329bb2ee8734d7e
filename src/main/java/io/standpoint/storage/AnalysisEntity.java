package io.standpoint.storage;

import io.standpoint.actor.TargetRequest;
import io.standpoint.analysis.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class AnalysisEntity {
    private static final Columns COLUMNS = new Columns(
            "analysis",
            "id",
            "article_id",
            "created_at",
            "pipeline",
            "engine",
            "models",
            "watchlists",
            "request_key",
            "targets");

    UUID id;
    UUID articleId;
    Instant createdAt;
    String pipeline;
    String engine;
    String models;
    String watchlists;
    byte[] requestKey;
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

    static Optional<AnalysisEntity> find(Session session, UUID id) {
        return session.sql(COLUMNS.select + " where id = ?", id).anyRow().map(AnalysisEntity::of);
    }

    /** @param requestKey of the versions and targets */
    static Optional<AnalysisEntity> find(Session session, UUID article, byte[] requestKey) {
        return session.sql(COLUMNS.select + " where article_id = ? and request_key = ?", article, requestKey)
                .anyRow()
                .map(AnalysisEntity::of);
    }

    void insert(Session session) {
        session.sql(
                        COLUMNS.insert,
                        id,
                        articleId,
                        createdAt,
                        pipeline,
                        engine,
                        Values.json(models),
                        Values.json(watchlists),
                        requestKey,
                        Values.json(targets))
                .update();
    }

    private static AnalysisEntity of(Object[] row) {
        AnalysisEntity read = new AnalysisEntity();
        read.id = (UUID) row[0];
        read.articleId = (UUID) row[1];
        read.createdAt = (Instant) row[2];
        read.pipeline = (String) row[3];
        read.engine = (String) row[4];
        read.models = (String) row[5];
        read.watchlists = (String) row[6];
        read.requestKey = (byte[]) row[7];
        read.targets = (String) row[8];
        return read;
    }
}
