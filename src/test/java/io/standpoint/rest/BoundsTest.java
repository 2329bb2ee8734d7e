package io.standpoint.rest;

import static io.standpoint.rest.StrangersTest.admin;
import static io.standpoint.rest.StrangersTest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.standpoint.SecuredService;
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
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What doesn't fit now is told to come later, and does fit then. */
@QuarkusTest
@TestProfile(SecuredService.class)
class BoundsTest {
    private static final String TEXT = "Mayor Ada Quill praised the Harbour Board. ".repeat(50);

    /** One of them fits in the memory for bodies, two don't. */
    private static final byte[] LONG =
            ("{\"text\": \"Rain fell on the harbour.\"}" + " ".repeat(800_000)).getBytes(StandardCharsets.UTF_8);

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
    void aBodyIsRefusedWhileOthersTakeTheMemoryThatBodiesMayTake() throws Exception {
        try (Socket other = new Socket("localhost", RestAssured.port)) {
            String head = "POST /articles?store=false HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "X-API-Key: " + SecuredService.KEY + "\r\nContent-Length: " + LONG.length
                    + "\r\nExpect: 100-continue\r\n\r\n";
            other.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(other.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 100");

            problem(post(), 503, "busy").header("Retry-After", notNullValue());
            HttpResponse<String> chunked = postChunked();
            assertThat(chunked.statusCode()).isEqualTo(503);
            assertThat(chunked.headers().firstValue("Retry-After")).isPresent();
            admin().get("/models").then().statusCode(200);
        }
        await(() -> post().statusCode() == 200);
    }

    private static Response post() {
        return admin().contentType("application/json").body(LONG).post("/articles?store=false");
    }

    /** Doesn't say how long it is. */
    private static HttpResponse<String> postChunked() throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + RestAssured.port + "/articles?store=false"))
                                .version(HttpClient.Version.HTTP_1_1)
                                .header("Content-Type", "application/json")
                                .header("X-API-Key", SecuredService.KEY)
                                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LONG)))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static Response send(int lines) {
        return admin().contentType("application/x-ndjson")
                .body(IntStream.range(0, lines)
                        .mapToObj(i -> "{\"title\": \"" + i + "\", \"text\": \"" + TEXT + i + "\"}")
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8))
                .post("/jobs");
    }

    private static void await(BooleanSupplier seen) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (!seen.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }
}
