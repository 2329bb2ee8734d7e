package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.standpoint.TestDatabase;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BatchResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NDJSON = "application/x-ndjson";
    private static final String TEXT = "Mayor Ada Quill praised the Harbour Board.";

    private final String outlet = "Batch " + UUID.randomUUID();

    @Test
    void everyLineIsAnsweredInItsPlaceAndOneBadLineIsOneProblem() throws IOException {
        List<JsonNode> answers = batch(
                "",
                article("Peter Brandt accused Ada Quill of lying."),
                "{\"text\": 7}",
                "",
                "nothing",
                "{\"text\": \"a\", \"headline\": \"b\"}",
                article(TEXT));

        assertThat(answers).extracting(answer -> answer.path("line").asInt()).containsExactly(1, 2, 4, 5, 6);
        assertThat(answers.get(0).at("/analysis/article/outlet").asText()).isEqualTo(outlet);
        assertThat(answers.get(0).has("problem")).isFalse();
        assertThat(answers.get(1).at("/problem/type").asText()).isEqualTo("urn:standpoint:problem:bad-request");
        assertThat(answers.get(1).at("/problem/field").asText()).isEqualTo("text");
        assertThat(answers.get(1).has("analysis")).isFalse();
        assertThat(answers.get(2).at("/problem/status").asInt()).isEqualTo(400);
        assertThat(answers.get(3).at("/problem/field").asText()).isEqualTo("headline");
    }

    @Test
    void aLineIsAnsweredAsIfItWerePostedByItself() throws IOException {
        JsonNode answer = batch("", article(TEXT)).get(0).path("analysis");

        Response posted =
                given().contentType("application/json").body(article(TEXT)).post("/articles");

        posted.then().statusCode(200);
        assertThat(JSON.readTree(posted.asString())).isEqualTo(answer);
        given().get("/articles/" + answer.at("/article/id").asText()).then().statusCode(200);
    }

    @Test
    void parametersAreThoseOfOneArticle() throws IOException {
        JsonNode answer = batch("?store=false&offsets=codepoint&abstainBelow=1", article("\uD83D\uDE00 " + TEXT))
                .get(0);

        assertThat(answer.at("/analysis/sentences").toString()).contains("UNCLEAR");
        given().get("/articles/" + answer.at("/analysis/article/id").asText())
                .then()
                .statusCode(404);
        given().contentType(NDJSON)
                .body(bytes(article(TEXT)))
                .post("/articles/batch?offsets=bytes")
                .then()
                .statusCode(400)
                .body("field", equalTo("offsets"));
        given().contentType("application/json")
                .body(article(TEXT))
                .post("/articles/batch")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        assertThat(batch("")).isEmpty();
    }

    @Test
    void aLineThatIsTooLongIsRefusedAndABatchIsAsLongAsItLikes() throws IOException {
        String bad = "x".repeat(3000);
        List<String> lines = new ArrayList<>(List.of("{\"text\": \"" + "a".repeat(5_000_000) + "\"}"));
        IntStream.range(0, 1500).forEach(i -> lines.add(bad));
        lines.add(article(TEXT));

        List<JsonNode> answers = batch("?store=false", lines.toArray(String[]::new));

        assertThat(answers).hasSize(1502);
        assertThat(answers.get(0).at("/problem/status").asInt()).isEqualTo(413);
        assertThat(answers.get(1500).at("/problem/status").asInt()).isEqualTo(400);
        assertThat(answers.get(1501).has("analysis")).isTrue();
        assertThat(answers.get(1501).path("line").asInt()).isEqualTo(1502);
    }

    @Test
    void answersComeWhileLinesAreStillSent() throws IOException {
        try (LineClient client = new LineClient(uri("?store=false"))) {
            for (int line = 1; line <= 3; line++) {
                client.send(article(TEXT));
                assertThat(JSON.readTree(client.read()).path("line").asInt()).isEqualTo(line);
            }
            client.end();
            assertThat(client.read()).isNull();
        }
    }

    /** Long answers to short lines: what isn't taken fills the connection soon. */
    @Test
    void whoDoesNotTakeTheAnswersIsReadNoFurther() throws Exception {
        byte[] line = bytes("{\"text\": \"" + "Rain fell on the harbour. ".repeat(60) + "\"}\n");
        int most = 20_000;
        String head = "POST /articles/batch?store=false HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NDJSON
                + "\r\nContent-Length: " + (long) most * line.length + "\r\n\r\n";
        try (SocketChannel channel = SocketChannel.open()) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 1 << 16);
            channel.connect(new InetSocketAddress("localhost", RestAssured.port));
            channel.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.ISO_8859_1)));
            channel.configureBlocking(false);
            int sent = 0;
            ByteBuffer next = ByteBuffer.wrap(line);
            Instant last = Instant.now();
            while (sent < most && Duration.between(last, Instant.now()).toMillis() < 2000) {
                if (channel.write(next) > 0) {
                    last = Instant.now();
                } else {
                    Thread.sleep(10);
                }
                if (!next.hasRemaining()) {
                    sent++;
                    next.rewind();
                }
            }
            assertThat(sent).isLessThan(most);
        }
    }

    @Test
    void moreThanTheServerReadsAtOnceAreToldToComeLater() throws Exception {
        List<LineClient> open = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                LineClient client = new LineClient(uri("?store=false"));
                open.add(client);
                client.send("nothing");
                assertThat(client.read()).contains("bad-request");
            }
            given().contentType(NDJSON)
                    .body(bytes(article(TEXT)))
                    .post("/articles/batch")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", containsString("busy"));
        } finally {
            for (LineClient client : open) {
                client.close();
            }
        }
        Instant patience = Instant.now().plusSeconds(20);
        int status = 503;
        while (status == 503 && Instant.now().isBefore(patience)) {
            status = given().contentType(NDJSON)
                    .body(bytes(article(TEXT)))
                    .post("/articles/batch")
                    .statusCode();
        }
        assertThat(status).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/batch", "/articles/batch/", "/articles/batch;a=1"})
    void aBatchMayBeLongerThanABody(String path) {
        String line = "x".repeat(100_000);
        Response answer = given().urlEncodingEnabled(false)
                .contentType(NDJSON)
                .body(bytes(String.join("\n", Collections.nCopies(50, line))))
                .post(path);
        answer.then().statusCode(200);
        assertThat(answer.asString().lines()).hasSize(50).allMatch(problem -> problem.contains("bad-request"));
    }

    private List<JsonNode> batch(String query, String... lines) throws IOException {
        Response answer = given().contentType(NDJSON)
                .body(bytes(String.join("\n", lines)))
                .post("/articles/batch" + query);
        answer.then().statusCode(200).contentType(NDJSON);
        List<JsonNode> answers = new ArrayList<>();
        for (String line : answer.asString().lines().toList()) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String article(String text) {
        return "{\"text\": \"" + text + "\", \"outlet\": \"" + outlet + "\"}";
    }

    private static URI uri(String query) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/articles/batch" + query);
    }
}
