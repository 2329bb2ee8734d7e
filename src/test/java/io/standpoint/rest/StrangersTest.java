package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.standpoint.SecuredService;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has no key, or one for something else, gets nothing. */
@QuarkusTest
@TestProfile(SecuredService.class)
class StrangersTest {
    private static final String TEXT = "Mayor Ada Quill praised the Harbour Board.";

    /** Of the sign-in itself, for those who are not signed in. */
    private static final Set<String> OPEN = Set.of("signIn", "signOut");

    @TestFactory
    Stream<DynamicTest> everyOperationNeedsItsScope() throws Exception {
        JsonNode paths = new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/q/openapi").asString())
                .path("paths");
        assertThat(paths.size()).isGreaterThan(20);
        String reader = key("read");
        String writer = key("write");
        String admin = key("admin");
        return StreamSupport.stream(((Iterable<Map.Entry<String, JsonNode>>) paths::fields).spliterator(), false)
                .flatMap(path -> StreamSupport.stream(
                                ((Iterable<Map.Entry<String, JsonNode>>) path.getValue()::fields).spliterator(), false)
                        .filter(operation -> !OPEN.contains(
                                operation.getValue().path("operationId").asText()))
                        .map(operation -> DynamicTest.dynamicTest(
                                operation.getKey() + " " + path.getKey(),
                                () -> needsItsScope(
                                        operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                        path.getKey().replaceAll("\\{\\w+}", "01a22475-5461-758e-af8f-d9f27afec574"),
                                        operation.getValue(),
                                        Map.of("read", reader, "write", writer, "admin", admin)))));
    }

    private static void needsItsScope(String method, String path, JsonNode operation, Map<String, String> keys) {
        String scope = operation.at("/security/0/bearer/0").asText();
        assertThat(scope).isIn(keys.keySet());
        problem(given().contentType("application/json").body("{}").request(method, path), 401, "unauthorized")
                .header("WWW-Authenticate", "Bearer");
        keys.forEach((other, key) -> {
            Response answer = by(key).contentType("application/json").body("{}").request(method, path);
            if (other.equals(scope)) {
                assertThat(answer.statusCode()).as(other).isNotIn(401, 403, 500);
            } else {
                problem(answer, 403, "forbidden");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/view/articles",
                "/view/actors/1",
                "/assets/base.css",
                "/webjars/uplot/dist/uPlot.esm.js",
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/openapi",
                "/q/swagger-ui/"
            })
    void healthAndWhatHasNoDataIsOpen(String path) {
        given().get(path).then().statusCode(200);
    }

    @Test
    void figuresNeedAKey() {
        problem(given().get("/q/metrics"), 401, "unauthorized");
        by(key("read")).get("/q/metrics").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/keys/", "//keys", "/%6Beys", "/keys;a=b", "/./keys", "/q/../keys", "/keys/;x", "/KEYS"})
    void noSpellingOfAnAddressGoesRoundItsScope(String path) {
        int status = by(key("read")).urlEncodingEnabled(false).get(path).statusCode();

        assertThat(status).isIn(403, 404);
        assertThat(given().urlEncodingEnabled(false).get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?store=true&store=false", "?store=false&store=true", "?store=FALSE", "?store="})
    void whatMayBeStoredNeedsTheScopeForIt(String query) {
        for (String path : List.of("/articles", "/articles/", "/articles;a=b", "/articles/batch")) {
            Response refused = by(key("read"))
                    .urlEncodingEnabled(false)
                    .contentType("text/plain")
                    .body(TEXT)
                    .post(path + query);
            problem(refused, 403, "forbidden");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, 'Bearer '",
        "Authorization, 'bearer '",
        "X-API-Key, ''",
        "Cookie, standpoint-key=",
    })
    void aKeyComesInAHeaderOrTheCookie(String header, String before) {
        given().header(header, before + key("read")).get("/models").then().statusCode(200);
        problem(given().header(header, before + "spk_" + "x".repeat(43)).get("/models"), 401, "unauthorized");
        problem(given().header(header, before + "spk_short").get("/models"), 401, "unauthorized");
    }

    @Test
    void theCookieIsNotTakenFromAnotherSite() {
        problem(
                given().cookie("standpoint-key", key("read"))
                        .header("Sec-Fetch-Site", "cross-site")
                        .get("/models"),
                401,
                "unauthorized");
    }

    @Test
    void aKeyIsShownOnceAndOpensNothingAfterItIsRevoked() {
        Response made = admin().contentType("application/json")
                .body("{\"name\": \"once\", \"scopes\": [\"read\"], \"articlesPerDay\": 7}")
                .post("/keys");
        made.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("token", startsWith("spk_"))
                .body("key.articlesPerDay", equalTo(7))
                .body("key.requestsPerMinute", nullValue());
        String token = made.path("token");
        String id = made.path("key.id");
        by(token).get("/articles").then().statusCode(200);

        String listed =
                admin().get("/keys?limit=100").then().statusCode(200).extract().asString();
        assertThat(listed).contains(id).doesNotContain(token).doesNotContain("hash");
        admin().get("/keys?limit=100").then().body("keys.find { it.id == '" + id + "' }.lastUsedAt", notNullValue());

        admin().delete("/keys/" + id).then().statusCode(204);
        problem(by(token).get("/articles"), 401, "unauthorized");
        problem(admin().delete("/keys/" + id), 404, "not-found");
    }

    @Test
    void aBatchEndsWhenItsKeyIsRevoked() throws IOException {
        Response key = writer();
        String outlet = "Revoked " + UUID.randomUUID();
        String line = "{\"outlet\": \"" + outlet + "\", \"text\": \"" + TEXT + " %s\"}";
        try (LineClient batch = lines("/articles/batch", key)) {
            batch.send(line.formatted("Before."));
            assertThat(batch.read()).contains("\"analysis\"");
            admin().delete("/keys/" + key.path("key.id")).then().statusCode(204);

            batch.send(line.formatted("After."));
            assertThat(batch.read()).contains("\"line\":2", "urn:standpoint:problem:unauthorized");
            assertThatThrownBy(batch::read).isInstanceOf(IOException.class);
        }
        admin().queryParam("outlet", outlet)
                .get("/articles")
                .then()
                .statusCode(200)
                .body("articles.size()", equalTo(1));
    }

    @Test
    void thereIsNoJobOfAKeyThatIsRevokedWhileItIsSent() throws IOException {
        Response key = writer();
        try (LineClient job = lines("/jobs", key)) {
            job.send("{\"text\": \"" + TEXT + "\"}");
            admin().get("/models").then().statusCode(200);
            admin().delete("/keys/" + key.path("key.id")).then().statusCode(204);

            job.send("{\"text\": \"" + TEXT + " After.\"}");
            job.end();
            assertThat(job.status()).startsWith("HTTP/1.1 401");
        }
    }

    private static Response writer() {
        return admin().contentType("application/json")
                .body("{\"name\": \"once\", \"scopes\": [\"write\"]}")
                .post("/keys");
    }

    static LineClient lines(String path, Response key) throws IOException {
        return new LineClient(
                URI.create("http://localhost:" + RestAssured.port + path), "X-API-Key: " + key.path("token"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"scopes\": [\"read\"]}|name",
                "{\"name\": \" \", \"scopes\": [\"read\"]}|name",
                "{\"name\": \"a\"}|scopes",
                "{\"name\": \"a\", \"scopes\": []}|scopes",
                "{\"name\": \"a\", \"scopes\": [\"root\"]}|scopes[0]",
                "{\"name\": \"a\", \"scopes\": [\"read\"], \"articlesPerDay\": -1}|articlesPerDay",
                "{\"name\": \"a\", \"scopes\": [\"read\"], \"requestsPerMinute\": 1.5}|requestsPerMinute",
                "{\"name\": \"a\", \"scopes\": [\"read\"], \"role\": \"b\"}|role",
            })
    void aKeyThatCannotBeMadeIsRefusedByField(String body, String field) {
        problem(admin().contentType("application/json").body(body).post("/keys"), 400, "bad-request")
                .body("field", equalTo(field));
    }

    @Test
    void aTokenOfTheIssuerOpensWhatItsRolesStandFor() {
        String desk = OidcWiremockTestResource.getAccessToken("rita", Set.of("desk"));
        by(desk).get("/articles").then().statusCode(200);
        problem(by(desk).get("/keys"), 403, "forbidden");
        by(OidcWiremockTestResource.getAccessToken("otto", Set.of("admin")))
                .get("/keys")
                .then()
                .statusCode(200);
        problem(
                by(OidcWiremockTestResource.getAccessToken("ada", Set.of("guest")))
                        .get("/articles"),
                403,
                "forbidden");
    }

    @Test
    void aTokenThatWasChangedOrSignedBySomebodyElseOpensNothing() {
        String token = OidcWiremockTestResource.getAccessToken("rita", Set.of("desk"));
        String[] parts = token.split("\\.");
        String other =
                OidcWiremockTestResource.getAccessToken("rita", Set.of("admin")).split("\\.")[1];
        problem(by(parts[0] + "." + other + "." + parts[2]).get("/articles"), 401, "unauthorized");
        problem(by("e30." + parts[1] + ".").get("/articles"), 401, "unauthorized");
        problem(by("nothing").get("/articles"), 401, "unauthorized");
    }

    @Test
    void requestsOfAMinuteAreLimitedByKey() {
        String limited = key("read", ", \"requestsPerMinute\": 3");
        for (int i = 0; i < 3; i++) {
            by(limited).get("/models").then().statusCode(200);
        }
        problem(by(limited).get("/models"), 429, "too-many-requests").header("Retry-After", notNullValue());
        admin().get("/models").then().statusCode(200);
    }

    @Test
    void articlesOfADayAreLimitedByKeyAndReadingIsNot() {
        String limited = key("write\", \"read", ", \"articlesPerDay\": 2");
        for (int i = 0; i < 2; i++) {
            for (String mistaken : List.of(" ", "\u0000")) {
                problem(by(limited).contentType("text/plain").body(mistaken).post("/articles"), 400, "bad-request");
            }
            by(limited)
                    .contentType("text/plain")
                    .body(TEXT)
                    .post("/articles?store=false")
                    .then()
                    .statusCode(200);
        }
        Response refused = null;
        for (String path : List.of("/articles", "/articles/", "/articles;a=b", "/articles/;", "//articles")) {
            refused = by(limited)
                    .urlEncodingEnabled(false)
                    .contentType("text/plain")
                    .body(TEXT)
                    .post(path);
            problem(refused, 429, "quota-exceeded");
        }
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 86_400);
        by(limited).get("/articles").then().statusCode(200);
    }

    @Test
    void keysOfOneNameShareNoIdempotencyKey() {
        String outlet = UUID.randomUUID().toString();
        Response first = postOnce(key("write"), outlet, TEXT + " First.");
        Response other = postOnce(key("write"), outlet, TEXT + " Second.");

        first.then().statusCode(201);
        other.then().statusCode(201);
        assertThat(other.<String>path("article.id")).isNotEqualTo(first.path("article.id"));
    }

    private static Response postOnce(String key, String outlet, String text) {
        return by(key).contentType("text/plain")
                .header("Idempotency-Key", outlet)
                .queryParam("outlet", outlet)
                .body(text)
                .post("/articles");
    }

    @Test
    void whoEndedAJobIsInTheAuditLog() {
        String writer = key("write\", \"read");
        String job = by(writer)
                .contentType("application/x-ndjson")
                .body(("{\"text\": \"" + TEXT + "\"}\n").getBytes(StandardCharsets.UTF_8))
                .post("/jobs")
                .path("id");
        by(writer).delete("/jobs/" + job).then().statusCode(204);
        by(writer).delete("/jobs/" + job).then().statusCode(404);

        admin().get("/audit?limit=100")
                .then()
                .body("entries.findAll { it.subject == '" + job + "' }.action", equalTo(List.of("delete-job")));
    }

    @Test
    void whatIsChangedIsInTheAuditLogWithWhoDidIt() {
        String writer = key("write\", \"read");
        String article = by(writer)
                .contentType("text/plain")
                .body(TEXT + " Audited.")
                .post("/articles")
                .path("article.id");
        by(writer).delete("/articles/" + article).then().statusCode(204);
        by(writer).delete("/articles/" + article).then().statusCode(404);

        String log =
                admin().get("/audit?limit=100").then().statusCode(200).extract().asString();

        assertThat(log).doesNotContain("Quill");
        admin().get("/audit?limit=100")
                .then()
                .body("entries.findAll { it.subject == '" + article + "' }.action", equalTo(List.of("delete-article")))
                .body("entries.findAll { it.subject == '" + article + "' }.name", everyItem(equalTo("test")))
                .body("entries.action", hasItems("create-key", "delete-article"));
    }

    @Test
    void nothingIsSharedWithOtherSites() {
        Response answer =
                by(key("read")).header("Origin", "https://elsewhere.example").get("/models");

        answer.then().statusCode(200).header("Access-Control-Allow-Origin", nullValue());
        Response preflight = given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .request("OPTIONS", "/articles");
        preflight.then().statusCode(401).header("Access-Control-Allow-Origin", nullValue());
    }

    static RequestSpecification by(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    static RequestSpecification admin() {
        return by(SecuredService.KEY);
    }

    static String key(String scopes) {
        return key(scopes, "");
    }

    private static String key(String scopes, String more) {
        return admin().contentType("application/json")
                .body("{\"name\": \"test\", \"scopes\": [\"" + scopes + "\"]" + more + "}")
                .post("/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    static io.restassured.response.ValidatableResponse problem(Response response, int status, String type) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:standpoint:problem:" + type))
                .body("status", equalTo(status));
    }
}
