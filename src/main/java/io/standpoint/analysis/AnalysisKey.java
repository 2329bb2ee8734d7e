package io.standpoint.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.standpoint.actor.TargetRequest;
import io.standpoint.models.ModelStore;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What decides whether an article needs another analysis: the versions and the targets asked for. */
public final class AnalysisKey {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    private AnalysisKey() {}

    /** SHA-256, in hexadecimal, of pipeline, engine, models and targets. */
    public static String of(Provenance provenance, List<TargetRequest> targets) {
        Object[] parts = {provenance.pipeline(), provenance.engine(), provenance.models(), targets};
        try {
            return ModelStore.sha256(JSON.writeValueAsString(parts).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("targets: can't be written", e);
        }
    }
}
