package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.standpoint.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CodebookResourceTest {
    @Test
    void everyLabelAndColumnIsExplained() {
        given().get("/codebook")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body(
                        "labels.find { it.name == 'Stance' }.labels.label",
                        hasItems("FAVOR", "AGAINST", "NEITHER", "UNCLEAR"))
                .body("labels.labels.flatten().description", everyItem(not(blankString())))
                .body("labels.labels.flatten().example", everyItem(not(blankString())))
                .body("columns[0].name", equalTo("article"))
                .body("columns.description", everyItem(not(blankString())))
                .body("columns.example", everyItem(not(blankString())))
                .body("units.description", everyItem(not(blankString())));
    }

    @Test
    void aBrowserGetsAPage() {
        given().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get("/codebook")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<th scope=\"row\">AGAINST</th>"), containsString("UTF-16"));
    }
}
