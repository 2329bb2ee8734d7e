package io.standpoint.rest;

import io.standpoint.analysis.AnalysisView;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters that say how an analysis is shown. */
class ViewParameters {
    @RestQuery
    @Parameter(
            description = "\"neither\" also lists named and unnamed holders whose stance is NEITHER.",
            example = "neither",
            schema = @Schema(enumeration = "neither"))
    Optional<String> include = Optional.empty();

    @RestQuery
    @Parameter(
            description =
                    "Labels less probable than this, from 0 to 1, read UNCLEAR; probabilities stay. Without it the server's setting counts.",
            example = "0.6",
            schema = @Schema(type = SchemaType.NUMBER))
    Optional<String> abstainBelow = Optional.empty();

    @RestQuery
    @Parameter(
            description = "What offsets count: UTF-16 units (\"utf16\", the default) or code points (\"codepoint\").",
            example = "codepoint",
            schema = @Schema(enumeration = {"utf16", "codepoint"}))
    Optional<String> offsets = Optional.empty();

    AnalysisView read(Fields fields) {
        return new AnalysisView(
                fields.choice("include", include, "neither", ""),
                fields.abstainBelow(abstainBelow),
                fields.choice("offsets", offsets, "codepoint", "utf16"));
    }
}
