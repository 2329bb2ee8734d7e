package io.standpoint.rest;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a matrix counts. */
class MatrixParameters {
    @RestQuery
    @Parameter(description = "Only actors of this watch-list, as holders and as targets.", example = "harbour")
    Optional<String> watchlist = Optional.empty();

    @RestQuery
    @Parameter(
            description =
                    "Labels less probable than this, from 0 to 1, count as UNCLEAR. Without it the server's setting counts.",
            example = "0.6",
            schema = @Schema(type = SchemaType.NUMBER))
    Optional<String> abstainBelow = Optional.empty();

    @RestQuery
    @Parameter(
            description = "Near-duplicate articles count once, or all.",
            example = "once",
            schema =
                    @Schema(
                            enumeration = {"once", "all"},
                            defaultValue = "once"))
    Optional<String> duplicates = Optional.empty();

    @RestQuery
    @Parameter(
            description =
                    "Id of a run, whose analyses count. Without it each article's latest analysis counts, and versions says"
                            + " whose models are in it.",
            example = Examples.ID)
    Optional<String> run = Optional.empty();
}
