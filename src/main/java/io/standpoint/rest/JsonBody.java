package io.standpoint.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/** Reads JSON that a client sent; whatever it can't take it refuses, naming the field. */
final class JsonBody {
    /** In memory each takes as much as tens of bytes of a body; an export of Label Studio has one in about twenty bytes. */
    private static final int MOST_TOKENS = 250_000;

    private static final int DEEPEST = 100;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_TOKENS)
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonBody() {}

    /** The body, an object with no other fields than these. */
    static JsonNode object(byte[] body, Set<String> known) {
        JsonNode tree = tree(body);
        if (!tree.isObject()) {
            throw ProblemException.bad("body", "must be a JSON object");
        }
        refuseUnknown("", tree, known);
        return tree;
    }

    /** The body, an array. */
    static JsonNode array(byte[] body) {
        JsonNode tree = tree(body);
        if (!tree.isArray()) {
            throw ProblemException.bad("body", "must be a JSON array");
        }
        return tree;
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(Charsets.utf8(body));
        } catch (StreamConstraintsException e) {
            throw ProblemException.bad(
                    "body",
                    "has more than " + MOST_TOKENS + " brackets, names and values, more than " + DEEPEST
                            + " levels or a number or name of a thousand characters or more");
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw ProblemException.bad("body", "is malformed JSON" + where);
        }
    }

    /**
     * @param prefix of the field names, with a dot at its end unless it is empty
     */
    static void refuseUnknown(String prefix, JsonNode object, Set<String> known) {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw ProblemException.bad(prefix + name, "is unknown");
            }
        }
    }

    /** A string; empty where it is absent or null. */
    static Optional<String> value(JsonNode parent, String name, String field) {
        JsonNode value = parent.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(string(field, value));
    }

    static String string(String field, JsonNode value) {
        if (!value.isTextual()) {
            throw ProblemException.bad(field, "must be a string");
        }
        return value.textValue();
    }

    /** An array of no more than so many entries; an empty one where it is absent or null. */
    static JsonNode array(JsonNode parent, String name, String field, int limit) {
        JsonNode array = parent.path(name);
        if (array.isMissingNode() || array.isNull()) {
            return JSON.createArrayNode();
        }
        if (!array.isArray()) {
            throw ProblemException.bad(field, "must be an array");
        }
        if (array.size() > limit) {
            throw ProblemException.bad(field, "has more than " + limit + " entries");
        }
        return array;
    }
}
