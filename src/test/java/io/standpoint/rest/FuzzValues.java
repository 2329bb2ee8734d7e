package io.standpoint.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Values that a schema asks for, and values that it does not. */
final class FuzzValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final int KEPT_IDS = 300;
    private static final int LONG = 3000;

    private static final String[] STRINGS = {
        "",
        " ",
        "a",
        "0",
        "-1",
        "1e400",
        "NaN",
        "null",
        "true",
        "[]",
        "{}",
        "'",
        "\"",
        "\\",
        "%",
        "%00",
        "\u0000",
        "\u0007",
        "\n",
        "\t",
        "é",
        "e\u0301",
        "👩‍👩‍👧",
        "\uFFFD",
        "\uFFFF",
        "\u202E",
        "İ",
        "ß",
        "../../etc/passwd",
        "a/b",
        ";--",
        "' or '1'='1",
        "$1",
        "${jndi:x}",
        "<script>alert(1)</script>",
        "(((((((((((",
        "[",
        "*",
        "?",
        "&",
        "=",
        "a&b:*|!c",
        "!",
        "<->",
        "%s%n",
        "Norway",
        "Ada Quill",
        "en",
        "de",
        "2024-02-30",
        "2024-01-31",
        "2024-01-31T10:00:00Z",
        "0001-01-01T00:00:00+18:00",
        "9999-12-31T23:59:59.999999999Z",
        "+12024-01-01T00:00:00Z",
        "-infinity",
        "2147483648",
        "9223372036854775808",
        "0.5",
        "1.0000001",
        "author",
        "unnamed",
        "any",
        "month",
        "all",
        "once",
        "latest",
        "FAVOR",
        "PERSON",
        "Q20",
        "Q0",
        "maxent",
        "encoder",
    };

    private static final String[] TEXTS = {
        "Mayor Ada Quill praised the Harbour Board. Oskar Brandt accused her of lying.",
        "Critics said that Norway had failed. Sweden backed Oskar Brandt.",
        "It rained.",
    };

    private final JsonNode document;
    private final Random random;
    private final Map<String, List<String>> ids = new HashMap<>();

    FuzzValues(JsonNode document, Random random) {
        this.document = document;
        this.random = random;
    }

    /** Ids that an answer gave, to be asked for later. */
    void keepIds(String kind, JsonNode answer) {
        if (answer.path("id").isTextual()) {
            List<String> known = ids.computeIfAbsent(kind, k -> new ArrayList<>());
            if (known.size() < KEPT_IDS) {
                known.add(answer.get("id").asText());
            } else {
                known.set(random.nextInt(KEPT_IDS), answer.get("id").asText());
            }
        }
        if (answer.isArray()) {
            answer.forEach(one -> keepIds(kind, one));
        }
        answer.fields().forEachRemaining(field -> keepIds(field.getKey().replaceAll("s$", ""), field.getValue()));
    }

    /** @param kind "article", "actor", "analysis", "run", "gold" */
    String id(String kind) {
        List<String> known = ids.getOrDefault(kind, List.of());
        return known.isEmpty() || random.nextInt(10) == 0 ? UUID.randomUUID().toString() : any(known);
    }

    String string() {
        return switch (random.nextInt(12)) {
            case 0 ->
                random.ints(random.nextInt(30), 1, 0xD800)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            case 1 -> any(STRINGS).repeat(1 + random.nextInt(LONG));
            case 2 -> any(STRINGS) + any(STRINGS);
            case 3 -> id("article");
            default -> any(STRINGS);
        };
    }

    String text() {
        return random.nextInt(4) == 0 ? string() : any(TEXTS) + " " + any(TEXTS);
    }

    /** What the schema asks for, mostly. */
    JsonNode json(JsonNode schema) {
        return json(schema, "", 0);
    }

    private JsonNode json(JsonNode referring, String name, int depth) {
        JsonNode schema = resolved(referring);
        if (random.nextInt(25) == 0) {
            return odd(depth);
        }
        if (schema.has("examples") && random.nextInt(3) > 0) {
            return schema.get("examples").get(0);
        }
        if (schema.has("example") && random.nextInt(3) > 0) {
            return schema.get("example");
        }
        if (schema.has("enum")) {
            JsonNode choices = schema.get("enum");
            return choices.get(random.nextInt(choices.size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, name, depth);
            case "integer" -> JSON.numberNode(random.nextInt(300) - 5);
            case "number" -> JSON.numberNode(random.nextDouble() * 1.2 - 0.1);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(name.equals("text") ? text() : name.matches("id|into") ? id("actor") : string());
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").fields().forEachRemaining(field -> {
            boolean wanted = required.contains(field.getKey()) ? random.nextInt(15) > 0 : random.nextInt(2) == 0;
            if (wanted && depth < DEEPEST) {
                object.set(field.getKey(), json(field.getValue(), field.getKey(), depth + 1));
            }
        });
        if (random.nextInt(20) == 0) {
            object.set(string(), odd(depth));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, String name, int depth) {
        ArrayNode array = JSON.arrayNode();
        int size = random.nextInt(30) == 0 ? 200 : random.nextInt(3);
        for (int i = 0; i < size && depth < DEEPEST; i++) {
            array.add(json(schema.path("items"), name, depth + 1));
        }
        return array;
    }

    private JsonNode odd(int depth) {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextGaussian() * 1e10);
            case 2 -> JSON.booleanNode(true);
            case 3 -> JSON.arrayNode();
            case 4 -> JSON.objectNode();
            case 5 -> JSON.numberNode(new BigDecimal("1e999"));
            case 6 -> depth < DEEPEST ? JSON.arrayNode().add(odd(depth + 1)) : JSON.nullNode();
            default -> JSON.textNode(string());
        };
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode seen = schema;
        while (seen.has("$ref") || seen.has("allOf") || seen.has("anyOf") || seen.has("oneOf")) {
            if (seen.has("$ref")) {
                seen = document.at(seen.get("$ref").asText().substring(1));
            } else {
                JsonNode parts = seen.has("allOf")
                        ? seen.get("allOf")
                        : seen.has("anyOf") ? seen.get("anyOf") : seen.get("oneOf");
                seen = parts.get(random.nextInt(parts.size()));
            }
        }
        return seen;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText("string");
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String any(String[] strings) {
        return strings[random.nextInt(strings.length)];
    }

    static String written(JsonNode json) {
        try {
            return new ObjectMapper().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
