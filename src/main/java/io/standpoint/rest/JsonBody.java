package io.standpoint.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/** Reads JSON that a client sent; whatever it can't take it refuses, naming the field. */
final class JsonBody {
    private static final ObjectMapper JSON = new ObjectMapper()
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
            return JSON.readTree(utf8(body));
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

    static String utf8(byte[] body) {
        return utf8("body", body);
    }

    static String utf8(String field, byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw ProblemException.bad(field, "is not valid UTF-8");
        }
    }
}
