package io.standpoint.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.standpoint.TestDatabase;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs, and what reports can be asked for besides dates and outlets: of one outlet in August 1987. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RunPagesTest extends PageTest {
    private static final String OUTLET = "Runs Gazette";

    private String quill;
    private String run;

    @BeforeEach
    void store() {
        String posted = given().get("/articles/"
                        + post(
                                "Mayor Ada Quill thanked the Harbour Board for the ropes."
                                        + " Peter Brandt accused Ada Quill of selling the ferry.",
                                "August quarrel",
                                OUTLET,
                                "1987-08-01"))
                .path("analysis.engine");
        quill = actor("Ada Quill");
        run = given().contentType("application/json")
                .body(Map.of(
                        "name", "august", "outlet", OUTLET, "engine", posted.equals("maxent") ? "encoder" : "maxent"))
                .post("/runs")
                .path("id");
    }

    @Test
    void aRunIsSeenToFinishAndComparedWithTheLatestReading() {
        visit("/view/runs");
        Locator row = page.locator(".runs tbody tr").first();
        assertThat(row).containsText("august");
        assertThat(row).containsText("Finished");
        assertThat(row).containsText("1 of 1 article");

        page.locator("#second").selectOption(run);
        page.locator("#filters button").press("Enter");

        assertThat(page.locator("#result")).containsText("1 article read by both");
        assertThat(page.locator(".confusion")).hasCount(2);
        assertThat(page).hasURL(Pattern.compile("second=" + run));
    }

    @Test
    void aReportOfARunSaysSoAndLeadsToTheSentencesThatTheRunRead() {
        finish();
        visit("/view/actors/" + quill + "?outlet=Runs+Gazette&run=" + run);

        assertThat(page.locator("#run")).hasValue(run);
        assertThat(page.locator(".reading-of")).containsText("Run august");
        page.locator(".quotes.against a").first().click();
        assertThat(page).hasURL(Pattern.compile("analysis="));
        assertThat(page.locator("h1")).hasText("August quarrel");
    }

    @Test
    void anotherActorIsChosenByNameAndKeysAlone() {
        visit("/view/actors/" + quill + "?outlet=Runs+Gazette");
        page.locator(".more-filters > summary").press("Enter");

        page.locator("#other").fill("harbour board");
        page.locator("#other").press("Enter");

        assertThat(page.locator(".compared tbody th").first()).hasText("Ada Quill, Runs Gazette");
        assertThat(page.locator(".compared tbody th").nth(1)).hasText("Harbour Board, Runs Gazette");
        assertThat(page).hasURL(Pattern.compile("otherActor=" + actor("Harbour Board")));
        page.reload();
        assertThat(page.locator("#other")).hasValue("Harbour Board");
        assertThat(page.locator(".compared")).isVisible();
    }

    @Test
    void aNameThatNobodyHasIsRefusedAtTheField() {
        visit("/view/actors/" + quill + "?outlet=Runs+Gazette&duplicates=all");
        page.locator("#other").fill("nobody of this name");

        page.locator("#filters button").click();

        page.waitForCondition(() -> !(Boolean) page.locator("#other").evaluate("field => field.checkValidity()"));
        assertThat(page.locator("#duplicates")).hasValue("all");
        assertThat(page.locator(".compared")).hasCount(0);
    }

    @Test
    void outletsAndPeriodsAreComparedByTheAddress() {
        visit("/view/actors/" + quill + "?outlet=Runs+Gazette&otherOutlet=Page+Herald&otherFrom=1987-07-01");

        assertThat(page.locator(".compared tbody th").nth(1)).containsText("Page Herald, from 1 Jul 1987");
        assertThat(page.locator("#otherOutlet")).hasValue("Page Herald");
    }

    @Test
    void aListTakesThePlaceOfAHolder() {
        given().contentType("application/json")
                .body("{\"actors\": [{\"name\": \"Peter Brandt\", \"type\": \"PERSON\"}]}")
                .put("/watchlists/ferry");
        visit("/view/actors/" + quill + "?outlet=Runs+Gazette&holder=author");

        page.locator(".more-filters > summary").click();
        page.locator("#watchlist").selectOption("ferry");
        assertThat(page.locator("#holder")).hasValue("");
        page.locator("#filters button").click();

        assertThat(page.locator(".figures dt").first()).hasText("1 sentence in 1 article");
        visit("/view/matrix?outlet=Runs+Gazette&watchlist=ferry&duplicates=all");
        assertThat(page.locator("#watchlist")).hasValue("ferry");
        given().delete("/watchlists/ferry");
    }

    private void finish() {
        visit("/view/runs");
        assertThat(page.locator(".runs tbody tr", new Page.LocatorOptions().setHasText("august"))
                        .first())
                .containsText("Finished");
    }
}
