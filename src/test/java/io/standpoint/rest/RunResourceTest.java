package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.standpoint.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stored articles are read again by the engine that doesn't judge posted ones here; each test has an outlet of its own. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RunResourceTest {
    private static final String[] TEXTS = {
        "Mayor Ada Quill praised the Harbour Board. Peter Brandt accused Ada Quill of ignoring the pier.",
        "The Harbour Board thanked Ada Quill for the lighthouse. Critics said that Ada Quill had failed the fishermen.",
        "Ada Quill met Peter Brandt on Monday. Peter Brandt condemned the Harbour Board over the cost of the quay."
    };

    private final String outlet = "Run " + UUID.randomUUID();
    private String posted;
    private String other;

    @BeforeEach
    void store() {
        posted = post(TEXTS[0]).path("analysis.engine");
        other = posted.equals("encoder") ? "maxent" : "encoder";
    }

    @Test
    void aRunReadsWhatFitsInTheBackground() {
        post(TEXTS[1]);
        Response asked = ask(other, "again");

        asked.then().statusCode(202).header("Location", equalTo("/runs/" + asked.path("id")));
        assertThat(asked.<String>path("engine")).isEqualTo(other);
        finished(asked);
        given().get(asked.header("Location"))
                .then()
                .body("name", equalTo("again"))
                .body("outlet", equalTo(outlet))
                .body("pipeline", notNullValue())
                .body("models.size()", equalTo(asked.path("models.size()")))
                .body("startedAt", notNullValue())
                .body("finishedAt", notNullValue())
                .body("adoptedAt", nullValue())
                .body(
                        "progress",
                        equalTo(Map.of("articles", 2, "done", 2, "failed", 0, "waiting", 0, "deleted", 0, "added", 0)))
                .body("problems", hasSize(0));
        given().get("/runs").then().body("runs.id", hasItem(asked.<String>path("id")));
    }

    @Test
    void whatARunReadsCountsWhereItIsAskedForOnly() {
        String quill = actor("Ada Quill");
        String run = finished(ask(other, "asked for"));

        given().get("/articles/" + article()).then().body("analysis.engine", equalTo(posted));
        report(quill, null).body("run", nullValue()).body("versions.engine", equalTo(List.of(posted)));
        report(quill, run)
                .body("run", equalTo(Map.of("id", run, "name", "asked for", "finished", true)))
                .body("versions.engine", equalTo(List.of(other)))
                .body("versions[0].articles", equalTo(1))
                .body("rows", containsString("run=" + run))
                .body("articles", equalTo(1));
        given().queryParams(Map.of("run", run, "outlet", outlet))
                .get("/stances")
                .then()
                .body("stances.engine", everyItem(equalTo(other)));
        given().queryParams(Map.of("run", run, "outlet", outlet))
                .get("/matrix")
                .then()
                .body("run.id", equalTo(run))
                .body("cells[0].rows", containsString("run=" + run));
        given().queryParams(Map.of("run", run, "outlet", outlet, "actor", quill, "otherActor", actor("Harbour Board")))
                .get("/comparison")
                .then()
                .body("first.run.id", equalTo(run))
                .body("second.versions.engine", equalTo(List.of(other)));
    }

    @Test
    void anAdoptedRunIsTheLatestEverywhereAtOnceAndTheFormerOneCanComeBack() {
        String before = given().get("/articles/" + article()).path("analysis.id");
        String quill = actor("Ada Quill");
        String run = finished(ask(other, "adopted"));

        given().post("/runs/" + run + "/adopt").then().statusCode(200).body("adoptedAt", notNullValue());
        given().get("/articles/" + article()).then().body("analysis.engine", equalTo(other));
        report(quill, null).body("versions.engine", equalTo(List.of(other)));

        String back = finished(ask(posted, "back"));
        given().post("/runs/" + back + "/adopt").then().statusCode(200);
        given().get("/articles/" + article()).then().body("analysis.id", equalTo(before));
    }

    @Test
    void articlesDeletedOrAddedSinceAreCounted() {
        String second = post(TEXTS[1]).path("article.id");
        String run = finished(ask(other, "changing"));

        given().delete("/articles/" + second).then().statusCode(204);
        post(TEXTS[2]);

        given().get("/runs/" + run)
                .then()
                .body("progress.articles", equalTo(2))
                .body("progress.done", equalTo(1))
                .body("progress.deleted", equalTo(1))
                .body("progress.added", equalTo(1));
    }

    @Test
    void aRunOfNothingIsFinishedAtOnce() {
        given().contentType("application/json")
                .body(Map.of("outlet", "Nowhere", "engine", other))
                .post("/runs")
                .then()
                .statusCode(202)
                .body("state", equalTo("FINISHED"))
                .body("name", equalTo(other))
                .body("progress.articles", equalTo(0));
    }

    @Test
    void anEmptyOutletIsNone() {
        given().contentType("text/plain").body(TEXTS[2] + " " + outlet).post("/articles");
        Response asked = given().contentType("application/json")
                .body(Map.of("engine", other, "outlet", ""))
                .post("/runs");

        int without = given().get("/articles?limit=100&outlet=").path("articles.size()");
        asked.then().statusCode(202).body("outlet", equalTo("")).body("progress.articles", equalTo(without));
        given().post("/runs/" + asked.path("id") + "/cancel");
    }

    @Test
    void targetsThatWereAskedForAreAskedForAgain() {
        given().contentType("application/json")
                .body(Map.of(
                        "text",
                        "They say the grebes of heron lake are loud. Peter Brandt praised the grebes of heron lake.",
                        "outlet",
                        outlet,
                        "targets",
                        List.of(Map.of("name", "grebes of heron lake", "type", "ORGANIZATION"))))
                .post("/articles")
                .then()
                .statusCode(201);
        String run = finished(ask(other, "targets"));

        given().queryParams(Map.of("run", run, "outlet", outlet))
                .get("/stances")
                .then()
                .body("stances.target.name", hasItem("grebes of heron lake"));
    }

    @Test
    void twoRunsAreComparedLabelByLabel() {
        post(TEXTS[1]);
        post(TEXTS[2]);
        // which the engines judge differently
        post("Armenia and Azerbaijan remain at odds over the railway through the southern corridor.");
        String run = finished(ask(other, "compared"));
        String same = finished(ask(posted, "as posted"));

        JsonPath comparison = given().get("/runs/" + same + "/comparison/" + run)
                .then()
                .statusCode(200)
                .body("first.run.name", equalTo("as posted"))
                .body("first.versions.engine", equalTo(List.of(posted)))
                .body("second.versions.engine", equalTo(List.of(other)))
                .body("both", equalTo(4))
                .body("onlyFirst", equalTo(0))
                .extract()
                .jsonPath();
        for (String kind : List.of("sentiment", "stances")) {
            assertThat(sum(comparison, kind, "from != null && it.to != null"))
                    .isEqualTo(comparison.getInt(kind + ".compared"))
                    .isGreaterThan(5);
            assertThat(sum(comparison, kind, "from != null && it.to != null && it.from != it.to"))
                    .isEqualTo(comparison.getInt(kind + ".changed"));
            assertThat(sum(comparison, kind, "to == null")).isEqualTo(comparison.getInt(kind + ".onlyFirst"));
        }
        assertThat(comparison.getInt("stances.examples.size()")).isPositive();
        Map<String, Object> example = comparison.getMap("stances.examples.find { it.second != null }");
        String article = (String) example.get("article");
        given().queryParam(
                        "analysis",
                        comparison.<String>get("stances.examples.find { it.second != null }.second.analysis"))
                .get("/articles/" + article)
                .then()
                .statusCode(200)
                .body("sentences.text", hasItem((String) example.get("text")));
    }

    @Test
    void theSameIsNoDifferentAndLatestIsASide() {
        post(TEXTS[1]);
        String run = finished(ask(other, "alone"));

        given().get("/runs/" + run + "/comparison/" + run)
                .then()
                .body("stances.changed", equalTo(0))
                .body("stances.onlyFirst", equalTo(0))
                .body("stances.examples", hasSize(0));
        given().get("/runs/" + run + "/comparison/latest")
                .then()
                .body("both", equalTo(2))
                .body("second.run", nullValue())
                .body("second.versions.engine", equalTo(List.of(posted)));
    }

    @Test
    void aFinishedRunCantBeCancelledButForgotten() {
        String run = finished(ask(other, "forgotten"));

        given().post("/runs/" + run + "/cancel").then().statusCode(409);
        given().delete("/runs/" + run).then().statusCode(204);
        given().get("/runs/" + run).then().statusCode(404);
        given().get("/articles/" + article()).then().body("analysis.engine", equalTo(posted));
        given().queryParam("run", run).get("/stances").then().statusCode(400).body("field", equalTo("run"));
    }

    @ParameterizedTest
    @CsvSource({
        "{\"engine\": \"oracle\"}, engine",
        "{\"from\": \"yesterday\"}, from",
        "{\"models\": \"new\"}, models",
        "{\"name\": \" \"}, name",
        "'{\"from\": \"2024-05-01\", \"to\": \"2024-01-01\"}', to",
        "[], body"
    })
    void whatCantBeReadIsRefused(String body, String field) {
        given().contentType("application/json")
                .body(body)
                .post("/runs")
                .then()
                .statusCode(400)
                .body("field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/runs/x", "/runs/018e7a3c-5b2f-7c1d-9a4e-6f8b0c2d4e6a", "/runs/x/comparison/latest"})
    void whatIsNoRunIsNotFound(String path) {
        given().get(path).then().statusCode(404).body("type", not(containsString("internal")));
    }

    private static int sum(JsonPath comparison, String kind, String which) {
        return comparison.getInt(kind + ".table.findAll { it." + which + " }.collect { it.count }.sum() ?: 0");
    }

    private Response ask(String engine, String name) {
        return given().contentType("application/json")
                .body(Map.of("engine", engine, "outlet", outlet, "name", name))
                .post("/runs");
    }

    /** Waits; its id. */
    private static String finished(Response asked) {
        Instant patience = Instant.now().plus(Duration.ofMinutes(5));
        while (Instant.now().isBefore(patience)) {
            String state = given().get("/runs/" + asked.path("id")).path("state");
            if (state.equals("FINISHED")) {
                return asked.path("id");
            }
            pause();
        }
        throw new AssertionError(
                "not finished: " + given().get("/runs/" + asked.path("id")).asString());
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ValidatableResponse report(String actor, String run) {
        Map<String, String> parameters = run == null ? Map.of("outlet", outlet) : Map.of("outlet", outlet, "run", run);
        return given().queryParams(parameters)
                .get("/actors/" + actor + "/stance")
                .then()
                .statusCode(200);
    }

    private String actor(String name) {
        return given().get("/articles/" + article()).path("actors.find { it.name == '" + name + "' }.id");
    }

    /** The one that was stored first. */
    private String article() {
        return given().queryParam("outlet", outlet).get("/articles").path("articles[-1].id");
    }

    private Response post(String text) {
        return given().contentType("application/json")
                .body(Map.of("text", text + " It rained on " + outlet.substring(4) + ".", "outlet", outlet))
                .post("/articles");
    }
}
