package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.standpoint.TestDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OpenApiTest {
    @Test
    void everyFieldHasADescriptionAndAnExample() throws IOException {
        List<String> bare = new ArrayList<>();
        document()
                .at("/components/schemas")
                .fields()
                .forEachRemaining(schema -> schema.getValue()
                        .path("properties")
                        .fields()
                        .forEachRemaining(field -> {
                            String name = schema.getKey() + "." + field.getKey();
                            if (!field.getValue().has("description")) {
                                bare.add(name + ": description");
                            }
                            if (isValue(field.getValue()) && !field.getValue().has("examples")) {
                                bare.add(name + ": example");
                            }
                        }));
        assertThat(bare).isEmpty();
    }

    @Test
    void theDocumentHasAPageToReadItOn() {
        given().get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("swagger-ui"));
        given().get("/q/swagger-ui/swagger-ui-bundle.js").then().statusCode(200);
        given().get("/q/swagger-ui/none.js").then().statusCode(404);
    }

    @Test
    void everyParameterHasADescriptionAndAnExample() throws IOException {
        for (JsonNode parameter : document().findValues("parameters")) {
            for (JsonNode one : parameter) {
                assertThat(one.path("description").asText()).as(one.toString()).isNotBlank();
                assertThat(one.has("example")).as(one.toString()).isTrue();
            }
        }
    }

    @Test
    void everyOperationTellsOfProblems() throws IOException {
        for (JsonNode path : document().path("paths")) {
            for (JsonNode operation : path) {
                assertThat(operation.path("summary").asText()).isNotBlank();
                assertThat(operation.at("/responses/default/content").has("application/problem+json"))
                        .as(operation.path("operationId").asText())
                        .isTrue();
            }
        }
    }

    @Test
    void everyErrorIsDeclaredAsAProblem() throws IOException {
        for (JsonNode path : document().path("paths")) {
            for (JsonNode operation : path) {
                operation.path("responses").fields().forEachRemaining(response -> {
                    if (response.getKey().matches("[45].*|default")) {
                        assertThat(response.getValue()
                                        .at("/content/application~1problem+json/schema/$ref")
                                        .asText())
                                .as(operation.path("operationId").asText() + " " + response.getKey())
                                .endsWith("/Problem");
                    }
                });
            }
        }
    }

    @Test
    void whateverComesInSeveralMediaTypesSaysThatItVaries() throws IOException {
        List<String> negotiated = new ArrayList<>(List.of("/q/openapi", "/q/metrics"));
        document().path("paths").fields().forEachRemaining(path -> {
            if (path.getValue().at("/get/responses/200/content").size() > 1) {
                negotiated.add(path.getKey());
            }
        });

        assertThat(negotiated).contains("/stances", "/codebook");
        for (String path : negotiated) {
            assertThat(varies(given().get(path))).as(path).containsOnlyOnce("Accept");
            assertThat(varies(given().accept("image/png").get(path))).as(path).containsOnlyOnce("Accept");
        }
        assertThat(given().get("/models").header("Vary")).isNull();
    }

    private static List<String> varies(Response answer) {
        return answer.headers().getValues("Vary").stream()
                .flatMap(names -> Stream.of(names.split(", *")))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "/actors/{id}, patch, 400 404 409 413 415",
        "/actors/{id}/merge, post, 400 404 409 413 415 422",
        "/actors/{id}/merge, delete, 404",
        "/actors/{id}, get, 404",
        "/actors, get, 400",
        "/watchlists/{name}, put, 400 409 413 415 422",
        "/articles, post, 400 413 415 422",
    })
    void theErrorsOfAnOperationAreDeclared(String path, String method, String statuses) throws IOException {
        JsonNode responses = document().path("paths").path(path).path(method).path("responses");
        assertThat(responses.fieldNames()).toIterable().contains(statuses.split(" "));
    }

    /** Objects and lists are explained by their parts. */
    private static boolean isValue(JsonNode field) {
        return !field.has("$ref")
                && !field.has("allOf")
                && !field.path("type").asText().matches("array|object");
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/q/openapi").asString());
    }
}
