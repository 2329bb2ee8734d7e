package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static io.standpoint.rest.StrangersTest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.standpoint.TestDatabase;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Bodies wait for one that is announced, for as long as bodies usually may take. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(BodyMemoryTest.LittleMemory.class)
class BodyMemoryTest {
    /** For one long body. */
    public static final class LittleMemory implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("standpoint.limits.bodies", "1M");
        }
    }

    /** One of them fits in the memory for bodies, two don't. */
    private static final byte[] LONG =
            ("{\"text\": \"Rain fell on the harbour.\"}" + " ".repeat(800_000)).getBytes(StandardCharsets.UTF_8);

    @Test
    void aBodyIsRefusedWhileOthersTakeTheMemoryThatBodiesMayTake() throws Exception {
        try (Socket other = new Socket("localhost", RestAssured.port)) {
            String head = "POST /articles?store=false HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + LONG.length
                    + "\r\nExpect: 100-continue\r\n\r\n";
            other.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(other.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 100");

            problem(post(), 503, "busy").header("Retry-After", notNullValue());
            HttpResponse<String> chunked = postChunked();
            assertThat(chunked.statusCode()).isEqualTo(503);
            assertThat(chunked.headers().firstValue("Retry-After")).isPresent();
            given().get("/models").then().statusCode(200);
        }
        await(() -> post().statusCode() == 200);
    }

    private static Response post() {
        return given().contentType("application/json").body(LONG).post("/articles?store=false");
    }

    /** Doesn't say how long it is. */
    private static HttpResponse<String> postChunked() throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + RestAssured.port + "/articles?store=false"))
                                .version(HttpClient.Version.HTTP_1_1)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LONG)))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static void await(BooleanSupplier seen) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (!seen.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }
}
