package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.standpoint.TestDatabase;
import io.standpoint.analysis.Fixtures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArticleResourceTest {
    @Test
    void aPostedArticleIsReadBackAsItWasAnswered() {
        Response posted = post("Read Back");

        String id = posted.then()
                .statusCode(201)
                .header("Location", endsWith("/articles/" + posted.path("article.id")))
                .extract()
                .path("article.id");
        Response read = given().get("/articles/" + id);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.asString()).isEqualTo(posted.asString());
    }

    @Test
    void theSameContentAgainGivesTheStoredAnalysis() {
        Response first = post("Twice");
        Response second = post("Twice");

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void theSameTextAtAnotherOutletIsAnotherArticle() {
        assertThat(post("Wire A").<String>path("article.id"))
                .isNotEqualTo(post("Wire B").path("article.id"));
    }

    @Test
    void otherTargetsMakeAnotherAnalysisOfTheSameArticle() {
        Response first = post("Targets");
        Response second = given().contentType("text/plain")
                .queryParam("outlet", "Targets")
                .queryParam("targets", "Harbour Master")
                .body(Fixtures.TEXT)
                .post("/articles");

        second.then().statusCode(201).body("article.id", equalTo(first.path("article.id")));
        assertThat(second.<String>path("analysis.id")).isNotEqualTo(first.path("analysis.id"));
        given().queryParam("analysis", first.<String>path("analysis.id"))
                .get("/articles/" + first.path("article.id"))
                .then()
                .statusCode(200)
                .body("analysis.id", equalTo(first.path("analysis.id")));
    }

    @Test
    void withoutStoringNothingIsKept() {
        String id = given().contentType("text/plain")
                .queryParam("store", "false")
                .queryParam("outlet", "Passing")
                .body(Fixtures.TEXT)
                .post("/articles")
                .then()
                .statusCode(200)
                .extract()
                .path("article.id");
        given().get("/articles/" + id).then().statusCode(404);
    }

    @Test
    void anUnchangedAnalysisIsNotSentAgain() {
        String path = "/articles/" + post("Tagged").path("article.id");
        String tag = given().get(path).header("ETag");

        given().header("If-None-Match", tag).get(path).then().statusCode(304);
        given().header("If-None-Match", tag)
                .queryParam("include", "neither")
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void neitherOfAnotherHolderIsListedWhenAskedFor() {
        String path = "/articles/" + post("Neither").path("article.id");

        given().get(path).then().body("sentences[0].judgements[0].stances.size()", equalTo(1));
        given().queryParam("include", "neither")
                .get(path)
                .then()
                .body("sentences[0].judgements[0].stances.size()", equalTo(2));
    }

    @Test
    void aLabelBelowTheThresholdReadsUnclear() {
        String path = "/articles/" + post("Abstaining").path("article.id");

        given().queryParam("abstainBelow", "0.9999")
                .get(path)
                .then()
                .body("sentences[0].judgements[1].stances[1].label", equalTo("UNCLEAR"))
                .body("actors[1].summary.stance.unclear", equalTo(1));
    }

    @Test
    void theThresholdOfTheServerIsToldWithItsLimits() {
        given().get("/models").then().body("limits.abstainBelow", equalTo(0.47f));
    }

    @Test
    void offsetsCountCodePointsWhenAskedFor() {
        String text = "Rain fell on the \uD83C\uDF0A harbour.";
        String offsets = given().contentType("text/plain; charset=UTF-8")
                .queryParam("offsets", "codepoint")
                .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/articles")
                .then()
                .extract()
                .path("sentences[0].end")
                .toString();
        assertThat(offsets).isEqualTo(String.valueOf(text.codePointCount(0, text.length())));
    }

    @Test
    void aDeletedArticleIsGoneAndSoAreItsLists() {
        String id = post("Deleted").path("article.id");

        given().delete("/articles/" + id).then().statusCode(204);
        given().get("/articles/" + id).then().statusCode(404);
        given().delete("/articles/" + id).then().statusCode(404);
        given().queryParam("outlet", "Deleted").get("/articles").then().body("articles.size()", equalTo(0));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        for (int day = 1; day <= 5; day++) {
            postDated("Paged", "2024-01-0" + day + "T12:00:00Z");
        }
        Response first =
                given().queryParam("outlet", "Paged").queryParam("limit", 3).get("/articles");
        String next = first.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        Response second = given().urlEncodingEnabled(false).get(next);

        assertThat(first.jsonPath().getList("articles.publishedAt", String.class))
                .containsExactly("2024-01-05T12:00:00Z", "2024-01-04T12:00:00Z", "2024-01-03T12:00:00Z");
        assertThat(second.jsonPath().getList("articles.publishedAt", String.class))
                .containsExactly("2024-01-02T12:00:00Z", "2024-01-01T12:00:00Z");
        assertThat(second.header("Link")).isNull();
    }

    @Test
    void articlesAreFoundByActorDayAndWords() {
        String id = postDated("Found", "2023-05-06T23:59:59Z").path("article.id");
        String actor = given().get("/articles/" + id).path("actors[0].id");

        given().queryParam("actor", actor)
                .queryParam("from", "2023-05-06")
                .queryParam("to", "2023-05-06")
                .queryParam("q", "harbour board")
                .get("/articles")
                .then()
                .body("articles.id", hasItem(id));
        given().queryParam("actor", actor)
                .queryParam("from", "2023-05-07")
                .get("/articles")
                .then()
                .body("articles.id", not(hasItem(id)));
        given().queryParam("q", "harbour -rained").get("/articles").then().body("articles.id", not(hasItem(id)));
    }

    private static Response post(String outlet) {
        return given().contentType("application/json")
                .body(Map.of("text", Fixtures.TEXT, "outlet", outlet))
                .post("/articles");
    }

    private static Response postDated(String outlet, String publishedAt) {
        return given().contentType("application/json")
                .body(Map.of("text", Fixtures.TEXT, "outlet", outlet, "publishedAt", publishedAt))
                .post("/articles");
    }

    @Test
    void aPageIsReadWithoutWhatSurroundsItsArticleAndOffsetsAreIntoTheStoredText() {
        String page =
                "<nav>Oskar Brandt</nav><article><h1>Harbour</h1><script>alert(1)</script><p>It rained &amp; blew."
                        + "<figcaption>Oskar Brandt</figcaption><p>Mayor <b>Ada Quill</b> praised the Harbour Board.</article>";
        Response posted = given().contentType("text/html")
                .queryParam("outlet", "Page")
                .body(page)
                .post("/articles");

        posted.then()
                .statusCode(201)
                .body("article.title", equalTo("Harbour"))
                .body("actors.name", not(hasItem("Oskar Brandt")))
                .body("actors.name", hasItem("Ada Quill"));
        String text = given().get(posted.header("Location") + "/text").asString();
        assertThat(text).isEqualTo("It rained & blew.\n\nMayor Ada Quill praised the Harbour Board.");
        List<Map<String, Object>> mentions = posted.path("sentences[1].mentions");
        assertThat(mentions)
                .isNotEmpty()
                .allSatisfy(mention -> assertThat(
                                text.substring((Integer) mention.get("start"), (Integer) mention.get("end")))
                        .isEqualTo(mention.get("text")));
    }
}
