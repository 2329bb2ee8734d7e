package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.standpoint.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of bad input in the API's description, line by line. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BadInputTest {
    private static final String GERMAN = "Die Bürgermeisterin lobte gestern die Hafenbehörde für ihre schnelle Arbeit"
            + " nach dem schweren Sturm, doch viele Anwohner kritisierten die hohen Kosten und den langen Streit. Wir"
            + " haben getan, was in unserer Macht stand, sagte sie vor dem Rathaus. Der Vorsitzende der Opposition warf"
            + " ihr dagegen vor, zu spät gehandelt zu haben, und verlangte eine Untersuchung durch den Stadtrat.";

    /** A body of several parts; blanks are bytes, too, and take no time to read. */
    private static final String LONG = ("Rain fell on the harbour." + " ".repeat(755)).repeat(100);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|text",
                "{\"text\": \"\"}|text",
                "{\"text\": \"  \\n\"}|text",
                "{\"text\": \"\\u0000\"}|text",
                "{\"text\": null}|text",
                "{\"text\": 7}|text",
                "{\"text\": [\"a\"]}|text",
                "{\"text\": \"a\", \"title\": true}|title",
                "{\"text\": \"a\", \"publishedAt\": \"yesterday\"}|publishedAt",
                "{\"text\": \"a\", \"publishedAt\": \"2024-03-26\"}|publishedAt",
                "{\"text\": \"a\", \"publishedAt\": \"2024-02-30T10:00:00Z\"}|publishedAt",
                "{\"text\": \"a\", \"publishedAt\": \"+12024-02-03T10:00:00Z\"}|publishedAt",
                "{\"text\": \"a\", \"publishedAt\": 1711447200}|publishedAt",
                "{\"text\": \"a\", \"publishedAt\": \"9998-01-01T00:00:00Z\"}|publishedAt",
                "{\"text\": \"a\", \"headline\": \"b\"}|headline",
                "{\"text\": \"a\", \"text\": \"b\"}|body",
                "{\"text\": \"a\", \"targets\": {}}|targets",
                "{\"text\": \"a\", \"targets\": [\"b\"]}|targets[0]",
                "{\"text\": \"a\", \"targets\": [{\"type\": \"PERSON\"}]}|targets[0].name",
                "{\"text\": \"a\", \"targets\": [{\"name\": \"b\", \"type\": \"SHIP\"}]}|targets[0].type",
                "{\"text\": \"a\", \"targets\": [{\"name\": \"b\", \"aliases\": [3]}]}|targets[0].aliases[0]",
                "{\"text\": \"a\", \"targets\": [{\"name\": \"b\", \"color\": 3}]}|targets[0].color",
                "{\"text\": \"a\", \"targets\": [{\"name\": \"The\"}]}|targets[0].name",
                "{\"text\": \"a\", \"targets\": [{\"name\": \"b\", \"aliases\": [\"he\"]}]}|targets[0].aliases[0]",
                "{\"text\": \"half \\ud83c pair\"}|text",
                "{\"text\": \"a\", \"title\": \"\\udf0a\"}|title",
                "{\"text\": \"a\"|body",
                "{\"text\": \"a\"} {}|body",
                "[]|body",
                "nothing|body",
            })
    void aFieldThatCannotBeTakenIsNamed(String body, String field) {
        problem(json(body), 400, "bad-request").body("field", equalTo(field));
    }

    @Test
    void blankPlainTextIsRefused() {
        problem(plain(" \n\t".getBytes(StandardCharsets.UTF_8)), 400, "bad-request")
                .body("field", equalTo("text"));
        problem(plain(new byte[0]), 400, "bad-request").body("field", equalTo("text"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        problem(plain(new byte[] {'a', (byte) 0xE9, 'b'}), 400, "bad-request")
                .body("detail", equalTo("body: is not valid UTF-8"));
        problem(plain(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}), 400, "bad-request");
        problem(
                json(new String(new byte[] {'"', (byte) 0xE9, '"'}, StandardCharsets.ISO_8859_1), "ISO-8859-1"),
                400,
                "bad-request");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, utf-8",
        "text/plain, UTF-16LE",
        "text/plain, utf-16",
        "text/html, ISO-8859-1",
        "text/plain, \"windows-1252\"",
    })
    void bytesAreReadAsTheirTypeSaysThatTheyAreWritten(String type, String charset) {
        String quoted = charset.startsWith("ISO") ? "'Ada'" : "“Ada”";
        String text = "Mayor René Müller praised " + quoted + ".";
        given().header("Content-Type", type + "; charset=" + charset)
                .body(text.getBytes(Charset.forName(charset.replace("\"", ""))))
                .post("/articles?store=false&language=en")
                .then()
                .statusCode(200)
                .body("sentences[0].text", equalTo(text));
    }

    @Test
    void bytesInACharsetThatIsNotReadAreRefused() {
        given().header("Content-Type", "text/plain; charset=utf-7")
                .body("Norway won.".getBytes(StandardCharsets.US_ASCII))
                .post("/articles?store=false")
                .then()
                .statusCode(415)
                .body("field", equalTo("Content-Type"))
                .body("detail", containsString("UTF-16"));
    }

    /** In memory they would be far larger than the body. */
    @Test
    void moreValuesThanAnyBodyNeedsAreRefused() {
        given().contentType("application/json")
                .body("{\"text\": \"a\", \"targets\": [" + "{},".repeat(130_000) + "{}]}")
                .post("/articles?store=false")
                .then()
                .statusCode(400)
                .body("field", equalTo("body"))
                .body("detail", containsString("more than 250000"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/articles?stor=false,stor",
        "POST,/articles?store=false&store=true,store",
        "POST,/articles?Store=false,Store",
        "POST,/articles/batch?explain=true,explain",
        "GET,/stances?label=favor&label=against,label",
        "GET,/stances?outlets=The+Quay,outlets",
        "GET,/articles?limit=1&limit=2,limit",
        "GET,/models?verbose,verbose",
        "DELETE,/keys/018e7a3c-5b2f-7c1d-9a4e-6f8b0c2d4e6f?force=true,force",
    })
    void aParameterThatTheCallDoesNotHaveOrHasOnceIsNamed(String method, String path, String field) {
        given().contentType(path.contains("batch") ? "application/x-ndjson" : "text/plain")
                .body(method.equals("POST") ? "Norway won.".getBytes(StandardCharsets.UTF_8) : new byte[0])
                .request(method, path)
                .then()
                .statusCode(400)
                .body("field", equalTo(field));
    }

    @Test
    void aParameterThatMayBeRepeatedIsReadEachTime() {
        given().contentType("text/plain")
                .body("The dockers met the fishermen.")
                .post("/articles?store=false&targets=dockers&targets=fishermen")
                .then()
                .statusCode(200)
                .body("actors.size()", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "application", ";q=1", ",", "*"})
    void anAcceptHeaderThatSaysNothingIsNoFaultOfTheServer(String accept) {
        int status = given().header("Accept", accept).get("/stances").statusCode();
        assertThat(status).isIn(accept.isBlank() ? List.of(200) : List.of(200, 400, 406));
    }

    @Test
    void aTextOverTheLimitIsRefusedNotCut() {
        problem(plain("a".repeat(200_001).getBytes(StandardCharsets.UTF_8)), 413, "too-long")
                .body("field", equalTo("text"))
                .body("detail", containsString("200000"));
    }

    @Test
    void aBodyFarOverTheLimitIsRefusedUnread() {
        problem(plain("a".repeat(20_000_000).getBytes(StandardCharsets.UTF_8)), 413, "too-long");
    }

    @Test
    void aChunkedBodyFarOverTheLimitIsRefusedAndOneWithinItIsRead() throws Exception {
        HttpResponse<String> refused = chunked("a".repeat(6_000_000));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("urn:standpoint:problem:too-long");

        HttpResponse<String> read = chunked(LONG);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("\"index\":99,");
    }

    @Test
    void aClientThatAsksForHttp2IsAnsweredInHttp1AndItsWholeBodyIsRead() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        byte[] text = LONG.getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> read = client.send(
                request()
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(read.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("\"index\":99,");

        HttpResponse<String> refused = client.send(
                request().POST(BodyPublishers.ofString("a".repeat(6_000_000))).build(), BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("urn:standpoint:problem:too-long");
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/articles?store=false"))
                .header("Content-Type", "text/plain");
    }

    @ParameterizedTest
    @CsvSource({
        "/articles?outlet=%E9, outlet",
        "/articles?q=harbour&outlet=a%ED%A0%80, outlet",
        "/actors?q=%C3%28, q",
        "/articles?%FF=a, query",
        "/watchlists/%FF, path",
    })
    void anAddressWhoseEscapesAreNoUtf8IsRefused(String path, String field) {
        problem(given().urlEncodingEnabled(false).get(path), 400, "bad-request").body("field", equalTo(field));
    }

    /** By the HTTP server itself, which gives no problem, before anything reads the address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actors?q=%",
                "/actors?q=%zz",
                "/articles?outlet=a&q=100%4",
                "/articles?%=a",
                "/actors/%",
                "/actors/%zz/stance",
                "/watchlists/%4",
                "/%zz"
            })
    void anAddressWithAPercentSignThatEscapesNothingIsRefused(String path) throws Exception {
        for (String method : List.of("GET", "PATCH", "PUT", "DELETE", "POST")) {
            assertThat(raw(method, path)).as(method).startsWith("HTTP/1.1 400 ");
        }
    }

    /** What clients would not send by themselves. */
    private static String raw(String method, String path) throws IOException {
        String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anAddressInUtf8IsRead() {
        given().urlEncodingEnabled(false)
                .get("/articles?outlet=Le%20Quai+%C3%A9t%C3%A9%26&q=")
                .then()
                .statusCode(200);
    }

    @Test
    void controlCharactersAreReadAsSpacesSoThatOffsetsHold() {
        json("{\"text\": \"Rain\\u0000fell\\u0007on the harbour.\"}")
                .then()
                .statusCode(201)
                .body("sentences[0].text", equalTo("Rain fell on the harbour."))
                .body("sentences[0].end", equalTo(25));
    }

    @Test
    void anotherLanguageIsRefusedByName() {
        problem(plain(GERMAN.getBytes(StandardCharsets.UTF_8)), 422, "unsupported-language")
                .body("field", equalTo("language"))
                .body("detail", containsString("German"));
        problem(json("{\"text\": \"Rain fell.\", \"language\": \"fr\"}"), 422, "unsupported-language")
                .body("detail", containsString("fr"));
    }

    @Test
    void aForcedLanguageIsNotChecked() {
        given().contentType("text/plain; charset=UTF-8")
                .queryParam("language", "en")
                .queryParam("store", "false")
                .body(GERMAN)
                .post("/articles")
                .then()
                .statusCode(200)
                .body("article.languageUncertain", equalTo(false));
    }

    @Test
    void aShortTextIsAnalysedWithItsLanguageUncertain() {
        json("{\"text\": \"Regen fiel.\"}").then().statusCode(201).body("article.languageUncertain", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({
        "abstainBelow, 1.5",
        "abstainBelow, high",
        "abstainBelow, NaN",
        "include, all",
        "offsets, bytes",
        "store, maybe",
        "publishedAt, now"
    })
    void aParameterThatCannotBeReadIsNamed(String name, String value) {
        problem(
                        given().contentType("text/plain")
                                .queryParam(name, value)
                                .body("Rain fell.")
                                .post("/articles"),
                        400,
                        "bad-request")
                .body("field", equalTo(name));
    }

    @ParameterizedTest
    @CsvSource({
        "/articles?limit=0, limit",
        "/articles?limit=many, limit",
        "/articles?cursor=zzz, cursor",
        "/articles?cursor=MDE4ZTdhM2MtNWIyZi03YzFkLTlhNGUtNmY4YjBjMmQ0ZTZhMTs, cursor",
        "/articles?from=soon, from",
        "/articles?to=2024-13-01, to",
        "/articles?actor=quill, actor",
        "/actors?cursor=zzz, cursor",
        "/actors?limit=101, limit",
    })
    void aListParameterThatCannotBeReadIsNamed(String path, String field) {
        problem(given().get(path), 400, "bad-request").body("field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles/none",
                "/articles/018e7a3c-5b2f-7c1d-9a4e-6f8b0c2d4e6a",
                "/actors/018e7a3c-5b2f-7c1d-9a4e-6f8b0c2d4e6a",
                "/actors/018e7a3c-5b2f-7c1d-9a4e-6f8b0c2d4e6a/stance",
                "/nowhere"
            })
    void whatIsNotThereIsNotFound(String path) {
        problem(given().get(path), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"gzip, /articles", "br, /articles", "GZIP, /articles/batch", "gzip, /jobs"})
    void compressedBodiesAreRefused(String encoding, String path) {
        Response answer = given().contentType(path.equals("/articles") ? "text/plain" : "application/x-ndjson")
                .header("Content-Encoding", encoding)
                .body(new byte[] {31, -117, 8, 0})
                .post(path);
        problem(answer, 415, "unsupported-media-type");
        assertThat(answer.header("Accept-Encoding")).isEqualTo("identity");
    }

    @Test
    void bodiesAsTheyAreMaySaySo() {
        given().contentType("text/plain")
                .header("Content-Encoding", "identity")
                .body("Norway praised Sweden.")
                .post("/articles?store=false")
                .then()
                .statusCode(200);
    }

    @Test
    void otherMediaTypesAreRefused() {
        problem(given().contentType("application/xml").body("<a/>").post("/articles"), 415, "unsupported-media-type");
        problem(
                given().contentType("application/x-www-form-urlencoded")
                        .body("a=b")
                        .post("/articles"),
                415,
                "unsupported-media-type");
        problem(given().accept("image/png").get("/articles"), 406, "not-acceptable");
        problem(
                given().accept("image/png")
                        .contentType("text/plain")
                        .body("Rain fell.")
                        .post("/articles"),
                406,
                "not-acceptable");
    }

    @Test
    void otherMethodsAreRefused() {
        problem(given().put("/articles"), 405, "method-not-allowed");
    }

    private static Response json(String body) {
        return json(body, "UTF-8");
    }

    private static Response json(String body, String charset) {
        return given().contentType("application/json; charset=" + charset)
                .body(body)
                .post("/articles");
    }

    /** A body that doesn't say how long it is. */
    private static HttpResponse<String> chunked(String text) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/articles?store=false"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static Response plain(byte[] body) {
        return given().contentType("text/plain; charset=UTF-8").body(body).post("/articles");
    }

    private static ValidatableResponse problem(Response response, int status, String type) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:standpoint:problem:" + type))
                .body("status", equalTo(status))
                .body("title", not(nullValue()))
                .body("detail", not(containsString("Exception")));
    }
}
