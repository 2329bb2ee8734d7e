package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.standpoint.TestDatabase;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address answers to its own methods, and says which they are to any other. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MethodsTest {
    private static final String ID = "01a22475-5461-758e-af8f-d9f27afec574";

    @Test
    void everyAddressOfTheApiTellsTheMethodsThatItsDescriptionHas() throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/q/openapi").asString())
                .path("paths");
        assertThat(paths.size()).isGreaterThan(20);
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            Set<String> described = new TreeSet<>(Set.of("OPTIONS"));
            path.getValue().fieldNames().forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT)));
            if (described.contains("GET")) {
                described.add("HEAD");
            }
            tells(path.getKey().replaceAll("\\{\\w+}", ID), described);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/view/articles",
                "/view/actors/" + ID,
                "/assets/base.css",
                "/webjars/uplot/dist/uPlot.esm.js",
                "/q/health",
                "/q/health/",
                "/q/health/live",
                "/q/health/ready",
                "/q/metrics",
                "/q/openapi",
                "/q/openapi.json",
                "/q/swagger-ui/",
            })
    void pagesFilesAndFiguresAreOnlyLookedAt(String path) {
        given().get(path).then().statusCode(200);
        given().head(path).then().statusCode(200);
        tells(path, Set.of("GET", "HEAD", "OPTIONS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/", "/articles;a=b", "/articles;/"})
    void anAddressMayBeWrittenOtherwise(String path) {
        asWritten().get(path).then().statusCode(200);
        tells(path, Set.of("GET", "HEAD", "OPTIONS", "POST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/q/nothing", "/q/healthy", "/articles/" + ID + "/nothing", "/view"})
    void anAddressThatIsNotThereHasNoMethods(String path) {
        Response answer = given().post(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.header("Allow")).isNull();
    }

    private static void tells(String path, Set<String> methods) {
        for (String method : new String[] {"TRACE", "PUT", "DELETE", "POST", "PATCH"}) {
            if (!methods.contains(method)) {
                Response refused = asWritten().body("Rain fell.").request(method, path);
                assertThat(refused.statusCode()).as(method + " " + path).isEqualTo(405);
                assertThat(refused.contentType()).isEqualTo("application/problem+json");
                assertThat((String) refused.path("type")).isEqualTo("urn:standpoint:problem:method-not-allowed");
                assertThat(allowed(refused)).as(path).isEqualTo(methods);
            }
        }
        Response asked = asWritten().options(path);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.asString()).isEmpty();
        assertThat(allowed(asked)).as(path).isEqualTo(methods);
    }

    private static RequestSpecification asWritten() {
        return given().urlEncodingEnabled(false);
    }

    private static Set<String> allowed(Response answer) {
        return Set.of(answer.header("Allow").split(", "));
    }
}
