package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.standpoint.TestDatabase;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stances as rows, page by page and as files. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StanceResourceTest {
    private static final String OUTLET = "=Rows, \"quoted\" 🙂";
    private static final String TEXT = "🙂 Mayor Ada Quill praised the Harbour Board."
            + " Peter Brandt accused Ada Quill of ignoring the city. Critics accused Ada Quill of fraud.";

    private String article;
    private String quill;
    private String brandt;

    @BeforeEach
    void post() {
        Response posted = given().contentType("application/json")
                .body(Map.of("text", TEXT, "outlet", OUTLET, "publishedAt", "2021-06-01T08:00:00.123456Z"))
                .post("/articles");
        article = posted.path("article.id");
        quill = posted.path("actors.find { it.name == 'Ada Quill' }.id");
        brandt = posted.path("actors.find { it.name == 'Peter Brandt' }.id");
    }

    @Test
    void aRowLeadsToItsSentence() {
        rows().queryParam("holder", brandt)
                .queryParam("label", "against")
                .get("/stances")
                .then()
                .statusCode(200)
                .body("stances", hasSize(1))
                .body("stances[0].article", equalTo(article))
                .body("stances[0].outlet", equalTo(OUTLET))
                .body("stances[0].publishedAt", equalTo("2021-06-01T08:00:00.123456Z"))
                .body("stances[0].sentence.index", equalTo(1))
                .body("stances[0].sentence.text", equalTo("Peter Brandt accused Ada Quill of ignoring the city."))
                .body("stances[0].holder.kind", equalTo("ACTOR"))
                .body("stances[0].holder.actor", equalTo(brandt))
                .body("stances[0].holder.name", equalTo("Peter Brandt"))
                .body("stances[0].target.id", equalTo(quill))
                .body("stances[0].target.name", equalTo("Ada Quill"))
                .body("stances[0].label", equalTo("AGAINST"));
        rows().queryParam("holder", "unnamed")
                .get("/stances")
                .then()
                .body("stances.holder.text", everyItem(equalTo("Critics")))
                .body("stances[0].holder.name", nullValue());
    }

    @Test
    void labelsAndHoldersAreAskedForAsAnswersWriteThem() {
        List<String> stances = rows().queryParam("limit", 100)
                .get("/stances")
                .path("stances.collect { it.holder.kind + ' ' + it.label }");

        assertThat(stances)
                .contains("UNNAMED AGAINST", "AUTHOR NEITHER")
                .anySatisfy(one -> assertThat(one).startsWith("ACTOR "));
        for (String one : new String[] {"UNNAMED AGAINST", "AUTHOR NEITHER"}) {
            List<String> asked = rows().queryParam("holder", one.split(" ")[0])
                    .queryParam("label", one.split(" ")[1])
                    .queryParam("limit", 100)
                    .get("/stances")
                    .path("stances.collect { it.holder.kind + ' ' + it.label }");
            assertThat(asked).isEqualTo(stances.stream().filter(one::equals).toList());
        }
    }

    @Test
    void pagesFollowEachOtherToTheEnd() {
        List<String> paged = new ArrayList<>();
        String next = "/stances?limit=2";
        RequestSpecification first = rows();
        while (next != null) {
            Response page = first.get(next);
            first = given().urlEncodingEnabled(false);
            paged.addAll(page.path("stances.collect { it.sentence.index + it.holder.toString() + it.target.id }"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        List<String> all = rows().queryParam("limit", 100)
                .get("/stances")
                .path("stances.collect { it.sentence.index + it.holder.toString() + it.target.id }");
        assertThat(paged).isEqualTo(all).hasSizeGreaterThan(4);
    }

    @Test
    void aReportsNumberLeadsToItsRows() {
        String address = rows().get("/actors/" + quill + "/stance")
                .path("holders.find { it.holder.actor == '" + brandt + "' }.rows");
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .body("stances.holder.actor", everyItem(equalTo(brandt)))
                .body("stances", hasSize(1));
    }

    @Test
    void ndjsonHasTheRowsOfThePages() throws Exception {
        Response export = rows().accept("application/x-ndjson").get("/stances");
        List<JsonNode> lines = new ArrayList<>();
        for (String line : export.asString().split("\n")) {
            lines.add(new ObjectMapper().readTree(line));
        }
        JsonNode page = new ObjectMapper()
                .readTree(rows().queryParam("limit", 100).get("/stances").asString());

        assertThat(export.contentType()).startsWith("application/x-ndjson");
        assertThat(lines).containsExactlyElementsOf(page.path("stances"));
    }

    @Test
    void csvHasOneLineARowWithTheArticlesOwnWords() throws Exception {
        Response export = rows().queryParam("holder", brandt).accept("text/csv").get("/stances");
        List<CSVRecord> lines = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(export.asString()))
                .getRecords();

        assertThat(export.contentType()).startsWith("text/csv");
        assertThat(export.header("Content-Disposition")).contains("stances.csv");
        CSVRecord line = lines.stream()
                .filter(one -> one.get("target").equals(quill))
                .findFirst()
                .orElseThrow();
        assertThat(line.get("outlet")).isEqualTo(OUTLET);
        assertThat(line.get("text")).isEqualTo("Peter Brandt accused Ada Quill of ignoring the city.");
        assertThat(line.get("holderName")).isEqualTo("Peter Brandt");
        assertThat(line.get("publishedAt")).isEqualTo("2021-06-01T08:00:00.123456Z");
    }

    @Test
    void parquetIsReadByAnotherProgram() throws Exception {
        Path file = Files.createTempFile("stances", ".parquet");
        Files.write(
                file,
                rows().accept("application/vnd.apache.parquet").get("/stances").asByteArray());
        int expected = rows().queryParam("limit", 100).get("/stances").path("stances.size()");

        try (Connection duck = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                ResultSet rows = duck.createStatement()
                        .executeQuery(
                                "select count(*), min(outlet), max(targetName) from read_parquet('" + file + "')")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(expected);
            assertThat(rows.getString(2)).isEqualTo(OUTLET);
            assertThat(rows.getString(3)).isEqualTo("Peter Brandt");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void belowTheThresholdLabelsReadUnclear() {
        rows().queryParam("abstainBelow", "1")
                .queryParam("label", "unclear")
                .queryParam("holder", "author")
                .get("/stances")
                .then()
                .body("stances.label", everyItem(equalTo("UNCLEAR")));
    }

    @Test
    void whatIsNotThereIsAnEmptyPage() {
        rows().queryParam("from", "1999-01-01")
                .queryParam("to", "1999-01-31")
                .get("/stances")
                .then()
                .statusCode(200)
                .body("stances", empty());
    }

    @Test
    void badParametersAreNamed() {
        bad("label", "for");
        bad("target", "nobody");
        bad("target", "018e7a3c-5b2f-7c1d-9a4e-6f8b0c2d4e6c");
        bad("holder", "nobody");
        bad("holder", "ACTOR");
        bad("from", "soon");
        bad("cursor", "x");
        bad("cursor", "MDE4ZTdhM2MtNWIyZi03YzFkLTlhNGUtNmY4YjBjMmQ0ZTZhYTpiOmM");
        bad("limit", "0");
        bad("duplicates", "never");
        given().accept("text/csv")
                .queryParam("limit", 3)
                .get("/stances")
                .then()
                .statusCode(400)
                .body("field", equalTo("limit"));
        given().accept("image/png")
                .get("/stances")
                .then()
                .statusCode(406)
                .body("type", equalTo("urn:standpoint:problem:not-acceptable"));
    }

    private static void bad(String parameter, String value) {
        given().queryParam(parameter, value)
                .get("/stances")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(parameter));
    }

    private static RequestSpecification rows() {
        return given().queryParam("outlet", OUTLET);
    }
}
