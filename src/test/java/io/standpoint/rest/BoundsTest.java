package io.standpoint.rest;

import static io.standpoint.rest.StrangersTest.admin;
import static io.standpoint.rest.StrangersTest.lines;
import static io.standpoint.rest.StrangersTest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.standpoint.SecuredService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What doesn't fit now is told to come later, and does fit then. */
@QuarkusTest
@TestProfile(SecuredService.class)
class BoundsTest {
    private static final String TEXT = "Mayor Ada Quill praised the Harbour Board. ".repeat(50);

    @Test
    void aJobWaitsOutsideWhileTheQueueIsFull() {
        Response first = send(SecuredService.JOB_LINES);
        first.then().statusCode(202);

        problem(send(1), 503, "busy").header("Retry-After", notNullValue());
        admin().post(first.header("Location") + "/cancel").then().statusCode(200);
        problem(send(SecuredService.JOB_LINES + 1), 413, "too-long");
        send(1).then().statusCode(202);
    }

    @Test
    void oneCallerHoldsHalfOfTheStreamsAtMost() throws IOException {
        Response key = admin().contentType("application/json")
                .body("{\"name\": \"streams\", \"scopes\": [\"read\"]}")
                .post("/keys");
        List<LineClient> held = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                held.add(answered(key));
            }
            try (LineClient another = lines("/articles/batch?store=false", key)) {
                another.send("{}");
                assertThat(another.status()).startsWith("HTTP/1.1 503");
            }
            send(1).then().statusCode(202);
        } finally {
            for (LineClient one : held) {
                one.close();
            }
        }
        await(() -> isTaken(key));
    }

    private static LineClient answered(Response key) throws IOException {
        LineClient client = lines("/articles/batch?store=false", key);
        client.send("{}");
        assertThat(client.read()).contains("urn:standpoint:problem:bad-request");
        return client;
    }

    private static boolean isTaken(Response key) {
        return StrangersTest.by(key.path("token"))
                        .contentType("application/x-ndjson")
                        .body("{}".getBytes(StandardCharsets.UTF_8))
                        .post("/articles/batch?store=false")
                        .statusCode()
                == 200;
    }

    private static void await(BooleanSupplier seen) {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (!seen.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    private static Response send(int lines) {
        return admin().contentType("application/x-ndjson")
                .body(IntStream.range(0, lines)
                        .mapToObj(i -> "{\"title\": \"" + i + "\", \"text\": \"" + TEXT + i + "\"}")
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8))
                .post("/jobs");
    }
}
