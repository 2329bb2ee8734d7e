package io.standpoint.text;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * What a web page says: the text of its main part, paragraph by paragraph, without navigation, captions, forms and scripts.
 *
 * @param title its first heading, or else what the page calls itself
 */
public record WebPage(Optional<String> title, String text) {
    /** More elements than any article has; broken markup makes many of few characters. */
    private static final int MOST_ELEMENTS = 100_000;

    private static final String NO_TEXT =
            "script, style, noscript, template, nav, aside, footer, figure, figcaption, caption,"
                    + " form, button, select, textarea, iframe, object, svg, math, canvas, audio, video, dialog, menu,"
                    + " [hidden], [aria-hidden=true],"
                    + " [style~=(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)]:not(html, body),"
                    + " [role=navigation], [role=banner], [role=contentinfo], [role=complementary],"
                    + " [role=search], [role=dialog], header:not(article header)";

    /** Parts of pages that only their class or id tells from text. */
    private static final Pattern NAMED_PARTS =
            Pattern.compile("(?i)(^|[\\s_-])(nav|menu|navigation|breadcrumbs?|captions?|share|social|related|"
                    + "recommended|newsletter|promo|advert|advertisement|ads?|cookies?|comments?|sidebar)($|[\\s_-])");

    /** References to them, as "&#xD800;", are the replacement character to a browser, not to the parser. */
    private static final Pattern LONE_SURROGATES = Pattern.compile("\\p{Cs}");

    /** Declarations inside of the document type, as XML has them; to HTML it ends with the first of them, and the rest is text. */
    private static final Pattern DECLARATIONS = Pattern.compile("(?is)\\A((?:\\s|<!--.*?-->|<\\?[^>]*+>)*+"
            + "<!DOCTYPE(?:[^\\[<>\"']|\"[^\"]*+\"|'[^']*+')*+)"
            + "\\[(?:\\s|%[\\w.:-]++;|<!--.*?-->|<\\?.*?\\?>"
            + "|<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)\\s(?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+>)*+]");

    private static final String PARTS = "div, section, ul, ol, p, span, table";

    /** The markup has more elements than a server should keep. */
    public static final class TooManyElements extends RuntimeException {
        TooManyElements() {
            super("has more than " + MOST_ELEMENTS + " elements");
        }
    }

    /**
     * @throws TooManyElements if it has
     */
    public static WebPage parse(String html) {
        Document page = document(html);
        Optional<Element> heading = Optional.ofNullable(page.selectFirst("h1"));
        Optional<String> title = heading.map(Element::text)
                .filter(text -> !text.isBlank())
                .or(() -> Optional.of(page.title()).filter(text -> !text.isBlank()))
                .map(WebPage::whole);
        page.select(NO_TEXT).remove();
        page.body().select(PARTS).removeIf(WebPage::isNamedPart);
        heading.ifPresent(Node::remove);
        return new WebPage(title, paragraphs(main(page)));
    }

    /** Parsed step by step, so that it ends before it fills the memory. */
    private static Document document(String html) {
        String plain = DECLARATIONS.matcher(html).replaceFirst("$1");
        try (StreamParser parser = new StreamParser(Parser.htmlParser()).parse(plain, "")) {
            Iterator<Element> elements = parser.iterator();
            for (int i = 0; elements.hasNext(); i++) {
                if (i == MOST_ELEMENTS) {
                    throw new TooManyElements();
                }
                elements.next();
            }
            return parser.document();
        }
    }

    private static boolean isNamedPart(Element element) {
        return names(element.className()) || names(element.id());
    }

    private static boolean names(String value) {
        return !value.isEmpty() && NAMED_PARTS.matcher(value).find();
    }

    /** Where pages say where their article is; or else what holds the most of paragraphs. */
    private static Element main(Document page) {
        return longest(page, "[itemprop=articleBody]:not([itemprop=articleBody] *)")
                .or(() -> longest(page, "article:not(article *)"))
                .or(() -> longest(page, "main, [role=main]"))
                .or(() -> page.select("p").stream()
                        .map(Element::parent)
                        .distinct()
                        .max(Comparator.comparingInt(WebPage::inParagraphs)))
                .orElse(page.body());
    }

    private static Optional<Element> longest(Document page, String which) {
        return page.select(which).stream()
                .filter(Element::hasText)
                .max(Comparator.comparingInt(element -> element.text().length()));
    }

    private static int inParagraphs(Element parent) {
        return parent.children().stream()
                .filter(child -> child.nameIs("p"))
                .mapToInt(child -> child.text().length())
                .sum();
    }

    private static String paragraphs(Element main) {
        Paragraphs paragraphs = new Paragraphs();
        NodeTraversor.traverse(paragraphs, main);
        return whole(paragraphs.text).strip();
    }

    private static String whole(CharSequence text) {
        return LONE_SURROGATES.matcher(text).replaceAll("\uFFFD");
    }

    /** Blocks are paragraphs, whatever they are nested in. */
    private static final class Paragraphs implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                words(words.text());
            } else if (node instanceof Element element && element.nameIs("br")) {
                end("\n");
            } else if (isBlock(node)) {
                end("\n\n");
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (isBlock(node)) {
                end("\n\n");
            }
        }

        private static boolean isBlock(Node node) {
            return node instanceof Element element
                    && (element.isBlock() || element.nameIs("td") || element.nameIs("th"));
        }

        /** With single spaces: markup's own mean nothing. */
        private void words(String words) {
            boolean fresh = text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
            String single = words.replaceAll("[\\s\\u00A0]+", " ");
            text.append(fresh ? single.stripLeading() : single);
        }

        private void end(String separator) {
            int length = text.length();
            while (length > 0 && Character.isWhitespace(text.charAt(length - 1))) {
                length--;
            }
            boolean ended = text.indexOf("\n\n", length) >= 0;
            text.setLength(length);
            if (length > 0) {
                text.append(ended ? "\n\n" : separator);
            }
        }
    }
}
