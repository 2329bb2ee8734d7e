package io.standpoint.rest;

import io.standpoint.rest.export.Format;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many articles in one request, answered as they come. */
@Path(BatchResource.PATH)
@Produces(Format.NDJSON_TYPE)
@Tag(name = "Articles")
class BatchResource {
    static final String PATH = "/articles/batch";

    private final ArticleBatches batches;
    private final Streams streams;
    private final Fields fields;

    BatchResource(ArticleBatches batches, Streams streams, Fields fields) {
        this.batches = batches;
        this.streams = streams;
        this.fields = fields;
    }

    @POST
    @Consumes(Format.NDJSON_TYPE)
    @Operation(
            operationId = "postBatch",
            summary = "Analyse articles, one a line, and store them unless store=false",
            description =
                    "Each line is the body of a POST /articles, and answered by a line, in order and while later lines"
                            + " may still come: with its analysis, which is on disk then, or with its problem; the others go on. A"
                            + " problem of status 503 is passing: send that line again. No more is read than is answered: a client"
                            + " must take the answers while it sends. Any number of lines.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = Format.NDJSON_TYPE,
                            schema = @Schema(implementation = ArticleRequest.class),
                            example = Examples.LINE))
    @APIResponse(
            responseCode = "200",
            description = "A line for each line that isn't blank",
            content = @Content(schema = @Schema(implementation = BatchLine.class)))
    @APIResponse(
            responseCode = "503",
            description = "Too many batches and jobs are being sent; Retry-After says when to try again")
    public Response post(
            @Schema(hidden = true) InputStream body,
            @BeanParam ViewParameters view,
            @BeanParam StoreParameter store,
            @Context RoutingContext request) {
        Wish wish = Wish.of(store, view, fields);
        streams.count(request);
        StreamingOutput answers = out -> answer(body, out, wish, request);
        return Response.ok(answers).build();
    }

    /** Waits for it: whoever returns sooner ends the answer. */
    private static void hangUp(HttpServerRequest request) {
        request.connection()
                .close()
                .toCompletionStage()
                .toCompletableFuture()
                .completeOnTimeout(null, 5, TimeUnit.SECONDS)
                .join();
    }

    /** A client that has hung up, or sends nothing any more, is nothing to log; no answer ends as if it were whole. */
    private void answer(InputStream body, OutputStream out, Wish wish, RoutingContext request) {
        try {
            batches.answer(body, out, wish, request);
        } catch (IOException e) {
            hangUp(request.request());
        }
    }
}
