package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.standpoint.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IdempotencyTest {
    private final String key = UUID.randomUUID().toString();
    private final String outlet = "Idempotent " + UUID.randomUUID();

    @Test
    void theSameRequestAgainIsDoneOnceAndAnsweredAlike() {
        Response first = post("\"" + key + "\"", "Ada Quill praised the Harbour Board.");
        Response again = post("\"" + key + "\"", "Ada Quill praised the Harbour Board.");
        Response bare = post(key, "Ada Quill praised the Harbour Board.");

        first.then().statusCode(201);
        again.then().statusCode(201).header("Location", equalTo(first.header("Location")));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(bare.asString()).isEqualTo(first.asString());
    }

    @Test
    void anotherRequestWithTheKeyIsRefused() {
        post(key, "Ada Quill praised the Harbour Board.").then().statusCode(201);

        post(key, "Ada Quill praised Oskar Brandt.")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:standpoint:problem:unprocessable"))
                .body("field", equalTo("Idempotency-Key"));
        post(UUID.randomUUID().toString(), "Ada Quill praised the Harbour Board.")
                .then()
                .statusCode(200);
    }

    @Test
    void aRequestThatIsRefusedMayBeMendedUnderItsKey() {
        post(key, " ").then().statusCode(400).body("field", equalTo("text"));

        post(key, "Ada Quill praised the Harbour Board.").then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\u00e9", "long", "\"unclosed", "\"an unknown \\n escape\""})
    void aKeyThatIsNoneIsNamed(String none) {
        post(none.equals("long") ? "k".repeat(256) : none, "Ada Quill praised the Harbour Board.")
                .then()
                .statusCode(400)
                .body("field", equalTo("Idempotency-Key"));
    }

    @Test
    void twoKeysAreNone() {
        given().contentType("text/plain")
                .header("Idempotency-Key", key, "other")
                .body("Ada Quill praised the Harbour Board.")
                .post("/articles")
                .then()
                .statusCode(400)
                .body("field", equalTo("Idempotency-Key"), "detail", containsString("sent once"));
    }

    private Response post(String header, String text) {
        return given().contentType("text/plain")
                .header("Idempotency-Key", header)
                .queryParam("outlet", outlet)
                .body(text)
                .post("/articles");
    }
}
