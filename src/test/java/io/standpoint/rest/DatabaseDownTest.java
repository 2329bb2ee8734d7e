package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.standpoint.TestDatabase;
import io.standpoint.analysis.Fixtures;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DatabaseDownTest.OwnDatabase.class)
class DatabaseDownTest {
    /** So that the other tests' database stays up. */
    public static class OwnDatabase implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(TestDatabase.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    private static final String LINE = "{\"text\": \"" + Fixtures.TEXT + "\"}";

    @Test
    void withoutADatabaseRequestsFailFastAndOnlyReadinessTurnsRed() throws Exception {
        given().get("/q/health/ready").then().statusCode(200);
        LineClient batch = new LineClient(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/articles/batch"));
        batch.send(LINE);
        assertThat(batch.read()).contains("\"analysis\":");

        TestDatabase.stopLast();

        for (int line = 2; line <= 4; line++) {
            batch.send(LINE);
            assertThat(batch.read())
                    .startsWith("{\"line\":" + line + ",\"problem\":")
                    .contains("database-down")
                    .contains("503");
        }
        batch.end();
        assertThat(batch.read()).isNull();
        given().contentType("application/x-ndjson")
                .body(LINE.getBytes(StandardCharsets.UTF_8))
                .post("/jobs")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());

        given().contentType("text/plain")
                .body(Fixtures.TEXT)
                .post("/articles")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:standpoint:problem:database-down"));
        given().get("/articles").then().statusCode(503).header("Retry-After", notNullValue());
        given().contentType("text/plain")
                .queryParam("store", "false")
                .body(Fixtures.TEXT)
                .post("/articles")
                .then()
                .statusCode(200);
        given().get("/q/health/ready").then().statusCode(503);
        given().get("/q/health/live").then().statusCode(200);
    }
}
