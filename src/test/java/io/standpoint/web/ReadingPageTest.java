package io.standpoint.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.standpoint.TestDatabase;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReadingPageTest extends PageTest {
    private static final Pattern CHOSEN = Pattern.compile("true");

    @Test
    void sentencesAreTintedByTheStanceOnTheChosenActor() {
        read(TEXT);

        choose("Ada Quill");

        assertThat(sentence(0)).hasAttribute("data-tone", "neither");
        assertThat(sentence(1)).hasAttribute("data-tone", "against");
        assertThat(sentence(1)).containsText("against: Peter Brandt accused");
        assertThat(sentence(2)).hasAttribute("data-tone", "none");
        choose("Harbour Board");
        assertThat(sentence(0)).hasAttribute("data-tone", "favor");
        assertThat(sentence(1)).hasAttribute("data-tone", "none");
    }

    @Test
    void paragraphsStayParagraphs() {
        read(TEXT);

        assertThat(page.locator(".text p")).hasCount(2);
        assertThat(page.locator(".text p").last()).hasText("It rained.");
    }

    @Test
    void pointingAtASentenceTellsHolderProbabilitiesAndDecidingWords() {
        read(TEXT);
        choose("Ada Quill");

        sentence(1).hover();

        assertThat(page.locator(".detail .voices li").first()).containsText("Peter Brandt: against");
        assertThat(page.locator(".detail .voices li").first()).containsText(Pattern.compile("against \\d+ %"));
        assertThat(page.locator(".detail .chip").first()).containsText("accused");
    }

    @Test
    void clickingANameChoosesTheActor() {
        read(TEXT);

        page.locator(".text .mention", new Page.LocatorOptions().setHasText("Peter Brandt"))
                .click();

        assertThat(page.locator(".cast-card", new Page.LocatorOptions().setHasText("Peter Brandt"))
                        .locator("input"))
                .isChecked();
        assertThat(sentence(1)).hasAttribute("aria-pressed", CHOSEN);
    }

    @Test
    void arrowKeysGoFromSentenceToSentence() {
        read(TEXT);
        sentence(0).focus();

        page.keyboard().press("ArrowRight");

        assertThat(sentence(1)).isFocused();
        assertThat(sentence(1)).hasAttribute("aria-pressed", CHOSEN);
        assertThat(page.locator(".detail h2")).hasText("Sentence 2");
        page.keyboard().press("End");
        assertThat(page.locator(".detail h2")).hasText("Sentence 3");
        page.keyboard().press("Escape");
        assertThat(page.locator(".text [aria-pressed=true]")).hasCount(0);
    }

    @Test
    void anArticleIsStoredOnlyWhenAsked() {
        read("Ferrywoman Dora Lind thanked the Harbour Board.");
        given().queryParam("q", "ferrywoman").get("/articles").then().body("articles", empty());

        page.locator("text=Store it").last().click();

        assertThat(page.locator(".tools a")).hasText("Stored: its page");
        given().queryParam("q", "ferrywoman").get("/articles").then().body("articles", hasSize(1));
        page.locator(".tools a").click();
        assertThat(page.locator("h1")).hasText("Quay quarrel");
    }

    @Test
    void aStoredArticleTellsItsDecidingWordsWhenAsked() {
        String id = post(TEXT, "Stored quarrel", "Report A", "2022-06-01");
        visit("/view/articles/" + id + "?sentence=1&actor=" + actor("Ada Quill"));
        assertThat(sentence(1)).hasAttribute("aria-pressed", CHOSEN);
        assertThat(page.locator(".detail .chip")).hasCount(0);

        page.locator("text=Show deciding words").click();

        assertThat(page.locator(".detail .chip").first()).containsText("accused");
    }

    @Test
    void progressIsShownAndCanBeStopped() {
        Route[] held = new Route[1];
        page.route("**/articles?*", route -> held[0] = route);
        visit("/");
        page.locator("#text").fill(TEXT);
        page.locator("#submit").click();
        assertThat(page.locator(".working")).containsText("Reading 18 words");

        page.locator("text=Stop").click();

        assertThat(page.locator(".working")).hasCount(0);
        assertThat(page.locator("#error")).isHidden();
        assertThat(page.locator("#submit")).isEnabled();
        held[0].abort();
    }

    @Test
    void errorsAreSaidInPlainWords() {
        visit("/");
        page.locator("#submit").click();
        assertThat(page.locator("#error")).hasText("The article is blank.");

        page.locator("#text")
                .fill("Die Bürgermeisterin lobte den Hafenrat für seine Geduld. ".repeat(5)
                        + "Der Rat dankte der Stadt und versprach, den Bericht bald zu veröffentlichen.");
        page.locator("#submit").click();

        assertThat(page.locator("#error")).containsText("German");
        visit("/view/articles/none");
        assertThat(page.locator("#error")).hasText("No such article, or no such analysis of it.");
    }

    @Test
    void theExampleFillsTheForm() {
        visit("/");

        page.locator("#example").click();

        assertThat(page.locator("#title")).hasValue("Harbour Deal Divides Allies");
        assertThat(page.locator("#published")).hasValue("2026-01-13");
        assertThat(page.locator("#text")).hasValue(Pattern.compile("^Norwegian Prime Minister"));
    }

    @Test
    void aTextFileCanBeDropped() {
        visit("/");

        page.evaluate("""
                () => {
                  const files = new DataTransfer();
                  files.items.add(new File(["Dropped words."], "article.txt", { type: "text/plain" }));
                  document.querySelector("#text").dispatchEvent(new DragEvent("drop", { dataTransfer: files }));
                }""");

        assertThat(page.locator("#text")).hasValue("Dropped words.");
    }

    private void read(String text) {
        visit("/");
        page.locator("#title").fill("Quay quarrel");
        page.locator("#text").fill(text);
        page.locator("#submit").click();
        assertThat(page.locator(".reading h1")).isVisible();
    }
}
