package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.standpoint.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ActorEditResourceTest {
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String TEXT = "Mayor Lena Fisk praised Omar Teller."
            + " Paul Renner accused Lena Fisk of ignoring the city. Paul Renner accused Omar Teller of fraud. It rained.";

    private String article;
    private String fisk;
    private String teller;
    private String renner;

    @BeforeEach
    void post() {
        Response posted = post(TEXT, "The Edits");
        article = posted.path("article.id");
        fisk = posted.path("actors[0].id");
        teller = posted.path("actors[1].id");
        renner = posted.path("actors[2].id");
    }

    @AfterEach
    void undo() {
        given().delete("/actors/" + fisk + "/merge");
        given().delete("/actors/" + teller + "/merge");
        patch(fisk, "{\"name\": \"Lena Fisk\", \"aliases\": [], \"wikidata\": null}");
        patch(teller, "{\"wikidata\": null}");
    }

    @Test
    void aMergeChangesReportsArticlesAndListsAtOnceAndItsUndoingRestoresThem() {
        String shown = given().get("/articles/" + article).asString();
        String reported = report(fisk).asString();
        String tellersReport = report(teller).asString();

        merge(teller, fisk)
                .then()
                .statusCode(200)
                .body("id", equalTo(fisk))
                .body("aliases", hasItem("Omar Teller"))
                .body("merged.id", contains(teller))
                .body("merged[0].name", equalTo("Omar Teller"));

        for (String id : new String[] {fisk, teller}) {
            report(id)
                    .then()
                    .body("actor.id", equalTo(fisk))
                    .body("sentences", equalTo(3))
                    .body("stance.favor", equalTo(0))
                    .body("stance.against", equalTo(2));
            given().queryParam("actor", id).get("/articles").then().body("articles.id", hasItem(article));
        }
        given().get("/articles/" + article)
                .then()
                .body("actors.id", contains(fisk, renner))
                .body("actors[0].aliases", hasItem("Omar Teller"))
                .body("actors[0].summary.stance.against", equalTo(2))
                .body("sentences[0].judgements", hasSize(1))
                .body("sentences[0].judgements[0].stances", hasSize(1))
                .body("sentences[2].judgements.target", hasItem(fisk))
                .body("sentences[2].mentions.actor", hasItem(fisk));
        given().queryParam("q", "teller").get("/actors").then().body("actors.id", contains(fisk));

        given().delete("/actors/" + teller + "/merge").then().statusCode(204);
        assertThat(given().get("/articles/" + article).asString()).isEqualTo(shown);
        assertThat(report(fisk).asString()).isEqualTo(reported);
        assertThat(report(teller).asString()).isEqualTo(tellersReport);
    }

    @Test
    void mergedHoldersSpeakWithOneVoice() {
        merge(teller, renner).then().statusCode(200);
        for (String holder : new String[] {teller, renner}) {
            given().queryParam("holder", holder)
                    .get("/actors/" + fisk + "/stance")
                    .then()
                    .body("holder", equalTo(renner))
                    .body("stance.against", equalTo(1));
        }
    }

    @Test
    void editsAndMergesChangeTheTagOfAnArticle() {
        String path = "/articles/" + article;
        String tag = given().get(path).header("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304);

        patch(fisk, "{\"name\": \"Lena Fisk-Marlow\"}").then().statusCode(200);
        String edited = given().header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        merge(teller, fisk);
        given().header("If-None-Match", edited).get(path).then().statusCode(200);
        given().delete("/actors/" + teller + "/merge");
        given().header("If-None-Match", edited).get(path).then().statusCode(304);
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        patch(fisk, "{\"wikidata\": \"Q42\"}")
                .then()
                .statusCode(200)
                .body("wikidata", equalTo("Q42"))
                .body("name", equalTo("Lena Fisk"))
                .body("edited", equalTo(true));
        patch(fisk, "{\"aliases\": [\"Madam Mayor Fisk\", \"LF\"]}")
                .then()
                .body("aliases", contains("LF", "Madam Mayor Fisk"))
                .body("wikidata", equalTo("Q42"));
        given().contentType("application/json")
                .body("{\"name\": \"Lena Marlow\"}")
                .patch("/actors/" + fisk)
                .then()
                .statusCode(200)
                .body("name", equalTo("Lena Marlow"))
                .body("aliases", hasItems("LF", "Lena Fisk"));
        patch(fisk, "{\"wikidata\": null}").then().body("wikidata", nullValue());
        patch(fisk, "{\"name\": \" Lena  Marlow \"}").then().body("name", equalTo("Lena Marlow"));
        patch(fisk, "{}").then().statusCode(200).body("name", equalTo("Lena Marlow"));
        given().get("/actors/" + fisk + "/stance").then().body("actor.name", equalTo("Lena Marlow"));
        given().get("/articles/" + article)
                .then()
                .body("actors[0].name", equalTo("Lena Marlow"))
                .body("actors[0].aliases", hasItem("Lena Fisk"));
    }

    @Test
    void laterArticlesFollowAnAliasThatAUserGave() {
        patch(fisk, "{\"aliases\": [\"Zenobia Grant\"]}");
        post("Zenobia Grant accused Paul Renner of fraud.", "Later")
                .then()
                .statusCode(201)
                .body("actors.id", hasItem(fisk))
                .body("actors.name", not(hasItem("Zenobia Grant")));
    }

    @Test
    void laterArticlesAreSearchedForAnAliasThatAUserGave() {
        String text = "Everybody met the zorblax in town. Nina Holt accused the zorblax of fraud.";
        String before = post(text, "Sought")
                .then()
                .statusCode(201)
                .body("actors.id", not(hasItem(fisk)))
                .extract()
                .path("analysis.id");
        patch(fisk, "{\"aliases\": [\"the zorblax\"]}").then().statusCode(200);
        String after = post(text, "Sought")
                .then()
                .statusCode(201)
                .body("actors.find { it.id == '" + fisk + "' }.name", equalTo("Lena Fisk"))
                .body("sentences[0].mentions.actor", contains(fisk))
                .body("sentences[0].mentions[0].text", equalTo("the zorblax"))
                .body("sentences[1].judgements.find { it.target == '" + fisk + "' }", notNullValue())
                .extract()
                .path("analysis.id");
        post(text, "Sought").then().statusCode(200).body("analysis.id", equalTo(after));
        given().contentType("text/plain")
                .body("Nobody met the zorblaxes.")
                .post("/articles?store=false")
                .then()
                .body("actors.id", not(hasItem(fisk)));

        patch(teller, "{\"aliases\": [\"Zorblax\"]}").then().statusCode(200);
        post(text, "Shared").then().body("actors.id", not(hasItem(fisk)));
        patch(teller, "{\"aliases\": []}").then().statusCode(200);
        patch(fisk, "{\"aliases\": []}").then().statusCode(200);
        post(text, "Sought").then().statusCode(200).body("analysis.id", equalTo(before));
    }

    @Test
    void oneWordOfAPersonsNameIsLookedForNowhere() {
        patch(fisk, "{\"aliases\": [\"Fisk\"]}").then().statusCode(200);
        post("The mayor of Bergen met Fisk today.", "Bare").then().body("actors.id", not(hasItem(fisk)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": null}|name|400",
                "{\"name\": \"\"}|name|400",
                "{\"name\": \"\\u0000\\u0007\"}|name|400",
                "{\"name\": \"half \\ud83c\"}|name|400",
                "{\"name\": 3}|name|400",
                "{\"name\": \"paul  RENNER\"}|name|409",
                "{\"aliases\": \"a\"}|aliases|400",
                "{\"aliases\": [null]}|aliases[0]|400",
                "{\"aliases\": [\" \"]}|aliases[0]|400",
                "{\"wikidata\": \"42\"}|wikidata|400",
                "{\"wikidata\": \"Q0\"}|wikidata|400",
                "{\"aliases\": [\"She\"]}|aliases[0]|400",
                "{\"aliases\": [\"?!\"]}|aliases[0]|400",
                "{\"wikidata\": \"\"}|wikidata|400",
                "{\"wikidata\": \"Q42 \"}|wikidata|400",
                "{\"wikidata\": [\"Q42\"]}|wikidata|400",
                "{\"type\": \"COUNTRY\"}|type|400",
                "{\"id\": \"a\"}|id|400",
                "[]|body|400",
                "{|body|400",
            })
    void aPatchThatCannotBeTakenIsRefused(String body, String field, int status) {
        String before = given().get("/actors/" + fisk).asString();
        patch(fisk, body).then().statusCode(status).body("field", equalTo(field));
        assertThat(given().get("/actors/" + fisk).asString()).isEqualTo(before);
    }

    @Test
    void aClashNamesTheOtherActor() {
        patch(fisk, "{\"name\": \"Paul Renner\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:standpoint:problem:conflict"))
                .body("detail", containsString(renner));
    }

    @Test
    void aWikidataIdThatAnotherActorHasIsRefusedNamingIt() {
        patch(renner, "{\"wikidata\": \"Q4711\"}").then().statusCode(200);
        problemNaming(renner, patch(fisk, "{\"wikidata\": \"Q4711\"}")).body("field", equalTo("wikidata"));
        given().get("/actors/" + fisk).then().body("wikidata", nullValue());

        patch(renner, "{\"wikidata\": \"Q4711\"}").then().statusCode(200);
        patch(renner, "{\"wikidata\": null}").then().statusCode(200);
        patch(fisk, "{\"wikidata\": \"Q4711\"}").then().statusCode(200);
    }

    @Test
    void anAliasThatIsAnotherActorsNameIsRefusedNamingIt() {
        problemNaming(renner, patch(fisk, "{\"aliases\": [\"LF\", \"paul renner\"]}"))
                .body("field", equalTo("aliases[1]"));
        given().get("/actors/" + fisk).then().body("aliases", not(hasItem("LF")));
    }

    @Test
    void whatAMergedActorHasMayBeGivenToTheOneItWasMergedInto() {
        patch(teller, "{\"wikidata\": \"Q4712\"}").then().statusCode(200);
        merge(teller, fisk);
        patch(fisk, "{\"wikidata\": \"Q4712\", \"aliases\": [\"Omar Teller\"]}")
                .then()
                .statusCode(200)
                .body("aliases", hasItem("Omar Teller"));
    }

    private static ValidatableResponse problemNaming(String actor, Response response) {
        return response.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:standpoint:problem:conflict"))
                .body("detail", containsString(actor));
    }

    @Test
    void namesAndListsThatAreTooLongAreRefused() {
        patch(fisk, "{\"name\": \"" + "x".repeat(10_000) + "\"}").then().statusCode(400);
        patch(fisk, "{\"aliases\": [" + "\"a\",".repeat(50) + "\"a\"]}").then().statusCode(400);
    }

    @Test
    void aLongNameOfWhichOnlyTheEndDiffersIsTaken() {
        patch(fisk, "{\"name\": \"" + "\\uD801\\uDC00".repeat(500) + "\"}")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|into|400",
                "{\"into\": \"none\"}|into|400",
                "{\"into\": 7}|into|400",
                "{\"into\": \"018e7a3c-5b2f-7c1d-9a4e-6f8b0c2d4e6a\"}|into|422",
                "{\"to\": \"018e7a3c-5b2f-7c1d-9a4e-6f8b0c2d4e6a\"}|to|400",
            })
    void aMergeThatCannotBeMadeIsRefused(String body, String field, int status) {
        given().contentType("application/json")
                .body(body)
                .post("/actors/" + fisk + "/merge")
                .then()
                .statusCode(status)
                .body("field", equalTo(field));
    }

    @Test
    void mergesIntoItselfInACircleOrIntoAThirdAreRefusedAndTheSameAgainIsNot() {
        merge(fisk, fisk).then().statusCode(422);
        merge(teller, fisk).then().statusCode(200);
        merge(teller, fisk).then().statusCode(200).body("id", equalTo(fisk)).body("merged.id", contains(teller));
        merge(fisk, teller).then().statusCode(409);
        merge(teller, renner).then().statusCode(409).body("detail", containsString(fisk));
        patch(teller, "{\"name\": \"Omar\"}").then().statusCode(409);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String nobody = "/actors/018e7a3c-5b2f-7c1d-9a4e-6f8b0c2d4e6a";
        given().contentType("application/json").body("{}").patch(nobody).then().statusCode(404);
        given().contentType("application/json")
                .body("{}")
                .patch("/actors/none")
                .then()
                .statusCode(404);
        merge("018e7a3c-5b2f-7c1d-9a4e-6f8b0c2d4e6a", fisk).then().statusCode(404);
        given().delete(nobody + "/merge").then().statusCode(404);
        given().delete("/actors/" + fisk + "/merge").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json-patch+json", "application/xml"})
    void otherMediaTypesAreRefused(String type) {
        given().contentType(type).body("{}").patch("/actors/" + fisk).then().statusCode(415);
        given().contentType(type)
                .body("{}")
                .post("/actors/" + fisk + "/merge")
                .then()
                .statusCode(415);
    }

    @Test
    void anUneditedActorSaysSo() {
        given().get("/actors/" + renner).then().body("edited", equalTo(false)).body("merged", empty());
    }

    private static Response patch(String id, String body) {
        return given().contentType(MERGE_PATCH).body(body).patch("/actors/" + id);
    }

    private static Response merge(String id, String into) {
        return given().contentType("application/json")
                .body(Map.of("into", into))
                .post("/actors/" + id + "/merge");
    }

    private static Response report(String id) {
        return given().queryParam("outlet", "The Edits").get("/actors/" + id + "/stance");
    }

    private static Response post(String text, String outlet) {
        return given().contentType("application/json")
                .body(Map.of("text", text, "outlet", outlet))
                .post("/articles");
    }
}
