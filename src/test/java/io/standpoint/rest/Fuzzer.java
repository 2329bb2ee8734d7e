package io.standpoint.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes requests from the API's document: mostly almost right, so that they come far. */
final class Fuzzer {
    private static final int LONGEST_VALUE = 60;
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/plain",
            "application/xml",
            "text/csv",
            "application/x-ndjson",
            "*/*",
            "image/png",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/json; charset=UTF-16",
            "text/plain; charset=none",
            "text/html");

    /** One method of one address of the document. */
    record Operation(String path, String method, JsonNode described) {
        List<String> mediaTypes(String status) {
            List<String> types = new ArrayList<>();
            described.at("/responses/" + status + "/content").fieldNames().forEachRemaining(types::add);
            return types;
        }

        boolean lists(String status) {
            return described.path("responses").has(status);
        }

        List<String> bodies() {
            List<String> types = new ArrayList<>();
            described.at("/requestBody/content").fieldNames().forEachRemaining(types::add);
            return types;
        }
    }

    /** @param body for whoever reads of a failure */
    record Sent(Operation operation, HttpRequest request, String body) {}

    private final URI base;
    private final List<Operation> operations = new ArrayList<>();
    private final Random random;
    private final FuzzValues values;

    Fuzzer(URI base, JsonNode document, long seed) {
        this.base = base;
        random = new Random(seed);
        values = new FuzzValues(document, random);
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (method.getValue().has("responses")) {
                        operations.add(new Operation(
                                path.getKey(), method.getKey().toUpperCase(Locale.ROOT), method.getValue()));
                    }
                }));
    }

    FuzzValues values() {
        return values;
    }

    List<Operation> operations() {
        return operations;
    }

    Sent next() {
        Operation operation = values.any(operations);
        String address = operation.path();
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.described().path("parameters")) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                address = address.replace("{" + name + "}", escaped(value(operation.path(), parameter)));
            } else if (parameter.path("in").asText().equals("query") && random.nextInt(3) == 0) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(escaped(value(operation.path(), parameter)));
            }
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + address + query)).timeout(Duration.ofMinutes(2));
        List<String> accepted = operation.mediaTypes("200");
        if (random.nextInt(3) == 0) {
            request.header(
                    "Accept", accepted.isEmpty() || random.nextInt(5) == 0 ? values.any(TYPES) : values.any(accepted));
        }
        byte[] body = operation.bodies().isEmpty() && random.nextInt(30) > 0 ? new byte[0] : body(operation, request);
        request.method(
                operation.method(), body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        return new Sent(operation, request.build(), new String(body, StandardCharsets.UTF_8));
    }

    private byte[] body(Operation operation, HttpRequest.Builder request) {
        List<String> types = operation.bodies();
        String type = types.isEmpty() ? "application/json" : values.any(types);
        JsonNode schema = operation.described().at("/requestBody/content/" + type.replace("/", "~1") + "/schema");
        String body = type.contains("json") ? FuzzValues.written(values.json(schema)) : values.text();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(20) > 0) {
            request.header("Content-Type", random.nextInt(20) == 0 ? values.any(TYPES) : type);
        }
        if (bytes.length > 0 && random.nextInt(15) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String value(String path, JsonNode parameter) {
        String name = parameter.path("name").asText();
        String kind = kind(path, name);
        if (!kind.isEmpty() && random.nextInt(8) > 0) {
            return values.id(kind);
        }
        return switch (random.nextInt(3)) {
            case 0 -> values.string();
            case 1 -> values.json(parameter.path("schema")).asText();
            default -> parameter.path("example").asText();
        };
    }

    /** Of what the parameter is the id; empty if of nothing. */
    private static String kind(String path, String name) {
        return switch (name) {
            case "id" -> kind(path);
            case "actor", "otherActor", "target", "holder" -> "actor";
            case "run", "first", "second" -> "run";
            case "analysis" -> "analysis";
            default -> "";
        };
    }

    /** "/articles/{id}/text" to "article". */
    static String kind(String path) {
        return path.split("/")[1].replaceAll("s$", "");
    }

    /** The server takes no longer addresses than 4 KB. */
    private String escaped(String value) {
        String part = value.substring(0, Math.min(value.length(), LONGEST_VALUE));
        String escaped = URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
        return random.nextInt(200) == 0 ? escaped + "%FF" : escaped;
    }
}
