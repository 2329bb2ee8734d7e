package io.standpoint.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.standpoint.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody can use the pages: axe finds nothing serious, a phone shows them whole, and nothing jumps as they fill. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PageAccessTest extends PageTest {
    private static final int NARROW = 390;

    /** Pages with every colour there is. */
    private static final Set<String> DARK = Set.of("/", "/view/matrix", "/codebook");

    /** Where the navigation is with all of its links, and with fewer and fewer. */
    private static final String PLACES_AS_IT_COMES = """
            () => {
              const nav = document.querySelector("header.site nav");
              const places = new Set();
              for (const link of [...nav.querySelectorAll("li")].reverse()) {
                const { x, y } = nav.getBoundingClientRect();
                places.add(`${x} ${y}`);
                link.remove();
              }
              return [...places];
            }""";

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void everyPageIsAccessibleAndFits(int width, ColorScheme scheme) {
        String article = post(TEXT, "An accessible quarrel", "Access Post", "2020-03-01");
        String quill = actor("Ada Quill");
        String run = given().contentType("application/json")
                .body(Map.of("outlet", "Access Post", "engine", "maxent"))
                .post("/runs")
                .path("id");
        for (String path : List.of(
                "/",
                "/view/articles",
                "/view/articles/" + article + "?sentence=1&actor=" + quill,
                "/view/actors",
                "/view/actors/" + quill,
                "/view/actors/" + quill + "?from=1999-01-01&to=1999-01-02",
                "/view/actors/" + quill + "?outlet=Access+Post&otherOutlet=Nowhere&duplicates=all",
                "/view/runs?first=" + run,
                "/view/matrix",
                "/codebook")) {
            open(width, 800, scheme);
            visit(path);
            assertThat(shift()).as(path + " stays where it is").isLessThan(0.02);
            if (width > NARROW || DARK.contains(path)) {
                assertThat(violations()).as(path).isEmpty();
            }
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path + " fits")
                    .isEqualTo(true);
        }
    }

    @Test
    void theFirstTabSkipsToTheContent() {
        visit("/view/matrix");

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void actorsAreChosenByArrowKeys() {
        String article = post(TEXT, "A quarrel by keys", "Access Post", "2020-03-02");
        visit("/view/articles/" + article + "?actor=" + actor("Ada Quill"));
        page.locator(".cast-card input:checked").focus();

        page.keyboard().press("ArrowDown");

        assertThat(page.locator(".cast-card input:checked")).not().hasValue(actor("Ada Quill"));
        assertThat(page.locator(".cast-card input:checked")).isFocused();
    }

    /** A browser may paint as much of a page as has come. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 680, 600, 390})
    void theNavigationStaysWhereItIsWhileItComes(int width) {
        open(width, 800, ColorScheme.LIGHT);
        visit("/view/articles");

        assertThat(page.evaluate(PLACES_AS_IT_COMES)).asInstanceOf(LIST).hasSize(1);
    }

    private List<String> violations() {
        return new AxeBuilder(page)
                        // no page has frames, whose results would be put together in another page
                        .setLegacyMode(true)
                        .options(onlyViolations())
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    /** What is right is checked, but not described. */
    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }
}
