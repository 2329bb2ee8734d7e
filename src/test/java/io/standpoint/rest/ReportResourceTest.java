package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.standpoint.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports on more than one actor, and near-duplicates in them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReportResourceTest {
    private static final String TEXT = "Mayor Ada Quill praised the Harbour Board."
            + " Peter Brandt accused Ada Quill of ignoring the city. It rained all day in the old town by the sea.";

    private String first;
    private String copy;
    private String quill;
    private String board;
    private String brandt;

    @BeforeEach
    void post() {
        Response posted = post("Matrix A", TEXT);
        first = posted.path("article.id");
        copy = post("Matrix B", TEXT + " (AP)").path("article.id");
        quill = posted.path("actors.find { it.name == 'Ada Quill' }.id");
        board = posted.path("actors.find { it.name == 'Harbour Board' }.id");
        brandt = posted.path("actors.find { it.name == 'Peter Brandt' }.id");
    }

    @Test
    void aMatrixHasHoldersTargetsAndCells() {
        given().queryParam("outlet", "Matrix A")
                .get("/matrix")
                .then()
                .statusCode(200)
                .body("holders.actor", hasItems(quill, brandt))
                .body("targets.id", hasItems(quill, board))
                .body("targets.find { it.id == '" + quill + "' }.name", equalTo("Ada Quill"))
                .body(cell(brandt, quill) + ".against", equalTo(1))
                .body(cell(brandt, quill) + ".netStance", equalTo(-1.0f))
                .body(cell(brandt, quill) + ".articles", equalTo(1))
                .body(cell(brandt, quill) + ".tooFew", equalTo(true))
                .body(cell(quill, board) + ".favor", equalTo(1))
                .body(cell("author", quill) + ".sentences", equalTo(2));
    }

    @Test
    void aMatrixCanBeSmallAndOfAListsActorsOnly() {
        given().queryParam("outlet", "Matrix A")
                .queryParam("limit", 1)
                .get("/matrix")
                .then()
                .body("holders", hasSize(lessThanOrEqualTo(1)))
                .body("targets", hasSize(lessThanOrEqualTo(1)));
        given().contentType("application/json")
                .body("{\"actors\": [{\"name\": \"Peter Brandt\", \"type\": \"PERSON\"},"
                        + " {\"name\": \"Ada Quill\", \"type\": \"PERSON\"}]}")
                .put("/watchlists/matrix");
        given().queryParam("outlet", "Matrix A")
                .queryParam("watchlist", "matrix")
                .get("/matrix")
                .then()
                .body("targets.id", not(hasItems(board)))
                .body("targets[0].id", equalTo(quill))
                .body("holders[0].actor", equalTo(brandt))
                .body("holders.kind", everyItem(equalTo("ACTOR")));
        given().delete("/watchlists/matrix").then().statusCode(204);
    }

    @Test
    void aCopyHasTheGroupOfTheFirstAndCountsOnce() {
        given().get("/articles/" + copy).then().body("article.duplicateGroup", equalTo(group()));
        report("once", null).body("articles", equalTo(1));
        report("all", null).body("articles", equalTo(2));
        report("once", "Matrix B").body("articles", equalTo(1));
        given().queryParam("outlet", "Matrix B")
                .get("/articles")
                .then()
                .body("articles[0].duplicateGroup", equalTo(group()));
    }

    @Test
    void afterTheFirstIsDeletedItsCopyCounts() {
        String text = "Peter Brandt accused Ada Quill of losing the lighthouse keys twice in one single stormy night.";
        String one = post("Deleted A", text).path("article.id");
        post("Deleted B", text);
        given().delete("/articles/" + one).then().statusCode(204);

        given().queryParam("outlet", "Deleted B").get("/stances").then().body("stances.size()", greaterThan(0));
        String group =
                given().queryParam("outlet", "Deleted B").get("/articles").path("articles[0].duplicateGroup");
        Response third = post("Deleted C", text);
        assertThat(third.<String>path("article.duplicateGroup")).isEqualTo(group);
    }

    @Test
    void twoActorsOutletsAndPeriodsAreCompared() {
        given().queryParam("actor", quill)
                .queryParam("otherActor", board)
                .queryParam("outlet", "Matrix A")
                .get("/comparison")
                .then()
                .statusCode(200)
                .body("first.actor.id", equalTo(quill))
                .body("first.netStance", equalTo(-0.5f))
                .body("second.actor.id", equalTo(board))
                .body("second.netStance", equalTo(1.0f))
                .body("difference.netStance", equalTo(-1.5f))
                .body("difference.interval", nullValue())
                .body("difference.tooFew", equalTo(true))
                .body("method", notNullValue());
        given().queryParam("actor", quill)
                .queryParam("outlet", "Matrix A")
                .queryParam("otherOutlet", "Matrix B")
                .get("/comparison")
                .then()
                .body("second.outlet", equalTo("Matrix B"))
                .body("difference.netStance", equalTo(0.0f));
        given().queryParam("actor", quill)
                .queryParam("otherFrom", "1999-01-01")
                .queryParam("otherTo", "1999-12-31")
                .get("/comparison")
                .then()
                .body("second.netStance", nullValue())
                .body("difference.netStance", nullValue());
    }

    @Test
    void anEmptyOutletIsNone() {
        given().contentType("text/plain").body(TEXT + " (dpa)").post("/articles?title=Matrix%20without");
        Map<String, Object> none = given().get("/actors/" + quill + "/stance?duplicates=all")
                .jsonPath()
                .getMap("outlets.find { it.outlet == null }");

        given().get("/actors/" + quill + "/stance?duplicates=all&outlet=")
                .then()
                .body("articles", equalTo(none.get("articles")))
                .body("sentences", equalTo(none.get("sentences")))
                .body("outlets", hasSize(1));
        given().get("/articles?outlet=&actor=" + quill)
                .then()
                .body("articles", hasSize((Integer) none.get("articles")))
                .body("articles.outlet", everyItem(nullValue()));
        given().queryParam("actor", quill)
                .queryParam("outlet", "Matrix A")
                .queryParam("otherOutlet", "")
                .get("/comparison")
                .then()
                .statusCode(200)
                .body("first.outlet", equalTo("Matrix A"))
                .body("difference.netStance", equalTo(0.0f));
    }

    @Test
    void aComparisonThatMakesNoSenseIsRefused() {
        given().get("/comparison?actor=" + quill + "&from=2024-01-01&to=2024-01-31&otherFrom=2024-02-01")
                .then()
                .statusCode(400)
                .body("field", equalTo("otherFrom"));
        given().get("/comparison").then().statusCode(400).body("field", equalTo("actor"));
        given().queryParam("actor", "x")
                .get("/comparison")
                .then()
                .statusCode(400)
                .body("field", equalTo("actor"));
        given().queryParam("actor", quill)
                .get("/comparison")
                .then()
                .statusCode(400)
                .body("field", equalTo("otherActor"));
        given().queryParam("actor", "018e7a3c-5b2f-7c1d-9a4e-6f8b0c2d4e6c")
                .get("/comparison")
                .then()
                .statusCode(404);
        given().queryParam("limit", "many")
                .get("/matrix")
                .then()
                .statusCode(400)
                .body("field", equalTo("limit"));
        given().queryParam("watchlist", "none")
                .get("/matrix")
                .then()
                .statusCode(400)
                .body("field", equalTo("watchlist"));
    }

    private ValidatableResponse report(String duplicates, String outlet) {
        RequestSpecification request = given().queryParam("duplicates", duplicates)
                .queryParam("from", "2020-06-01")
                .queryParam("to", "2020-06-30");
        return (outlet == null ? request : request.queryParam("outlet", outlet))
                .get("/actors/" + brandt + "/stance")
                .then();
    }

    private String group() {
        return given().get("/articles/" + first).path("article.duplicateGroup");
    }

    private static String cell(String holder, String target) {
        return "cells.find { it.holder == '" + holder + "' && it.target == '" + target + "' }";
    }

    private static Response post(String outlet, String text) {
        return given().contentType("application/json")
                .body(Map.of("text", text, "outlet", outlet, "publishedAt", "2020-06-01T08:00:00Z"))
                .post("/articles");
    }
}
