package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.standpoint.TestDatabase;
import java.util.HashMap;
import java.util.Map;
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
                .get("/actors/" + actor + "/stance")
                .then()
                .statusCode(200);
    }

    private static String post(String outlet, String publishedAt) {
        Map<String, Object> article = new HashMap<>(Map.of("text", TEXT, "outlet", outlet));
        article.put("publishedAt", publishedAt);
        return given().contentType("application/json")
                .body(article)
                .post("/articles")
                .then()
                .extract()
                .path("article.id");
    }
}
