package io.standpoint.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPageTest {
    private static final String PAGE = """
            <!DOCTYPE html><html><head><title>Council - The Quay</title><style>p { color: red }</style></head>
            <body class="has-sidebar"><header><p>The Quay, since 1871</p></header><nav><ul><li>Home<li>Sport</ul></nav>
            <div class="breadcrumbs">Home / News</div>
            <main><article><header><h1>Council backs <em>harbour</em> plan</h1></header>
            <figure><img src="x"><figcaption>Ada Quill at the pier</figcaption></figure>
            <p>Mayor <a href="/quill">Ada Quill</a> praised the Harbour&nbsp;Board.</p>
            <script>document.write("<p>scripted</p>")</script>
            <p class="photo-caption">Photo: R. Porter</p>
            <p>Critics said that<br>she had failed.</p>
            <blockquote><p>&ldquo;We will win,&rdquo; he said.</p></blockquote>
            <ul><li>One</li><li>Two</li></ul>
            <aside>Read more</aside><div class="social share">Share this</div>
            <form><p>Subscribe</p></form></article><article>Another</article></main>
            <footer><p>Contact us</p></footer></body></html>""";

    @Test
    void theMainTextIsTakenAndNothingAroundIt() {
        assertThat(WebPage.parse(PAGE).text()).isEqualTo("""
                Mayor Ada Quill praised the Harbour Board.

                Critics said that
                she had failed.

                \u201CWe will win,\u201D he said.

                One

                Two""");
    }

    @Test
    void theHeadingIsTheTitleOrElseThePagesOwn() {
        assertThat(WebPage.parse(PAGE).title()).contains("Council backs harbour plan");
        assertThat(WebPage.parse("<title>Quay</title><p>Rain.").title()).contains("Quay");
        assertThat(WebPage.parse("<p>Rain.").title()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rain fell.",
                "<p>Rain fell.",
                "<b><i>Rain</b> fell.</i></p></div>",
                "<html><html><body><body><p><p>Rain <span>f</span>ell.",
                "<table><p>Rain fell.",
                "Rain <!-- not --> fell.<script>if (a < b) {",
                "<div><div><p>Rain fell.</p></div><a href='<p>'></a>",
                "Rain fell.<p hidden>not</p><div role=navigation>nor</div>",
                "Rain fell.<p style='color: red; DISPLAY : none'>not</p><i style=visibility:hidden>nor</i>",
                "<body style='display: none'>Rain <b style='display: inline'>fell.</b>",
            })
    void brokenMarkupIsReadAsBrowsersReadIt(String html) {
        assertThat(WebPage.parse(html)).isEqualTo(new WebPage(Optional.empty(), "Rain fell."));
    }

    @Test
    void entitiesOfAPagesOwnStayAsTheyAre() {
        String bomb = "<!DOCTYPE html [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><p>&b; &amp;b; &#65;</p>";

        assertThat(WebPage.parse(bomb).text()).isEqualTo("&b; &b; A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html [<!ENTITY a \"b\">]>",
                "<!DOCTYPE html [ ]>",
                " <?xml version='1.0'?>\n<!-- not\n -->\n<!doctype html [\n<!entity a 'b'>\n] >\n",
                "<!DOCTYPE html PUBLIC \"-//X//[Y]\" 'z' [<!ELEMENT p (#PCDATA)><!-- a ]> --><?b ]> ?>%c;]>",
                "<!DOCTYPE html [<!ENTITY a '<p>not</p>]>'><!ENTITY b \"it's > ]>\"><!NOTATION c SYSTEM 'd'>]>",
            })
    void declarationsInsideOfTheDocumentTypeAreNoText(String type) {
        assertThat(WebPage.parse(type + "<p>Rain [or snow]> fell.").text()).isEqualTo("Rain [or snow]> fell.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><p>Rain [<!ENTITY a 'b'>]> fell.",
                "<!DOCTYPE html [<p>Rain []> fell.",
                "<!DOCTYPE html SYSTEM '[' ><p>Rain []> fell.",
                "<p>Rain [<!DOCTYPE html [<!ENTITY a 'b'>]> fell.",
            })
    void bracketsOfTheTextStay(String html) {
        assertThat(WebPage.parse(html).text()).isEqualTo("Rain []> fell.");
    }

    @Test
    void withoutAnArticleTheMostParagraphsWin() {
        String page =
                "<div><p>Short.</p></div><div><p>A long paragraph, it is.</p><p>And another.</p></div><p>Bye.</p>";

        assertThat(WebPage.parse(page).text()).isEqualTo("A long paragraph, it is.\n\nAnd another.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "<p>",
                "<div>",
                "<article>a",
                "<p><b a=%d>x</p>",
                "<table><tr>",
                "</p>",
                "&lt;",
                "<!--",
                "<a href='",
                "<svg><p>",
                "<select><option>",
                "<h1>",
                "<li><ul>",
            })
    void nothingKeepsItLong(String part) {
        isReadSoon("", part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "<!ENTITY a 'b'>", "<!--", "<!-- -->", "<?", "%a;", "<!ENTITY '", "<!ENTITY a \"", "[", "]>"
            })
    void noDocumentTypeKeepsItLong(String part) {
        isReadSoon("<!DOCTYPE html [", part);
    }

    private static void isReadSoon(String beginning, String part) {
        StringBuilder html = new StringBuilder(beginning);
        for (int i = 0; html.length() < 1_000_000; i++) {
            html.append(part.replace("%d", String.valueOf(i % 256)));
        }
        long start = System.nanoTime();
        try {
            WebPage.parse(html.toString());
        } catch (WebPage.TooManyElements e) {
            // soon, too
        }
        assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(20);
    }

    @Test
    void halfASurrogatePairIsWhatABrowserShows() {
        WebPage page = WebPage.parse("<title>A&#xDC00;</title><p>Ada &#xD800;Quill 👍</p>");

        assertThat(page.text()).isEqualTo("Ada \uFFFDQuill 👍");
        assertThat(page.title()).contains("A\uFFFD");
    }

    @Test
    void moreElementsThanAnArticleHasAreRefused() {
        assertThatThrownBy(() -> WebPage.parse("<b>x</b>".repeat(200_000)))
                .isInstanceOf(WebPage.TooManyElements.class)
                .hasMessage("has more than 100000 elements");
    }
}
