package io.standpoint.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.actor.TargetRequest;
import io.standpoint.storage.Retention;
import io.standpoint.text.WebPage;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads articles that a client posts. */
@Singleton
public class ArticleReader {
    private static final String PUBLISHED = "publishedAt";

    private static final Set<String> FIELDS =
            Set.of("title", "text", "outlet", "author", "url", PUBLISHED, "language", "targets");

    /** Clocks may be wrong, and articles announced; but each month that is written about takes tables of its own. */
    private static final Duration AHEAD = Duration.ofDays(366);

    private final Fields fields;
    private final Limits limits;
    private final ActorReader actors;
    private final Retention retention;

    ArticleReader(Fields fields, Limits limits, ActorReader actors, Retention retention) {
        this.fields = fields;
        this.limits = limits;
        this.actors = actors;
        this.retention = retention;
    }

    ArticleRequest json(byte[] body) {
        JsonNode article = JsonBody.object(body, FIELDS);
        return new ArticleRequest(
                string(article, "title"),
                fields.text(JsonBody.value(article, "text", "text").orElse("")),
                string(article, "outlet"),
                string(article, "author"),
                string(article, "url"),
                string(article, PUBLISHED).map(this::published),
                string(article, "language"),
                actors.targets(article, "targets", limits.targets()));
    }

    /**
     * A line of a batch is the body of a request.
     *
     * @param line empty where it is too long
     */
    ArticleRequest line(Optional<byte[]> line) {
        return json(line.orElseThrow(this::tooLong));
    }

    /** So is a message. */
    public ArticleRequest message(byte[] message) {
        if (message.length > limits.bodyBytes()) {
            throw tooLong("message");
        }
        return json(message);
    }

    ProblemException tooLong() {
        return tooLong("line");
    }

    private ProblemException tooLong(String what) {
        return ProblemException.of(
                Problem.Kind.TOO_LONG,
                "the " + what + " is longer than the " + limits.bodyBytes() + " bytes that this server takes");
    }

    ArticleRequest plain(byte[] body, MediaType type, ArticleParameters article) {
        return beside(article, article.title, Charsets.text(body, type));
    }

    /** The main text of a page, whose heading is the title unless a parameter is. */
    ArticleRequest html(byte[] body, MediaType type, ArticleParameters article) {
        try {
            WebPage page = WebPage.parse(Charsets.text(body, type));
            return beside(article, article.title.or(page::title), page.text());
        } catch (WebPage.TooManyElements e) {
            throw ProblemException.of(Problem.Kind.TOO_LONG, "body", e.getMessage());
        }
    }

    private ArticleRequest beside(ArticleParameters article, Optional<String> title, String text) {
        return new ArticleRequest(
                field("title", title),
                fields.text(text),
                field("outlet", article.outlet),
                field("author", article.author),
                field("url", article.url),
                article.publishedAt.map(this::published),
                field("language", article.language),
                article.targets.stream().map(this::target).toList());
    }

    private Instant published(String time) {
        Instant published = fields.time(PUBLISHED, time);
        if (published.isAfter(Instant.now().plus(AHEAD))) {
            throw ProblemException.bad(PUBLISHED, "is more than a year ahead");
        }
        if (!retention.keeps(published)) {
            throw ProblemException.of(Problem.Kind.UNPROCESSABLE, PUBLISHED, "is longer ago than articles are kept");
        }
        return published;
    }

    private Optional<String> field(String name, Optional<String> value) {
        return value.map(present -> fields.field(name, present));
    }

    private TargetRequest target(String name) {
        return new TargetRequest(fields.name("targets", name), Optional.empty(), List.of());
    }

    private Optional<String> string(JsonNode article, String name) {
        return field(name, JsonBody.value(article, name, name));
    }
}
