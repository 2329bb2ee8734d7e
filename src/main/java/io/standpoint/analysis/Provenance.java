package io.standpoint.analysis;

import io.standpoint.text.Article;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Where an analysis comes from.
 *
 * @param id UUIDv7 of the analysis
 * @param createdAt to the microsecond
 * @param pipeline version of everything but the models
 * @param engine what judged the sentences: "maxent"
 * @param models version of each model, by its name
 * @param watchlists version of each watch-list whose actors were looked for, by its name
 */
public record Provenance(
        UUID id,
        Instant createdAt,
        String pipeline,
        String engine,
        Map<String, String> models,
        Map<String, String> watchlists) {
    public Provenance {
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
        models = Collections.unmodifiableMap(new TreeMap<>(models));
        watchlists = Collections.unmodifiableMap(new TreeMap<>(watchlists));
    }

    /** Of an analysis that is made now. */
    public static Provenance now(String pipeline, String engine, Map<String, String> models) {
        return new Provenance(Article.newId(), Instant.now(), pipeline, engine, models, Map.of());
    }

    public Provenance watching(Map<String, String> lists) {
        return new Provenance(id, createdAt, pipeline, engine, models, lists);
    }
}
