package io.standpoint.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.standpoint.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PageSafetyTest extends PageTest {
    private static final String SCRIPT = "<script>window.hit = 1</script>";
    private static final String IMAGE = "<img src=x onerror=window.hit=1>";

    @Test
    void whatAnArticleSaysIsNeverHtml() {
        String id = post(
                "Rita Vell praised the Harbour Board. " + SCRIPT + IMAGE + " Otto Brae accused Rita Vell of lying.",
                "Title " + SCRIPT,
                "Outlet " + IMAGE,
                "2021-01-01");
        String vell = actor("Rita Vell");
        given().contentType("application/json")
                .body(Map.of("name", "Rita Vell " + IMAGE))
                .patch("/actors/" + vell)
                .then()
                .statusCode(200);

        visit("/view/articles/" + id);
        assertThat(page.locator("h1")).hasText("Title " + SCRIPT);
        assertThat(page.locator(".text")).containsText(SCRIPT + IMAGE);
        nothingRan();
        visit("/view/actors/" + vell);
        assertThat(page.locator("h1")).hasText("Rita Vell " + IMAGE);
        assertThat(page.locator("#result")).containsText("Outlet " + IMAGE);
        nothingRan();
        visit("/view/actors?q=vell");
        nothingRan();
        visit("/view/articles?q=vell");
        nothingRan();
        visit("/view/matrix?from=2021-01-01&to=2021-01-01");
        nothingRan();
    }

    @Test
    void anAddressIsNeverHtml() {
        visit("/view/actors/%22%3E%3Cimg%20src=x%20onerror=window.hit=1%3E?q=%3Cscript%3E");

        assertThat(page.locator("#error")).hasText("No such actor.");
        nothingRan();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/view/articles",
                "/view/articles/1",
                "/view/actors",
                "/view/actors/1",
                "/view/matrix",
                "/codebook"
            })
    void pagesRunOnlyTheServicesOwnFiles(String path) {
        given().accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Content-Security-Policy", containsString("require-trusted-types-for 'script'"))
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void filesAreServedFromTheirFoldersOnly() {
        given().get("/assets/base.css").then().statusCode(200).contentType("text/css");
        given().get("/webjars/uplot/dist/uPlot.esm.js").then().statusCode(200).contentType("text/javascript");
        given().urlEncodingEnabled(false)
                .get("/assets/..%2f..%2f..%2fapplication.properties")
                .then()
                .statusCode(404);
        given().get("/assets/none.js").then().statusCode(404);
        String tag = given().get("/assets/base.css").header("ETag");
        given().header("If-None-Match", tag).get("/assets/base.css").then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/base.css", "/webjars/uplot/dist/uPlot.esm.js"})
    void headAnswersAsGetDoesWithoutTheFile(String path) {
        Response got = given().get(path);
        Response head = given().head(path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers()).containsExactlyInAnyOrderElementsOf(got.headers());
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(got.asByteArray().length));
        assertThat(head.asByteArray()).isEmpty();
        given().header("If-None-Match", got.header("ETag")).head(path).then().statusCode(304);
        given().head("/assets/none.js").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/codebook", "/view/actors"})
    void headAnswersAsGetDoesWithoutThePage(String path) {
        given().accept("text/html")
                .head(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(emptyString());
    }

    private void nothingRan() {
        page.waitForTimeout(200);
        assertThat(page.evaluate("window.hit")).isNull();
        assertThat(page.locator("img[src=x]")).hasCount(0);
    }
}
