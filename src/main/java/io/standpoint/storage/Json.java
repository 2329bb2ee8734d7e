package io.standpoint.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.standpoint.actor.TargetRequest;
import io.standpoint.judgement.Evidence;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What the jsonb columns hold. */
final class Json {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());
    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> VERSIONS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<List<TargetRequest>> TARGETS = new TypeReference<>() {};

    private Json() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> versions(String json) {
        return read(json, VERSIONS);
    }

    /** Most stances rest on a rule or on no single word: an empty list is a null. */
    static String evidence(List<Evidence> evidence) {
        return evidence.isEmpty() ? null : write(evidence);
    }

    static List<Evidence> evidence(String json) {
        return json == null ? List.of() : read(json, EVIDENCE);
    }

    /** Those that a client asked for: whom the service looks for by itself is another matter next time. */
    static String targets(List<TargetRequest> targets) {
        return write(targets.stream().filter(target -> target.actor().isEmpty()).toList());
    }

    static List<TargetRequest> targets(String json) {
        return read(json, TARGETS);
    }

    static Map<String, Object> fields(String json) {
        return read(json, FIELDS);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
