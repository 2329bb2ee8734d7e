package io.standpoint.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.standpoint.SecuredService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SecuredService.class)
class SignInTest extends PageTest {
    @Test
    void whoHasAKeySignsInOnceAndOutAgain() {
        given().header("X-API-Key", SecuredService.KEY)
                .contentType("text/plain")
                .body(TEXT)
                .queryParam("title", "Signed in")
                .post("/articles")
                .then()
                .statusCode(201);
        open("/view/articles");
        assertThat(page.locator("#error")).hasText("Sign in to see this.");

        page.locator("#key").fill("spk_" + "x".repeat(43));
        page.keyboard().press("Enter");
        assertThat(page.locator(".sign-in .error")).hasText("This key opens nothing: it is wrong or revoked.");
        page.locator("#key").fill(SecuredService.KEY);
        page.keyboard().press("Enter");

        assertThat(page.locator("#result")).containsText("Signed in");
        assertThat(page.locator(".sign-in")).hasCount(0);
        assertThat(page.evaluate("document.cookie + sessionStorage.length + localStorage.length"))
                .isEqualTo("00");
        open("/view/actors");
        assertThat(page.locator("#result")).containsText("Ada Quill");
        page.locator("footer a").click();
        assertThat(page.locator("h1")).hasText("Codebook");
        open("/view/articles");

        page.locator("#session button").click();

        assertThat(page.locator(".sign-in")).isVisible();
        assertThat(page.locator("#error")).hasText("Sign in to see this.");
    }

    @Test
    void theSignInFitsAndIsAccessible() {
        for (int width : new int[] {1280, 390}) {
            open(width, 800, width > 1000 ? ColorScheme.LIGHT : ColorScheme.DARK);
            open("/view/actors");
            assertThat(page.locator("#key")).isFocused();
            assertThat(new AxeBuilder(page)
                            .analyze().getViolations().stream()
                                    .filter(rule -> rule.getImpact().matches("serious|critical")))
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            page.locator("#key").fill(SecuredService.KEY);
            page.keyboard().press("Enter");
            assertThat(page.locator("#session")).containsText("first key");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    private void open(String path) {
        page.navigate(RestAssured.baseURI + ":" + RestAssured.port + path);
    }
}
