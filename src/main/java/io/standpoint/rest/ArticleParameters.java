package io.standpoint.rest;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What is known of an article that is posted as plain text. */
class ArticleParameters {
    @RestQuery
    @Parameter(description = "Headline.", example = "Council backs harbour plan")
    Optional<String> title = Optional.empty();

    @RestQuery
    @Parameter(description = "Who published it.", example = "The Quay")
    Optional<String> outlet = Optional.empty();

    @RestQuery
    @Parameter(description = "Byline.", example = "R. Porter")
    Optional<String> author = Optional.empty();

    @RestQuery
    @Parameter(description = "Where it was published.", example = "https://quay.example/harbour")
    Optional<String> url = Optional.empty();

    @RestQuery
    @Parameter(description = "When it was published, RFC 3339.", example = "2024-03-26T10:00:00Z")
    Optional<String> publishedAt = Optional.empty();

    @RestQuery
    @Parameter(description = "\"en\" to skip the language check.", example = "en")
    Optional<String> language = Optional.empty();

    @RestQuery
    @Parameter(description = "Name of an actor to be found in any case; may be repeated.", example = "Harbour Board")
    List<String> targets = List.of();
}
