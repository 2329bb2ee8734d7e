package io.standpoint.storage;

import io.standpoint.analysis.Provenance;
import java.util.Map;
import java.util.UUID;

/**
 * A run that has articles left.
 *
 * @param models version of each model, by its name
 */
public record OpenRun(UUID id, String engine, String pipeline, Map<String, String> models) {
    /** Whether analyses that carry these versions may be part of it. */
    public boolean takes(Provenance versions) {
        return engine.equals(versions.engine())
                && pipeline.equals(versions.pipeline())
                && models.equals(versions.models());
    }
}
