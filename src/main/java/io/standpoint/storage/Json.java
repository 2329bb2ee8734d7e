package io.standpoint.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.judgement.Evidence;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What the jsonb columns hold. */
final class Json {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> VERSIONS = new TypeReference<>() {};

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

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
