package io.standpoint.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.standpoint.TestDatabase;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReportPagesTest extends PageTest {
    private String quill;

    /** The pages are asked for June and July 1987 only, of texts of their own: other tests share the database. */
    @BeforeEach
    void store() {
        post(
                "Mayor Ada Quill thanked the Harbour Board for its patience on the pier."
                        + " Peter Brandt accused Ada Quill of hiding the plans of the lighthouse.",
                "June quarrel",
                "Page Post",
                "1987-06-01");
        post(
                "Ada Quill thanked Peter Brandt. Peter Brandt praised Ada Quill.",
                "July peace",
                "Page Herald",
                "1987-07-01");
        quill = actor("Ada Quill");
    }

    @Test
    void anActorsPageAddsUpByMonthOutletAndHolder() {
        visit("/view/actors/" + quill + "?from=1987-06-01&to=1987-07-31");

        assertThat(page.locator("h1")).hasText("Ada Quill");
        assertThat(page.locator(".figures dt").first()).hasText("4 sentences in 2 articles");
        page.locator("#result summary").click();
        assertThat(row("Jun 1987")).containsText("−0.50");
        assertThat(row("Jul 1987")).containsText("+0.50");
        assertThat(row("Page Post")).containsText("−0.50");
        assertThat(row("Peter Brandt")).containsText("0.00");
        assertThat(page.locator(".chart canvas")).isVisible();
    }

    @Test
    void sentencesForAndAgainstLeadToTheirArticles() {
        visit("/view/actors/" + quill + "?from=1987-06-01&to=1987-07-31");
        assertThat(page.locator(".quotes.favor li").first()).containsText("Peter Brandt praised Ada Quill.");
        assertThat(page.locator(".quotes.favor li b").first()).hasText("Peter Brandt");

        page.locator(".quotes.against a").first().click();

        assertThat(page.locator("h1")).hasText("June quarrel");
        assertThat(sentence(1)).hasAttribute("aria-pressed", "true");
        assertThat(sentence(1)).hasAttribute("data-tone", "against");
    }

    @Test
    void filtersAreInTheAddress() {
        visit("/view/actors/" + quill + "?from=1987-06-01&to=1987-07-31");

        page.locator("#outlet").fill("Page Herald");
        page.locator("#filters button").click();

        assertThat(page.locator(".figures dt").first()).hasText("2 sentences in 1 article");
        assertThat(page).hasURL(Pattern.compile("outlet=Page\\+Herald"));
        page.goBack();
        assertThat(page.locator(".figures dt").first()).hasText("4 sentences in 2 articles");
        assertThat(page.locator("#outlet")).hasValue("");
    }

    @Test
    void aPeriodThatIsTheUsualOneIsShownAsThat() {
        visit("/view/actors/" + quill + "?from=1987-06-01&to=1987-07-31&interval=month");

        assertThat(page.locator("#interval option")).hasCount(3);
        assertThat(page.locator("#interval")).hasValue("");
        assertThat(page.locator(".figures dt").first()).hasText("4 sentences in 2 articles");
    }

    @Test
    void aPageWithNothingToShowSaysWhatToDo() {
        visit("/view/actors/" + quill + "?from=1999-01-01&to=1999-12-31");
        assertThat(page.locator("#result")).containsText("Widen the dates");
        visit("/view/actors?q=nobody-of-this-name");
        assertThat(page.locator("#result")).containsText("Nobody by that name");
        visit("/view/articles?q=nowhereword");
        assertThat(page.locator("#result")).containsText("Fewer words may find more");
        visit("/view/matrix?from=1999-01-01&to=1999-12-31");
        assertThat(page.locator("#result")).containsText("No stance fits these filters");
    }

    @Test
    void aCellOfTheMatrixLeadsToItsReport() {
        visit("/view/matrix?from=1987-06-01&to=1987-07-31");

        Locator cell = page.locator("a[aria-label^='Peter Brandt on Ada Quill']");
        assertThat(cell).hasAttribute("title", Pattern.compile("in 2 articles, too few to say$"));
        cell.click();

        assertThat(page.locator("h1")).hasText("Ada Quill");
        assertThat(page.locator("#holder")).hasValue(actor("Peter Brandt"));
        assertThat(page.locator("#from")).hasValue("1987-06-01");
    }

    @Test
    void actorsAndArticlesAreFoundByWords() {
        visit("/view/actors");
        page.locator("#q").fill("quill");
        page.keyboard().press("Enter");
        assertThat(page.locator(".list a").first()).hasText("Ada Quill");
        page.locator(".list a").first().click();
        page.locator("text=Articles that name").click();
        assertThat(page).hasURL(Pattern.compile("/view/articles\\?actor="));
        assertThat(page.locator(".list a").first()).isVisible();
        visit("/view/articles?q=thanked&outlet=Page+Herald");
        assertThat(page.locator(".list a")).hasText("July peace");
    }

    private Locator row(String name) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(name))
                .first();
    }
}
