package io.standpoint.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.standpoint.actor.TargetRequest;
import io.standpoint.models.ModelStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What decides whether an article needs another analysis: the versions, the watch-lists and the targets asked for. */
public final class AnalysisKey {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    private AnalysisKey() {}

    /** SHA-256, in hexadecimal, of pipeline, engine, models, targets and, where there are any, watch-lists. */
    public static String of(Provenance provenance, List<TargetRequest> targets) {
        List<Object> parts =
                new ArrayList<>(List.of(provenance.pipeline(), provenance.engine(), provenance.models(), targets));
        if (!provenance.watchlists().isEmpty()) {
            parts.add(provenance.watchlists());
        }
        try {
            return ModelStore.sha256(JSON.writeValueAsString(parts).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("targets: can't be written", e);
        }
    }
}
