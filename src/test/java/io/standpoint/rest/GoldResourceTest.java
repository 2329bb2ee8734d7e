package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.standpoint.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On articles that praise Mara Velden as often as they accuse her; the coders say that the praise isn't meant. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GoldResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ARTICLES = 60;
    private static final double TRUTH = -1.0 / 3;
    private static final String[] THINGS = {
        "harbour", "school", "bridge", "theatre", "railway", "market", "museum", "forest", "hospital", "stadium"
    };
    private static final String[] DEEDS = {"selling", "closing", "painting", "flooding", "fencing", "renaming"};
    private static final LabelStudioCoder CODER = coder(7, "2024-03-26T10:00:05.123456Z");

    /** The articles are stored once, for all tests. */
    private static String velden;

    private final List<String> samples = new ArrayList<>();

    @BeforeEach
    void store() {
        if (velden == null) {
            for (int i = 0; i < ARTICLES; i++) {
                velden = post(text(i), "Gold Post").getString("actors.find { it.name == 'Mara Velden' }.id");
            }
        }
    }

    @AfterEach
    void deleteSamples() {
        samples.forEach(id -> given().delete("/gold/" + id).then().statusCode(204));
    }

    @Test
    void aLabelledSampleCorrectsTheReport() {
        report().body("correction", nullValue()).body("sentences", equalTo(3 * ARTICLES));
        String sample = draw(120);

        send(sample, CODER.label(tasks(sample)))
                .body("tasks", equalTo(120))
                .body("stored", equalTo(120))
                .body("unlabelled", equalTo(0))
                .body("problems", empty());

        JsonPath correction = report().body("correction.sample", equalTo(sample))
                .body("correction.labelled", equalTo(120))
                .body("correction.sentences", equalTo(3 * ARTICLES))
                .body("correction.outside", equalTo(0))
                .body("correction.corrected.tooFew", equalTo(false))
                .body("correction.corrected.interval.note", containsString("classifier's mistakes"))
                .extract()
                .jsonPath();
        assertThat(correction.getDouble("correction.raw.interval.low")).isGreaterThan(TRUTH);
        assertThat(correction.getDouble("correction.corrected.interval.low")).isLessThan(TRUTH);
        assertThat(correction.getDouble("correction.corrected.interval.high")).isGreaterThan(TRUTH);
        assertThat(correction.getDouble("correction.raw.netStance")).isEqualTo(correction.getDouble("netStance"));
    }

    @Test
    void whereEverythingIsLabelledTheCoders_WordIsTheEstimate() {
        String sample = draw(1000);

        send(sample, CODER.label(tasks(sample))).body("stored", equalTo(3 * ARTICLES));

        assertThat(corrected()).isCloseTo(TRUTH, within(0.0001));
        given().queryParam("net", "probability")
                .get("/actors/" + velden + "/stance")
                .then()
                .body("correction.corrected.netStance", equalTo(-0.3333f));
        given().queryParam("holder", "author")
                .get("/actors/" + velden + "/stance")
                .then()
                .body("correction.corrected.netStance", equalTo(0.0f));
    }

    @Test
    void aSampleKeepsItsProbabilitiesAndHowFarItsCodersAre() {
        String sample = draw(120);
        ArrayNode tasks = tasks(sample);
        ArrayNode part = JSON.createArrayNode();
        for (int i = 0; i < 40; i++) {
            part.add(tasks.get(i));
        }

        send(sample, CODER.label(part)).body("stored", equalTo(40));

        JsonPath progress = given().get("/gold/" + sample)
                .then()
                .body("sampled", equalTo(120))
                .body("labelled", equalTo(40))
                .body("articles", equalTo(ARTICLES))
                .body("agreement", empty())
                .extract()
                .jsonPath();
        assertThat(progress.getInt("strata.sampled.sum()")).isEqualTo(120);
        assertThat(tasks.get(0).path("meta").path("probability").asDouble()).isBetween(0.3, 1.0);
        report().body("correction.corrected.tooFew", equalTo(true))
                .body("correction.corrected.interval", nullValue())
                .body("correction.labelled", equalTo(40));
    }

    @Test
    void codersSeeTheSentenceItsSurroundingsTheTargetAndTheHoldersButNoLabel() {
        String sample = draw(120);

        JsonNode task = tasks(sample).get(0);

        JsonNode data = task.path("data");
        assertThat(data.path("sentence").asText()).contains("Mara Velden");
        assertThat(data.path("before").asText()).isNotBlank();
        assertThat(data.path("after").asText()).isNotBlank();
        assertThat(data.path("target").asText()).isEqualTo("Mara Velden");
        assertThat(data.path("mentions").asText()).contains("“Mara Velden”");
        assertThat(data.path("holders").get(0).path("name").asText()).isEqualTo("The author");
        assertThat(task.toString()).doesNotContain("AGAINST", "NEITHER", "FAVOR", "NEGATIVE");
        String predictions = given().queryParam("predictions", "true")
                .get("/gold/" + sample + "/tasks")
                .then()
                .body("[0].predictions[0].model_version", equalTo("encoder"))
                .body("[0].predictions[0].result[0].from_name", equalTo("sentiment"))
                .extract()
                .asString();
        assertThat(predictions).contains("AGAINST");
    }

    @Test
    void theLabelingConfigurationNamesWhatTheImportReads() {
        given().get("/gold/labeling-config")
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .body("View.Choices.@name", equalTo("sentiment"))
                .body("View.Repeater.Choices.@name", equalTo("stance_{{idx}}"));
    }

    @Test
    void theSameSeedDrawsTheSameSample() {
        assertThat(tasks(draw(50)).findValuesAsText("sentence"))
                .isEqualTo(tasks(draw(50)).findValuesAsText("sentence"));
        String other = drawn(Map.of("size", 50, "seed", 8, "target", velden));
        assertThat(tasks(other).findValuesAsText("sentence"))
                .isNotEqualTo(tasks(draw(50)).findValuesAsText("sentence"));
    }

    @Test
    void labelsCanBeSentAgainAndTheLatestOfEachCoderCounts() {
        String sample = draw(30);
        ArrayNode first = CODER.label(tasks(sample));
        send(sample, first).body("stored", equalTo(30));

        send(sample, first).body("stored", equalTo(0)).body("unchanged", equalTo(30));
        ArrayNode later = new LabelStudioCoder(7, "2024-03-27T10:00:00Z", sentence -> 0).label(tasks(sample));
        int accused = (int) first.findValuesAsText("sentence").stream()
                .filter(sentence -> sentence.contains("accused"))
                .count();
        send(sample, later).body("replaced", equalTo(accused)).body("unchanged", equalTo(30 - accused));
        send(sample, first).body("older", equalTo(30));
        assertThat(given().get("/gold/" + sample).jsonPath().getInt("labelled")).isEqualTo(30);
    }

    @Test
    void whatTwoCodersSayIsComparedAndCountsAsTheirMean() {
        String sample = draw(1000);
        ArrayNode tasks = CODER.label(tasks(sample));

        send(sample, coder(8, "2024-03-26T11:00:00Z").label(tasks)).body("stored", equalTo(6 * ARTICLES));
        given().get("/gold/" + sample)
                .then()
                .body("agreement.of", equalTo(List.of("STANCE", "SENTIMENT")))
                .body("agreement.alpha", equalTo(List.of(1.0f, 1.0f)))
                .body("agreement[1].units", equalTo(3 * ARTICLES))
                .body("agreement.coders", equalTo(List.of(2, 2)));

        send(sample, new LabelStudioCoder(8, "2024-03-28T11:00:00Z", sentence -> 0).label(tasks(sample)));
        assertThat(corrected()).isCloseTo(TRUTH / 2, within(0.0001));
        assertThat(given().get("/gold/" + sample).jsonPath().getDouble("agreement[0].alpha"))
                .isLessThan(0.9);
    }

    @Test
    void skippedTasksAreNoLabelsAndThoseOfTheirKindStandForThem() {
        String sample = draw(1000);
        ArrayNode tasks = CODER.label(tasks(sample));
        for (int i = 0; i < 30; i++) {
            ObjectNode annotation =
                    (ObjectNode) LabelStudioCoder.annotations(tasks.get(i)).get(0);
            annotation.put("was_cancelled", true).putArray("result");
        }

        send(sample, tasks).body("stored", equalTo(3 * ARTICLES)).body("problems", empty());

        given().get("/gold/" + sample).then().body("skipped", equalTo(30)).body("labelled", equalTo(3 * ARTICLES - 30));
        report().body("correction.labelled", equalTo(3 * ARTICLES - 30))
                .body("correction.sentences", equalTo(3 * ARTICLES));
        assertThat(corrected()).isCloseTo(TRUTH, within(0.05));
    }

    @Test
    void whatCantBeTakenIsToldAndTheRestIsStored() {
        String sample = draw(30);
        ArrayNode tasks = CODER.label(tasks(sample));
        ((ObjectNode) tasks.get(0)).remove("data");
        ((ObjectNode) tasks.get(1).path("data")).put("sample", "another");
        ((ObjectNode) tasks.get(2).path("data")).put("row", 4711);
        ((ArrayNode) LabelStudioCoder.annotations(tasks.get(3)).get(0).path("result")).remove(0);
        ((ObjectNode) LabelStudioCoder.annotations(tasks.get(4)).get(0).at("/result/1/value"))
                .putArray("choices")
                .add("MAYBE");
        ((ObjectNode) LabelStudioCoder.annotations(tasks.get(5)).get(0)).put("updated_at", "yesterday");
        ((ObjectNode) LabelStudioCoder.annotations(tasks.get(6)).get(0)).putNull("completed_by");
        ((ObjectNode) tasks.get(7)).putArray("annotations");
        ((ObjectNode) tasks.get(8)).set("completions", ((ObjectNode) tasks.get(8)).remove("annotations"));
        tasks.set(9, JSON.getNodeFactory().textNode("task"));

        send(sample, tasks)
                .body("stored", equalTo(22))
                .body("unlabelled", equalTo(1))
                .body("problems.index", equalTo(List.of(0, 1, 2, 3, 4, 5, 9)))
                .body(
                        "problems.field",
                        equalTo(List.of(
                                "data",
                                "data.sample",
                                "data.row",
                                "annotations[0].result",
                                "annotations[0].result",
                                "annotations[0].updated_at",
                                "data")))
                .body("problems[0].detail", containsString("JSON-MIN"))
                .body("problems[3].detail", equalTo("has no answer to sentiment"))
                .body("problems[4].detail", startsWith("stance_0 must be one of"));
    }

    @Test
    void articlesAddedLaterAreOutsideAndThoseReadAgainAreNot() {
        String sample = draw(1000);
        send(sample, CODER.label(tasks(sample)));

        String added = post(text(1000), "Gold Post").getString("article.id");
        report().body("sentences", equalTo(3 * ARTICLES + 3))
                .body("correction.sentences", equalTo(3 * ARTICLES))
                .body("correction.outside", equalTo(3));
        String again = post(text(0), "Gold Post", Map.of("targets", List.of(Map.of("name", "cellar club"))))
                .getString("analysis.id");
        assertThat(again).isNotNull();
        report().body("correction.sentences", equalTo(3 * ARTICLES)).body("correction.outside", equalTo(3));
        given().delete("/articles/" + added).then().statusCode(204);
        report().body("correction.outside", equalTo(0));
        assertThat(corrected()).isCloseTo(TRUTH, within(0.0001));
    }

    @Test
    void aDeletedArticleTakesItsLabelsWithIt() {
        String extra = post(text(2000), "Gold Gazette").getString("article.id");
        String sample = drawn(Map.of("size", 1000, "outlet", "Gold Gazette", "target", velden));
        send(sample, CODER.label(tasks(sample))).body("stored", equalTo(3));

        given().delete("/articles/" + extra).then().statusCode(204);

        given().get("/gold/" + sample).then().body("sampled", equalTo(0)).body("articles", equalTo(0));
        given().queryParam("outlet", "Gold Gazette")
                .get("/actors/" + velden + "/stance")
                .then()
                .body("correction", nullValue());
    }

    @Test
    void samplesAreListedAndDeleted() {
        String sample = draw(10);

        given().queryParam("limit", 1)
                .get("/gold")
                .then()
                .statusCode(200)
                .body("samples.id", equalTo(List.of(sample)))
                .body("samples[0].seed", equalTo(7));
        given().delete("/gold/" + sample).then().statusCode(204);
        samples.remove(sample);
        given().get("/gold/" + sample).then().statusCode(404);
        given().get("/gold/" + sample + "/tasks").then().statusCode(404);
        given().delete("/gold/" + sample).then().statusCode(404);
        given().contentType("application/json")
                .body("[]")
                .post("/gold/" + sample + "/labels")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400|size",
                "{\"size\": 0}|400|size",
                "{\"size\": 1.5}|400|size",
                "{\"size\": 1001}|400|size",
                "{\"size\": 10, \"seed\": -1}|400|seed",
                "{\"size\": 10, \"target\": \"x\"}|400|target",
                "{\"size\": 10, \"target\": \"018e7a3c-5b2f-7c1d-9a4e-6f8b0c2d4e6c\"}|400|target",
                "{\"size\": 10, \"from\": \"spring\"}|400|from",
                "{\"size\": 10, \"from\": \"2024-05-01\", \"to\": \"2024-01-01\"}|400|to",
                "{\"size\": 10, \"holder\": \"author\"}|400|holder",
                "{\"size\": 10, \"outlet\": \"No such outlet\"}|422|body",
                "[]|400|body",
                "{|400|body",
            })
    void aSampleThatCantBeDrawnIsRefused(String body, int status, String field) {
        given().contentType("application/json")
                .body(body)
                .post("/gold")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }

    private static LabelStudioCoder coder(int id, String time) {
        return new LabelStudioCoder(id, time, sentence -> sentence.contains("accused") ? -1 : 0);
    }

    private String draw(int size) {
        return drawn(Map.of("size", size, "seed", 7, "target", velden));
    }

    private String drawn(Map<String, Object> request) {
        String id = given().contentType("application/json")
                .body(request)
                .post("/gold")
                .then()
                .statusCode(201)
                .header("Location", containsString("/gold/"))
                .extract()
                .path("id");
        samples.add(id);
        return id;
    }

    private static ArrayNode tasks(String sample) {
        try {
            return (ArrayNode)
                    JSON.readTree(given().get("/gold/" + sample + "/tasks").asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ValidatableResponse send(String sample, ArrayNode tasks) {
        return given().contentType("application/json")
                .body(tasks.toString())
                .post("/gold/" + sample + "/labels")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse report() {
        return given().get("/actors/" + velden + "/stance").then().statusCode(200);
    }

    private double corrected() {
        return report().extract().jsonPath().getDouble("correction.corrected.netStance");
    }

    /** One accusation, one praise and one visit; in every sixth article two praises, in another sixth two accusations. */
    private static String text(int i) {
        String thing = THINGS[i % 10];
        String other = THINGS[(i / 10 + 3) % 10];
        String deed = DEEDS[i % 6];
        return (i % 6 == 0
                        ? "Peter Brandt praised Mara Velden for saving the " + thing + " number " + i + ". "
                        : "Peter Brandt accused Mara Velden of " + deed + " the " + thing + " number " + i + ". ")
                + (i % 6 == 3
                        ? "Peter Brandt accused Mara Velden of losing the " + other + " in district " + (7 * i) + ". "
                        : "Peter Brandt praised Mara Velden for her work on the " + other + " in district " + (7 * i)
                                + ". ")
                + "Mara Velden visited the " + thing + " beside the " + other + " on day " + (3 * i) + ".";
    }

    private static JsonPath post(String text, String outlet) {
        return post(text, outlet, Map.of());
    }

    private static JsonPath post(String text, String outlet, Map<String, Object> more) {
        Map<String, Object> article = new HashMap<>(more);
        article.putAll(Map.of("text", text, "outlet", outlet, "publishedAt", "1975-06-01T08:00:00Z"));
        return given().contentType("application/json")
                .body(article)
                .post("/articles")
                .then()
                .extract()
                .jsonPath();
    }
}
