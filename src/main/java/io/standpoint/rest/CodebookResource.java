package io.standpoint.rest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The data dictionary. */
@Path("/codebook")
@Tag(name = "Reports")
class CodebookResource {
    private static final String HTML = "text/html; charset=UTF-8";

    private final Codebook book = Codebook.read();

    @CheckedTemplate
    static class Pages {
        static native TemplateInstance codebook(Codebook book);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(operationId = "getCodebook", summary = "The data dictionary: units, labels and columns")
    @APIResponse(
            responseCode = "200",
            description = "The same as JSON or as a page to read",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Codebook.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public Response get(@Context Request request) {
        Variant best =
                request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
                        .build());
        boolean html = best != null && MediaType.TEXT_HTML_TYPE.isCompatible(best.getMediaType());
        return html
                ? Response.ok(Pages.codebook(book).render(), HTML).build()
                : Response.ok(book, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
