package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.standpoint.Endurance;
import io.standpoint.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests made at random from the API's document: every answer is one that the document lists. */
@QuarkusTest
// actors are merged and renamed: other tests keep a database without
@QuarkusTestResource(value = TestDatabase.class, restrictToAnnotatedClass = true)
class FuzzTest {
    private static final int REQUESTS = Endurance.times(3000, 100_000);
    private static final int CLIENTS = 4;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Pattern INSIDES =
            Pattern.compile("Exception|\\n\\s+at |\\b(io\\.(standpoint|quarkus|vertx)|java|javax|"
                    + "jakarta|org\\.(jdbi|jboss|postgresql|apache)|com\\.fasterxml|opennlp)\\.[a-z]");

    private final Map<String, String> wrong = new ConcurrentSkipListMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    @Timeout(3600)
    void everyAnswerIsOneThatTheDocumentLists() throws Exception {
        JsonNode document = JSON.readTree(
                given().queryParam("format", "json").get("/q/openapi").asString());
        long seed = Long.getLong("standpoint.fuzz.seed", new Random().nextLong());
        Fuzzer fuzzer = new Fuzzer(URI.create(RestAssured.baseURI + ":" + RestAssured.port), document, seed);
        AtomicInteger left = new AtomicInteger(REQUESTS);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
            clients.submit(() -> {
                while (left.getAndDecrement() > 0) {
                    ask(fuzzer);
                }
                return null;
            });
        }
        clients.shutdown();
        assertThat(clients.awaitTermination(1, TimeUnit.HOURS)).isTrue();
        System.out.printf(
                "%d requests to %d operations, seed %d: %s%n",
                REQUESTS, fuzzer.operations().size(), seed, statuses);
        assertThat(wrong).as("seed " + seed).isEmpty();
        assertThat(statuses.getOrDefault(200, 0)).isGreaterThan(REQUESTS / 20);
    }

    private void ask(Fuzzer fuzzer) throws InterruptedException {
        Fuzzer.Sent sent;
        synchronized (fuzzer) {
            sent = fuzzer.next();
        }
        String about = sent.operation().method() + " " + sent.operation().path();
        try {
            HttpResponse<String> answer = HTTP.send(sent.request(), BodyHandlers.ofString());
            synchronized (fuzzer) {
                statuses.merge(answer.statusCode(), 1, Integer::sum);
                String kind = Fuzzer.kind(sent.operation().path());
                json(answer).ifPresent(json -> fuzzer.values().keepIds(kind, json));
            }
            complaint(sent.operation(), answer)
                    .ifPresent(complaint -> wrong.putIfAbsent(
                            about + " " + answer.statusCode() + ": " + complaint,
                            sent.request().uri() + " "
                                    + sent.request().headers().map() + " " + cut(sent.body()) + " => "
                                    + answer.headers().firstValue("Content-Type") + " " + cut(answer.body()) + "\n"));
        } catch (IOException e) {
            wrong.putIfAbsent(about + ": " + e, sent.request().uri() + " " + cut(sent.body()));
        }
    }

    private static Optional<String> complaint(Fuzzer.Operation operation, HttpResponse<String> answer) {
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        if (status >= 500
                && (status != 503 || answer.headers().firstValue("Retry-After").isEmpty())) {
            return Optional.of("server error");
        }
        if (INSIDES.matcher(answer.body()).find()) {
            return Optional.of("insides are told");
        }
        if (status >= 400) {
            boolean problem = type.equals("application/problem+json")
                    && json(answer)
                            .filter(json -> json.path("status").asInt() == status)
                            .isPresent();
            return problem ? Optional.empty() : Optional.of("no problem");
        }
        if (!operation.lists(String.valueOf(status))) {
            return Optional.of("status not listed");
        }
        boolean listed = answer.body().isEmpty()
                || operation.mediaTypes(String.valueOf(status)).contains(type);
        return listed ? Optional.empty() : Optional.of("media type not listed: " + type);
    }

    private static Optional<JsonNode> json(HttpResponse<String> answer) {
        try {
            return Optional.of(JSON.readTree(answer.body()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String cut(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
