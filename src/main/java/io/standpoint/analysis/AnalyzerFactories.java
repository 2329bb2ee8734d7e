package io.standpoint.analysis;

import io.standpoint.judgement.EngineKind;
import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The analyzers of every engine: that which judges posted articles, and others, loaded when they are first asked for. */
@Singleton
public class AnalyzerFactories {
    private final Map<EngineKind, AnalyzerFactory> loaded = new EnumMap<>(EngineKind.class);
    private final ModelStore store;
    private final EngineKind own;

    AnalyzerFactories(
            ModelStore store, AnalyzerFactory posted, @ConfigProperty(name = "standpoint.engine") String engine) {
        this.store = store;
        own = EngineKind.of(engine);
        loaded.put(own, posted);
    }

    /** The engine that judges posted articles. */
    public EngineKind own() {
        return own;
    }

    /** @throws ModelException if the engine's models are missing or can't be read */
    public synchronized AnalyzerFactory get(EngineKind kind) {
        return loaded.computeIfAbsent(kind, other -> new AnalyzerFactory(store, other));
    }

    /** What an analysis made now would carry; nothing is loaded. */
    public Provenance provenance(EngineKind kind) {
        return AnalyzerFactory.provenance(store, kind);
    }
}
