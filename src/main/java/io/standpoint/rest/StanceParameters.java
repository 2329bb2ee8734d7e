package io.standpoint.rest;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Whose stances count, and how sure they must be. */
class StanceParameters {
    @RestQuery
    @Parameter(
            description =
                    "Whose stances count: any, author, unnamed, or an actor's id. Only sentences count in which such a"
                            + " holder takes part.",
            example = "any")
    Optional<String> holder = Optional.empty();

    @RestQuery
    @Parameter(
            description = "Only stances that actors of this watch-list hold count, and sentences in which one of them"
                    + " takes part; not beside holder.",
            example = "harbour")
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
            description =
                    "Near-duplicate articles, such as copies from a wire service: once counts only the first one stored of"
                            + " each group, at the outlet where one is asked for; all counts each.",
            example = "once",
            schema =
                    @Schema(
                            enumeration = {"once", "all"},
                            defaultValue = "once"))
    Optional<String> duplicates = Optional.empty();

    @RestQuery
    @Parameter(
            description = "Whether only articles without a time of publication count; not beside from and to.",
            example = "false",
            schema =
                    @Schema(
                            enumeration = {"true", "false"},
                            defaultValue = "false"))
    Optional<String> undated = Optional.empty();

    @RestQuery
    @Parameter(
            description =
                    "Id of a run, whose analyses count. Without it each article's latest analysis counts, and versions says"
                            + " whose models are in it.",
            example = Examples.ID)
    Optional<String> run = Optional.empty();
}
