package io.standpoint.judgement;

import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The engines there are, by the names that settings, stored analyses and model cards give them. */
public enum EngineKind {
    /** {@link MaxentEngine} */
    MAXENT(MaxentEngine::load),
    /** {@link EncoderEngine} */
    ENCODER(EncoderEngine::load);

    private final Function<ModelStore, Engine> loading;

    EngineKind(Function<ModelStore, Engine> loading) {
        this.loading = loading;
    }

    /** @throws ModelException if its models are missing or can't be read */
    public Engine load(ModelStore store) {
        return loading.apply(store);
    }

    /** "maxent", "encoder" */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such engine, naming those that there are */
    public static EngineKind of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("engine: there is no " + label + ", but "
                        + Arrays.stream(values()).map(EngineKind::label).collect(Collectors.joining(", "))));
    }
}
