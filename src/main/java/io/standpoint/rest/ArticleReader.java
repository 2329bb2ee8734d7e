package io.standpoint.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.actor.TargetRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads articles that a client posts. */
@Singleton
class ArticleReader {
    private static final Set<String> FIELDS =
            Set.of("title", "text", "outlet", "author", "url", "publishedAt", "language", "targets");

    private final Fields fields;
    private final Limits limits;
    private final ActorReader actors;

    ArticleReader(Fields fields, Limits limits, ActorReader actors) {
        this.fields = fields;
        this.limits = limits;
        this.actors = actors;
    }

    ArticleRequest json(byte[] body) {
        JsonNode article = JsonBody.object(body, FIELDS);
        return new ArticleRequest(
                string(article, "title"),
                fields.text(JsonBody.value(article, "text", "text").orElse("")),
                string(article, "outlet"),
                string(article, "author"),
                string(article, "url"),
                string(article, "publishedAt").map(time -> fields.time("publishedAt", time)),
                string(article, "language"),
                actors.targets(article, "targets", limits.targets()));
    }

    ArticleRequest plain(byte[] body, ArticleParameters article) {
        return new ArticleRequest(
                field("title", article.title),
                fields.text(JsonBody.utf8(body)),
                field("outlet", article.outlet),
                field("author", article.author),
                field("url", article.url),
                article.publishedAt.map(time -> fields.time("publishedAt", time)),
                field("language", article.language),
                article.targets.stream().map(this::target).toList());
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
