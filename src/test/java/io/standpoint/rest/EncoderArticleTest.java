package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.standpoint.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The encoder judges unless another engine is set. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EncoderArticleTest {
    private static final String TEXT = "Angela Merkel sharply condemned Vladimir Putin for the attack on Ukraine.";

    @Test
    void whatIsStoredSaysThatTheEncoderJudged() {
        Response posted = post(Map.of());

        posted.then().body("analysis.engine", equalTo("encoder"));
        assertThat(posted.<Map<String, String>>path("analysis.models"))
                .containsKey("en-encoder-target-sentiment")
                .doesNotContainKey("en-target-sentiment");
    }

    @Test
    void theDecidingWordsAreToldOnRequest() {
        Response explained = post(Map.of("store", "false", "explain", "true"));

        List<String> words = explained.path("sentences[0].judgements[0].sentiment.evidence.text");
        assertThat(explained.statusCode()).isEqualTo(200);
        assertThat(words).isNotEmpty();
    }

    @Test
    void explainingWhatIsStoredIsRefused() {
        post(Map.of("explain", "true"))
                .then()
                .statusCode(400)
                .body("field", equalTo("explain"))
                .body("detail", containsString("store=false"));
    }

    private static Response post(Map<String, String> parameters) {
        return given().contentType("text/plain")
                .queryParams(parameters)
                .body(TEXT)
                .post("/articles");
    }
}
