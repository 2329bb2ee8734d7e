package io.standpoint.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What fields and labels mean, from {@code openapi.properties}: for the API's document and the codebook. */
final class FieldWords {
    private static final String HIDDEN = "hidden";
    private static final String SEPARATOR = " \\| ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Properties words = new Properties();

    FieldWords() {
        try (InputStream in = FieldWords.class.getResourceAsStream("openapi.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param example as JSON reads it
     * @param type where Java's is not the JSON's
     */
    record Entry(String description, Optional<Object> example, Optional<String> type) {}

    boolean hidden(String key) {
        return HIDDEN.equals(words.getProperty(key));
    }

    /** "Schema.field" stands before "field". */
    Optional<Entry> of(String schema, String field) {
        return Optional.ofNullable(words.getProperty(schema + "." + field, words.getProperty(field)))
                .map(FieldWords::entry);
    }

    /** Fields of a schema that only the words know of. */
    List<String> typed(String schema) {
        return words.stringPropertyNames().stream()
                .filter(key ->
                        key.startsWith(schema + ".") && words.getProperty(key).split(SEPARATOR).length == 3)
                .map(key -> key.substring(schema.length() + 1))
                .toList();
    }

    /** What all labels of an enum mean, if they are explained. */
    Optional<String> labels(String name, List<?> labels) {
        return labels.stream()
                .flatMap(label -> Optional.ofNullable(words.getProperty(name + "." + label))
                        .map(line -> label + ": " + entry(line).description())
                        .stream())
                .reduce((one, other) -> one + " " + other);
    }

    private static Entry entry(String line) {
        String[] parts = line.split(SEPARATOR);
        return new Entry(
                parts[0],
                parts.length > 1 ? Optional.of(example(parts[1])) : Optional.empty(),
                parts.length > 2 ? Optional.of(parts[2]) : Optional.empty());
    }

    private static Object example(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.properties: " + json, e);
        }
    }
}
