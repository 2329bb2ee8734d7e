package io.standpoint.rest;

import io.standpoint.storage.Page;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Pages of a list, each of which links to the next. */
class ListParameters {
    @RestQuery
    @Parameter(description = "Where the page starts: from the Link of the page before.", example = "MDE4ZTdhM2M")
    Optional<String> cursor = Optional.empty();

    @RestQuery
    @Parameter(
            description = "How many at most.",
            example = "20",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    Optional<String> limit = Optional.empty();

    @Context
    UriInfo uri;

    /**
     * The page asked for, with {@code Link: rel="next"} unless it is the last.
     *
     * @param pages gives the page that starts at a cursor, of no more than so many
     */
    <T> Response page(Fields fields, BiFunction<Optional<String>, Integer, Page<T>> pages, Function<List<T>, ?> body) {
        Page<T> page = pages.apply(cursor, fields.limit(limit));
        Response.ResponseBuilder response = Response.ok(body.apply(page.items()));
        page.next()
                .map(next -> uri.getRequestUriBuilder()
                        .replaceQueryParam("cursor", next)
                        .build())
                .ifPresent(next -> response.header("Link", "<" + next + ">; rel=\"next\""));
        return response.build();
    }
}
