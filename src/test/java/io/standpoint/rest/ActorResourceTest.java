package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.standpoint.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ActorResourceTest {
    private static final String TEXT = "Mayor Ada Quill praised the Harbour Board."
            + " Peter Brandt accused Ada Quill of ignoring the city. It rained.";

    private String quill;
    private String board;
    private String brandt;

    /** Two dated articles at two outlets and an undated one; posted again they change nothing. */
    @BeforeEach
    void post() {
        post("Report A", "2022-06-01T08:00:00Z");
        post("Report B", "2022-06-02T08:00:00Z");
        String id = post("Report A", null);
        quill = given().get("/articles/" + id).path("actors[0].id");
        board = given().get("/articles/" + id).path("actors[1].id");
        brandt = given().get("/articles/" + id).path("actors[2].id");
    }

    @Test
    void anActorIsFoundByNameAndById() {
        given().queryParam("q", "quill").get("/actors").then().body("actors[0].id", equalTo(quill));
        given().get("/actors/" + quill)
                .then()
                .statusCode(200)
                .body("name", equalTo("Ada Quill"))
                .body("type", equalTo("PERSON"));
    }

    @Test
    void aReportCountsSentencesByDayOfPublication() {
        june(given(), quill)
                .body("articles", equalTo(2))
                .body("sentences", equalTo(4))
                .body("stance.against", equalTo(2))
                .body("stance.neither", equalTo(2))
                .body("netStance", equalTo(-0.5f))
                .body("undated.articles", greaterThan(0))
                .body("outlets", hasSize(2))
                .body("against", hasSize(2))
                .body("against[0].text", equalTo("Peter Brandt accused Ada Quill of ignoring the city."))
                .body("against[0].holder.actor", equalTo(brandt))
                .body("favor", empty());
        june(given().queryParam("from", "2022-06-02"), quill).body("articles", equalTo(1));
    }

    @Test
    void aReportCanListenToOneVoice() {
        june(given().queryParam("holder", "author"), quill)
                .body("stance.against", equalTo(0))
                .body("stance.neither", equalTo(4))
                .body("against", empty());
        june(given().queryParam("holder", brandt), quill)
                .body("stance.against", equalTo(2))
                .body("stance.neither", equalTo(0))
                .body("netStance", equalTo(-1.0f));
        june(given().queryParam("holder", quill), board)
                .body("stance.favor", equalTo(2))
                .body("favor[0].probability", greaterThan(0.5f))
                .body("favor[0].holder.actor", equalTo(quill));
    }

    @Test
    void ofOneVoiceOnlyTheSentencesCountInWhichItTakesPart() {
        june(given().queryParam("holder", brandt), quill)
                .body("articles", equalTo(2))
                .body("sentences", equalTo(2))
                .body("sentiment.negative", equalTo(2))
                .body("holders", hasSize(1));
        june(given().queryParam("holder", "unnamed"), quill)
                .body("articles", equalTo(0))
                .body("sentences", equalTo(0))
                .body("netStance", nullValue());
    }

    @Test
    void aReportListsHoldersWithTheirOwnFigures() {
        june(given(), quill)
                .body("holders.find { it.holder.kind == 'AUTHOR' }.sentences", equalTo(4))
                .body("holders.find { it.holder.actor == '" + brandt + "' }.netStance", equalTo(-1.0f))
                .body("holders.find { it.holder.actor == '" + brandt + "' }.holder.name", equalTo("Peter Brandt"));
    }

    @Test
    void aSeriesHasAPointForEveryPeriodWithAnArticle() {
        june(given().queryParam("interval", "day"), quill)
                .body("series.from", contains("2022-06-01", "2022-06-02"))
                .body("series.to", contains("2022-06-01", "2022-06-02"))
                .body("series[0].articles", equalTo(1))
                .body("series[0].netStance", equalTo(-0.5f))
                .body("series[0].tooFew", equalTo(true));
        june(given().queryParam("interval", "week"), quill)
                .body("series.from", contains("2022-05-30"))
                .body("series[0].sentences", equalTo(4));
        june(given().queryParam("interval", "month"), quill).body("series.to", contains("2022-06-30"));
        june(given(), quill).body("series", empty());
    }

    @Test
    void tenArticlesHaveAnIntervalAndFewerHaveNone() {
        june(given(), quill).body("interval", nullValue()).body("tooFew", equalTo(true));
        for (int day = 10; day < 22; day++) {
            post("Report C", "2023-06-" + day + "T08:00:00Z", (day % 3 == 0 ? "Ada Quill slept." : TEXT) + rain(day));
        }
        given().queryParam("from", "2023-06-01")
                .queryParam("to", "2023-06-30")
                .queryParam("outlet", "Report C")
                .get("/actors/" + quill + "/stance")
                .then()
                .body("articles", equalTo(12))
                .body("interval.clusters", equalTo(12))
                .body("interval.level", equalTo(0.95f))
                .body("interval.note", equalTo("sampling error only"))
                .body("interval.low", lessThan(-0.3f))
                .body("tooFew", equalTo(false));
    }

    @Test
    void byProbabilityASentenceCountsByDegrees() {
        june(given().queryParam("net", "probability"), board)
                .body("netStance", greaterThan(0.3f))
                .body("netStance", lessThan(1f))
                .body("stance.favor", equalTo(2));
    }

    @Test
    void parametersThatAreNoneAreRefused() {
        for (String parameter : List.of("interval", "net", "abstainBelow", "from", "watchlist")) {
            given().queryParam(parameter, "fortnight")
                    .get("/actors/" + quill + "/stance")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo(parameter));
        }
        given().get("/actors/018e7a3c-5b2f-7c1d-9a4e-6f8b0c2d4e6c/stance")
                .then()
                .statusCode(404);
    }

    @Test
    void aReportCanLookAtOneOutlet() {
        june(given().queryParam("outlet", "Report B"), quill)
                .body("articles", equalTo(1))
                .body("outlets", hasSize(1))
                .body("undated.articles", equalTo(0));
    }

    @Test
    void belowTheThresholdAStanceIsUnclearAndALeftOutOfTheNetStance() {
        june(given().queryParam("abstainBelow", "0.9999"), board)
                .body("stance.unclear", equalTo(2))
                .body("netStance", nullValue())
                .body("favor", empty());
        june(given().queryParam("abstainBelow", "0.4"), board).body("stance.favor", equalTo(2));
    }

    @Test
    void aVoiceThatIsNoneIsRefused() {
        given().queryParam("holder", "everybody")
                .get("/actors/" + quill + "/stance")
                .then()
                .statusCode(400)
                .body("field", equalTo("holder"));
    }

    private static ValidatableResponse june(RequestSpecification request, String actor) {
        return request.queryParam("to", "2022-06-30")
                .queryParam("duplicates", "all")
                .get("/actors/" + actor + "/stance")
                .then()
                .statusCode(200);
    }

    /** What makes an article no near-duplicate of another. */
    private static String rain(int day) {
        return IntStream.range(0, 40).mapToObj(i -> "r" + day * 100 + i).collect(joining(" ", " It rained ", "."));
    }

    private static String post(String outlet, String publishedAt) {
        return post(outlet, publishedAt, TEXT);
    }

    private static String post(String outlet, String publishedAt, String text) {
        Map<String, Object> article = new HashMap<>(Map.of("text", text, "outlet", outlet));
        article.put("publishedAt", publishedAt);
        return given().contentType("application/json")
                .body(article)
                .post("/articles")
                .then()
                .extract()
                .path("article.id");
    }
}
