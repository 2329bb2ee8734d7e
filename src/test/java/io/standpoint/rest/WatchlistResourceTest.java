package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.standpoint.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WatchlistResourceTest {
    private static final String TEXT =
            "Peter Brandt praised the zorblax. Critics accused Peter Brandt of ignoring the city.";
    private static final String ZORBLAX =
            "{\"actors\": [{\"name\": \"Zorblax Guild\", \"type\": \"ORGANIZATION\", \"aliases\": [\"zorblax\"]}]}";

    @AfterEach
    void removeLists() {
        given().get("/watchlists")
                .jsonPath()
                .getList("watchlists.name", String.class)
                .forEach(name -> given().delete("/watchlists/" + name).then().statusCode(204));
    }

    @Test
    void aListIsMadeReplacedReadAndDeleted() {
        String list = ZORBLAX.replace("Zorblax Guild", "Lonely Guild");
        Response made = put("guilds", list);
        made.then()
                .statusCode(201)
                .header("Location", endsWith("/watchlists/guilds"))
                .body("name", equalTo("guilds"))
                .body("actors", hasSize(1))
                .body("actors[0].id", notNullValue())
                .body("actors[0].name", equalTo("Lonely Guild"))
                .body("actors[0].type", equalTo("ORGANIZATION"))
                .body("actors[0].aliases", contains("zorblax"));
        assertThat(given().get("/watchlists/guilds").asString()).isEqualTo(made.asString());
        put("guilds", list).then().statusCode(200).body("version", equalTo(made.path("version")));
        put("guilds", "{\"actors\": []}")
                .then()
                .statusCode(200)
                .body("actors", empty())
                .body("version", not(equalTo(made.path("version"))));
        given().get("/watchlists").then().body("watchlists.name", hasItem("guilds"));

        given().delete("/watchlists/guilds").then().statusCode(204);
        given().get("/watchlists/guilds").then().statusCode(404);
        given().delete("/watchlists/guilds").then().statusCode(404);
        given().get("/actors/" + made.path("actors[0].id")).then().statusCode(404);
    }

    @Test
    void articlesPostedAfterAListWasMadeFindItsActors() {
        Response before = post("Watch");
        before.then().statusCode(201).body("actors.name", not(hasItem("Zorblax Guild")));
        String id = put("guilds", ZORBLAX).path("actors[0].id");

        Response after = post("Watch");
        after.then()
                .statusCode(201)
                .body("article.id", equalTo(before.path("article.id")))
                .body("analysis.watchlists", hasKey("guilds"))
                .body("actors.find { it.name == 'Zorblax Guild' }.id", equalTo(id))
                .body("sentences[0].mentions.find { it.text == 'zorblax' }.actor", equalTo(id));
        post("Watch").then().statusCode(200).body("analysis.id", equalTo(after.path("analysis.id")));
        given().delete("/watchlists/guilds").then().statusCode(204);
        post("Watch")
                .then()
                .statusCode(200)
                .body("analysis.id", equalTo(before.path("analysis.id")))
                .body("analysis.watchlists", aMapWithSize(0));
        given().get("/actors/" + id).then().statusCode(200);
    }

    @Test
    void aChangedListGivesANewAnalysis() {
        put("guilds", ZORBLAX);
        String first = post("Changed").then().statusCode(201).extract().path("analysis.id");
        put("guilds", ZORBLAX.replace("\"zorblax\"", "\"zorblax\", \"ZG\""));
        String second = post("Changed").then().statusCode(201).extract().path("analysis.id");
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void actorsArticlesAndReportsAreFilteredByAList() {
        put("voices", "{\"actors\": [{\"name\": \"Peter Brandt\", \"type\": \"PERSON\"}]}");
        put("others", "{\"actors\": [{\"name\": \"Nobody Named\", \"type\": \"PERSON\"}]}");
        Response posted = given().contentType("application/json")
                .body(Map.of(
                        "text",
                        "Peter Brandt accused Ada Quill of ignoring the city. Critics accused Ada Quill of fraud.",
                        "outlet",
                        "Filtered"))
                .post("/articles");
        String quill = posted.path("actors.find { it.name == 'Ada Quill' }.id");

        given().queryParam("watchlist", "voices").get("/actors").then().body("actors.name", contains("Peter Brandt"));
        given().queryParam("watchlist", "voices")
                .queryParam("outlet", "Filtered")
                .get("/articles")
                .then()
                .body("articles.id", contains(posted.<String>path("article.id")));
        given().queryParam("watchlist", "others").get("/articles").then().body("articles", empty());
        String report = "/actors/" + quill + "/stance?outlet=Filtered";
        given().get(report).then().body("stance.against", equalTo(2));
        given().queryParam("watchlist", "voices")
                .get(report)
                .then()
                .body("watchlist", equalTo("voices"))
                .body("sentences", equalTo(1))
                .body("stance.against", equalTo(1))
                .body("against", hasSize(1));
        given().queryParam("watchlist", "others").get(report).then().body("stance.against", equalTo(0));
    }

    @Test
    void aCountryAndAnOrganizationAreKnownByTheirOtherNamesToo() {
        put(
                        "states",
                        "{\"actors\": [{\"name\": \"U.S.\", \"type\": \"COUNTRY\"}, {\"name\": \"UN\", \"type\": \"ORGANIZATION\"}]}")
                .then()
                .statusCode(201);
        given().queryParam("watchlist", "states")
                .get("/actors")
                .then()
                .body("actors.name", contains("United Nations", "United States"));
        given().contentType("application/json")
                .body(Map.of("text", "The UN criticised the United States.", "outlet", "States"))
                .post("/articles")
                .then()
                .body("actors.name", contains("United Nations", "United States"));
    }

    @Test
    void theNameInAListStaysTheActorsWhateverArticlesCallIt() {
        String id = put(
                        "names",
                        "{\"actors\": [{\"name\": \"Zorb\", \"type\": \"ORGANIZATION\", \"aliases\": [\"Great Zorb\"]},"
                                + "{\"name\": \"Quillfeather\", \"type\": \"PERSON\"}]}")
                .path("actors[0].id");
        given().get("/actors/" + id).then().body("name", equalTo("Zorb"));
        given().contentType("text/plain")
                .body("The Great Zorb praised Anna Quillfeather. Anna Quillfeather thanked the GREAT ZORB.")
                .post("/articles")
                .then()
                .body("actors.name", contains("Zorb", "Quillfeather"))
                .body("actors[0].id", equalTo(id))
                .body("actors[0].aliases", hasItem("Great Zorb"))
                .body("actors[1].aliases", hasItem("Anna Quillfeather"));
        given().queryParam("watchlist", "names").get("/actors").then().body("actors.name", hasSize(2));
    }

    @Test
    void aListThatNamesAMergedActorFindsTheOneThatItWasMergedInto() {
        put(
                "merged",
                "{\"actors\": [{\"name\": \"Old Zorb\", \"type\": \"ORGANIZATION\"},"
                        + "{\"name\": \"New Zorb\", \"type\": \"ORGANIZATION\"}]}");
        String old = given().get("/watchlists/merged").path("actors[0].id");
        String now = given().get("/watchlists/merged").path("actors[1].id");
        given().contentType("application/json")
                .body(Map.of("into", now))
                .post("/actors/" + old + "/merge")
                .then()
                .statusCode(200);
        put("merged", "{\"actors\": [{\"name\": \"Old Zorb\", \"type\": \"ORGANIZATION\"}]}")
                .then()
                .body("actors.id", contains(now))
                .body("actors.name", contains("Old Zorb"));
        String article = given().contentType("text/plain")
                .body("People praised Old Zorb in town.")
                .post("/articles")
                .then()
                .body("actors.id", contains(now))
                .body("actors.name", contains("New Zorb"))
                .extract()
                .path("article.id");
        given().queryParam("watchlist", "merged").get("/articles").then().body("articles.id", hasItem(article));
        given().delete("/actors/" + old + "/merge").then().statusCode(204);
        given().get("/articles/" + article).then().body("actors.id", contains(old));
    }

    @Test
    void watchedActorsOutliveTheirArticles() {
        String id = put("kept", "{\"actors\": [{\"name\": \"Zorblax Guild\", \"type\": \"ORGANIZATION\"}]}")
                .path("actors[0].id");
        String article = given().contentType("text/plain")
                .body("The Zorblax Guild met.")
                .post("/articles")
                .then()
                .body("actors.id", hasItem(id))
                .extract()
                .path("article.id");
        given().delete("/articles/" + article).then().statusCode(204);
        given().get("/actors/" + id).then().statusCode(200);
    }

    @Test
    void listsComeInPages() {
        for (String name : new String[] {"a", "b", "ç"}) {
            put(name, "{\"actors\": []}").then().statusCode(201);
        }
        given().get("/watchlists/" + "c\u0327").then().body("name", equalTo("ç"));
        Response first = given().queryParam("limit", 2).get("/watchlists");
        assertThat(first.jsonPath().getList("watchlists.name")).containsExactly("a", "b");
        String next = first.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        given().urlEncodingEnabled(false).get(next).then().body("watchlists.name", contains("ç"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|actors|400",
                "[]|body|400",
                "{\"actors\": null, \"color\": 1}|color|400",
                "{\"actors\": {}}|actors|400",
                "{\"actors\": [1]}|actors[0]|400",
                "{\"actors\": [{\"name\": \"a\"}]}|actors[0].type|400",
                "{\"actors\": [{\"name\": \"a\", \"type\": \"SHIP\"}]}|actors[0].type|400",
                "{\"actors\": [{\"name\": \" \", \"type\": \"PERSON\"}]}|actors[0].name|400",
                "{\"actors\": [{\"name\": \"\\u0000\", \"type\": \"PERSON\"}]}|actors[0].name|400",
                "{\"actors\": [{\"name\": \"\\ud83c\", \"type\": \"PERSON\"}]}|actors[0].name|400",
                "{\"actors\": [{\"name\": \"a\", \"type\": \"PERSON\", \"id\": \"b\"}]}|actors[0].id|400",
                "{\"actors\": [{\"name\": \"a\", \"type\": \"PERSON\", \"aliases\": [\"\"]}]}|actors[0].aliases[0]|400",
                "{\"actors\": [{\"name\": \"a\", \"type\": \"PERSON\"}, {\"name\": \"A\", \"type\": \"PERSON\"}]}"
                        + "|actors[1].name|422",
            })
    void aListThatCannotBeTakenIsRefused(String body, String field, int status) {
        put("bad", body).then().statusCode(status).body("field", equalTo(field));
        given().get("/watchlists/bad").then().statusCode(404);
    }

    @Test
    void namesAndListsThatAreTooLongAreRefused() {
        String actor = "{\"name\": \"%s\", \"type\": \"PERSON\"}";
        put("long", "{\"actors\": [" + actor.formatted("x".repeat(10_000)) + "]}")
                .then()
                .statusCode(400)
                .body("field", equalTo("actors[0].name"));
        StringBuilder many = new StringBuilder(actor.formatted("Person 0"));
        for (int i = 1; i <= 500; i++) {
            many.append(',').append(actor.formatted("Person " + i));
        }
        put("long", "{\"actors\": [" + many + "]}").then().statusCode(400).body("field", equalTo("actors"));
        given().get("/models")
                .then()
                .body("limits.watchlistActors", equalTo(500))
                .body("limits.bodyBytes", equalTo(4 << 20))
                .body("limits.streams", equalTo(8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%20", "a%2Fb", ".", "-", "a%0A", "%F0%9F%8C%8A", "a%20b"})
    void aNameThatIsNoneIsRefused(String name) {
        int status = given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(ZORBLAX)
                .put("/watchlists/" + name)
                .statusCode();
        assertThat(status).isBetween(400, 405);
    }

    @Test
    void otherMediaTypesAreRefused() {
        given().contentType("text/plain").body("a").put("/watchlists/a").then().statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actors?watchlist=none", "/articles?watchlist=none", "/articles?watchlist=%00"})
    void aListThatIsNotThereIsNamed(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(400).body("field", equalTo("watchlist"));
    }

    private static Response put(String name, String body) {
        return given().contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put("/watchlists/" + name);
    }

    private static Response post(String outlet) {
        return given().contentType("application/json")
                .body(Map.of("text", TEXT, "outlet", outlet))
                .post("/articles");
    }
}
