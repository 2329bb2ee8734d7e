package io.standpoint.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** One page in a real browser; a script that fails or breaks the page's policy fails the test. */
@ExtendWith(Chromium.class)
abstract class PageTest {
    static final String TEXT = "Mayor Ada Quill praised the Harbour Board."
            + " Peter Brandt accused Ada Quill of ignoring the city.\n\nIt rained.";

    /** Shifts are told after the frame that has them. */
    private static final String SHIFT = """
            () => new Promise((resolve) => {
              let sum = 0;
              const add = (list) => list.getEntries().forEach(({ value }) => (sum += value));
              new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 200)));
            })""";

    /** For a busy machine. */
    private static final double PATIENCE_MS = 60_000;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    Page page;

    @BeforeEach
    void openBrowser() {
        open(1280, 860, ColorScheme.LIGHT);
    }

    /** Another window in place of the one before. */
    void open(int width, int height, ColorScheme scheme) {
        closeBrowser();
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme));
        context.setDefaultTimeout(PATIENCE_MS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
    }

    @AfterEach
    void nothingWasComplainedOf() {
        closeBrowser();
        assertThat(complaints).isEmpty();
    }

    private void closeBrowser() {
        if (context != null) {
            context.close();
        }
    }

    void visit(String path) {
        page.navigate(RestAssured.baseURI + ":" + RestAssured.port + path);
        assertThat(page.locator("#status:not(:empty)")).hasCount(0);
    }

    /** Sum of the layout shifts since the page was opened: nobody touched it. */
    double shift() {
        return ((Number) page.evaluate(SHIFT)).doubleValue();
    }

    /** The n-th sentence of the text, from 0. */
    Locator sentence(int index) {
        return page.locator(".text .sentence").nth(index);
    }

    /** Chooses an actor as somebody with a mouse does. */
    void choose(String actor) {
        page.locator(".cast-card", new Page.LocatorOptions().setHasText(actor)).click();
    }

    /** Stores an article over the API; its id. */
    static String post(String text, String title, String outlet, String day) {
        Map<String, Object> article = new HashMap<>(Map.of("text", text, "title", title, "outlet", outlet));
        article.put("publishedAt", day == null ? null : day + "T08:00:00Z");
        return given().contentType("application/json")
                .body(article)
                .post("/articles")
                .then()
                .extract()
                .path("article.id");
    }

    /** Id of a stored actor. */
    static String actor(String name) {
        return given().queryParam("q", name).get("/actors").path("actors[0].id");
    }
}
