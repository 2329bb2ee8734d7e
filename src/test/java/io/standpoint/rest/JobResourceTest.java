package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.standpoint.TestDatabase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class JobResourceTest {
    private static final String NDJSON = "application/x-ndjson";

    private final String outlet = "Job " + UUID.randomUUID();

    @Test
    void aJobStoresItsLinesInTheBackgroundAndSaysWhatCameOfEach() {
        Response sent = send(
                article("Mayor Ada Quill praised the Harbour Board."),
                "",
                "{\"text\": 7}",
                "{\"text\": \"" + "a".repeat(5_000_000) + "\"}",
                article("Mayor Ada Quill praised the Harbour Board."),
                article("Critics said that Oskar Brandt had failed the fishermen."));

        sent.then()
                .statusCode(202)
                .header("Location", endsWith("/jobs/" + sent.path("id")))
                .body("progress.lines", equalTo(5));
        String job = finished(sent);
        given().get(job)
                .then()
                .body("finishedAt", notNullValue())
                .body("progress", equalTo(Map.of("lines", 5, "done", 5, "stored", 2, "alreadyStored", 1, "failed", 2)));
        given().get("/jobs").then().body("jobs.id", hasItem(sent.<String>path("id")));

        given().get(job + "/results?outcome=failed")
                .then()
                .body("results.line", contains(3, 4))
                .body("results[0].problem.type", equalTo("urn:standpoint:problem:bad-request"))
                .body("results[0].problem.field", equalTo("text"))
                .body("results[0].article", nullValue())
                .body("results[1].problem.status", equalTo(413));
        given().get("/articles?outlet=" + outlet).then().body("articles", hasSize(2));
        Response stored = given().get(job + "/results?outcome=stored&limit=1");
        given().get("/articles/" + stored.path("results[0].article"))
                .then()
                .statusCode(200)
                .body("analysis.id", equalTo(stored.path("results[0].analysis")));
    }

    @Test
    void nobodyIsLetBelieveThatAJobStoresNothing() {
        given().contentType(NDJSON)
                .body(article("Mayor Ada Quill praised the Harbour Board.").getBytes(StandardCharsets.UTF_8))
                .post("/jobs?store=false")
                .then()
                .statusCode(400)
                .body("field", equalTo("store"));
        given().get("/articles?outlet=" + outlet).then().body("articles", hasSize(0));
    }

    @Test
    void aLineIsReadWhateverItsErrorQuotes() {
        String job = finished(send(
                "{\"text\": \"Mayor Ada Quill resigned.\", \"publishedAt\": \"\\u0000\"}",
                "{\"text\": \"Mayor Ada Quill resigned.\", \"publishedAt\": \"\\ud800 now\"}",
                "{\"text\": \"Mayor Ada Quill resigned.\", \"\\u0000\": 1}"));

        given().get(job + "/results?outcome=failed")
                .then()
                .body("results.line", contains(1, 2, 3))
                .body("results.problem.detail", everyItem(not(containsString("\u0000"))));
    }

    @Test
    void resultsAreReadPageByPage() {
        String job = finished(send(lines(5, i -> "bad " + i)));

        Response first = given().get(job + "/results?limit=2");
        Response second = given().get(next(first));
        Response third = given().get(next(second));

        first.then().body("results.line", contains(1, 2));
        second.then().body("results.line", contains(3, 4));
        third.then().body("results.line", contains(5)).header("Link", nullValue());
        given().get(job + "/results?cursor=no").then().statusCode(400).body("field", equalTo("cursor"));
        given().get(job + "/results?outcome=lost").then().statusCode(400).body("field", equalTo("outcome"));
    }

    @Test
    void aJobThatIsEndedDropsWhatIsLeft() {
        Response sent = send(lines(2000, i -> article("Ada Quill met Oskar Brandt on day " + i + ".")));
        String job = sent.header("Location");

        given().post(job + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("finishedAt", notNullValue());

        given().post(job + "/cancel").then().statusCode(409);
        int done = settled(job);
        assertThat(done).isLessThan(2000);
        given().get(job).then().body("progress.lines", equalTo(2000)).body("state", equalTo("CANCELLED"));
        given().delete(job).then().statusCode(204);
        given().get(job).then().statusCode(404).body("detail", equalTo("no such job"));
        given().delete(job).then().statusCode(404);
        given().get(job + "/results").then().statusCode(404);
        given().get("/articles?limit=100&outlet=" + outlet).then().body("articles", hasSize(Math.min(done, 100)));
    }

    @Test
    void aRunningJobCanBeDeleted() {
        Response sent = send(lines(500, i -> article("Ada Quill met Oskar Brandt in week " + i + ".")));

        given().delete(sent.header("Location")).then().statusCode(204);

        given().get(sent.header("Location")).then().statusCode(404);
    }

    @Test
    void aBodyThatBreaksOffIsNoJob() throws Exception {
        int before = jobs();
        try (LineClient client = new LineClient(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/jobs"))) {
            for (int i = 0; i < 1500; i++) {
                client.send(article("Ada Quill met Oskar Brandt in year " + i + "."));
            }
        }
        Thread.sleep(500);
        assertThat(jobs()).isEqualTo(before);
        given().contentType(NDJSON)
                .body("\n \n".getBytes(StandardCharsets.UTF_8))
                .post("/jobs")
                .then()
                .statusCode(400)
                .body("field", equalTo("body"));
    }

    private static int jobs() {
        return given().get("/jobs?limit=100").<List<?>>path("jobs").size();
    }

    private Response send(String... lines) {
        return given().contentType(NDJSON)
                .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .post("/jobs");
    }

    private static String lines(int number, IntFunction<String> line) {
        return IntStream.range(0, number).mapToObj(line).collect(Collectors.joining("\n"));
    }

    /** Until nobody reads a line of it any more. */
    private static int settled(String job) {
        int done = -1;
        for (int now = done(job); now != done; now = done(job)) {
            done = now;
            pause(1000);
        }
        return done;
    }

    private static int done(String job) {
        return given().get(job).path("progress.done");
    }

    private static String finished(Response sent) {
        String job = sent.header("Location");
        Instant patience = Instant.now().plus(Duration.ofMinutes(1));
        while (!given().get(job).path("state").equals("FINISHED")) {
            assertThat(Instant.now()).isBefore(patience);
            pause(50);
        }
        return job;
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String next(Response page) {
        String link = page.header("Link");
        return link.substring(1, link.indexOf('>'));
    }

    private String article(String text) {
        return "{\"text\": \"" + text + "\", \"outlet\": \"" + outlet + "\"}";
    }
}
