package io.standpoint.rest;

import io.smallrye.mutiny.Uni;
import io.standpoint.analysis.Analysis;
import io.standpoint.analysis.AnalysisView;
import io.standpoint.analysis.AnalysisWorkers;
import io.standpoint.models.ModelStore;
import io.standpoint.storage.Archive;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Articles and their analyses. */
@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles", description = "Post articles, read their analyses.")
class ArticleResource {
    private final AnalysisWorkers workers;
    private final ArticlePosting posting;
    private final ArticleReader reader;
    private final Fields fields;
    private final Archive archive;

    ArticleResource(
            AnalysisWorkers workers, ArticlePosting posting, ArticleReader reader, Fields fields, Archive archive) {
        this.workers = workers;
        this.posting = posting;
        this.reader = reader;
        this.fields = fields;
        this.archive = archive;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
    @Operation(
            operationId = "postArticle",
            summary = "Analyse an article, and store it unless store=false",
            description = "The same content again gives the stored analysis; other targets or newer models a new one of"
                    + " the same article. Title, outlet and the like are parameters only beside text/plain and text/html, which may"
                    + " be in UTF-8, or in UTF-16, ISO-8859-1 or windows-1252 where Content-Type names it. Of"
                    + " a page its main text is taken, without navigation and captions, a blank line between paragraphs;"
                    + " GET /articles/{id}/text gives it. With an Idempotency-Key the same request is done once.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ArticleRequest.class)),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING),
                        example = "Mayor Ada Quill praised the Harbour Board."),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        example =
                                "<article><h1>Council</h1><p>Mayor Ada Quill praised the Harbour Board.</p></article>")
            })
    @APIResponse(
            responseCode = "201",
            description = "Analysed and stored; Location leads to it",
            content = @Content(schema = @Schema(implementation = Analysis.class)))
    @APIResponse(
            responseCode = "200",
            description = "Analysed only (store=false), or the analysis that was stored before",
            content = @Content(schema = @Schema(implementation = Analysis.class)))
    @APIResponse(responseCode = "409", description = "A request with this Idempotency-Key is in work")
    @APIResponse(
            responseCode = "422",
            description = "The text is not in English, or the Idempotency-Key came with another request before")
    @APIResponse(responseCode = "503", description = "The queue is full; Retry-After says when to try again")
    public Uni<Response> post(
            byte[] body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @BeanParam ViewParameters view,
            @BeanParam StoreParameter store,
            @BeanParam ArticleParameters article,
            @BeanParam IdempotencyParameter key) {
        if (type == null) {
            throw new NotSupportedException();
        }
        Wish wish = Wish.of(store, view, fields).under(key.read(body));
        // the worker reads, too: a long body would hold up the event loop
        return workers.submit(tools -> response(posting.answer(read(body, type, article), wish, tools)));
    }

    private ArticleRequest read(byte[] body, MediaType type, ArticleParameters article) {
        if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return reader.json(body);
        }
        return type.isCompatible(MediaType.TEXT_HTML_TYPE)
                ? reader.html(body, type, article)
                : reader.plain(body, type, article);
    }

    private static Response response(Archive.Stored answer) {
        Response.ResponseBuilder response = Response.ok();
        if (answer.created()) {
            response.status(Response.Status.CREATED)
                    .header(
                            HttpHeaders.LOCATION,
                            "/articles/" + answer.analysis().article().id());
        }
        return response.entity(answer.analysis()).build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getArticle", summary = "An article with its latest, or a chosen, analysis")
    @APIResponse(
            responseCode = "200",
            description = "The analysis, with an ETag",
            content = @Content(schema = @Schema(implementation = Analysis.class)))
    @APIResponse(responseCode = "304", description = "It is the one that the client has")
    public Response get(
            @RestPath @Parameter(description = "Id of the article.", example = Examples.ID) String id,
            @RestQuery @Parameter(description = "Id of an older analysis.", example = Examples.ID)
                    Optional<String> analysis,
            @BeanParam ViewParameters view,
            @Context Request request) {
        AnalysisView seen = view.read(fields);
        Analysis found =
                archive.find(existing(id), fields.id("analysis", analysis)).orElseThrow(ArticleResource::notFound);
        EntityTag tag = tag(found, seen);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(seen.of(found)))
                .tag(tag)
                .build();
    }

    @GET
    @Path("{id}/text")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "getArticleText", summary = "An article's text as stored: what all offsets refer to")
    @APIResponse(
            responseCode = "200",
            description = "The text",
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public String text(@RestPath @Parameter(description = "Id of the article.", example = Examples.ID) String id) {
        return archive.find(existing(id), Optional.empty())
                .orElseThrow(ArticleResource::notFound)
                .article()
                .text();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteArticle", summary = "Delete an article and all that was derived from it")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath @Parameter(description = "Id of the article.", example = Examples.ID) String id) {
        if (!archive.delete(existing(id))) {
            throw notFound();
        }
    }

    /** An analysis never changes, its actors may be edited and merged. */
    private static EntityTag tag(Analysis analysis, AnalysisView view) {
        byte[] actors = analysis.cast().toString().getBytes(StandardCharsets.UTF_8);
        return new EntityTag(analysis.provenance().id() + "-" + Integer.toHexString(view.hashCode()) + "-"
                + ModelStore.sha256(actors).substring(0, 16));
    }

    private static UUID existing(String id) {
        return Ids.read(id).orElseThrow(ArticleResource::notFound);
    }

    private static ProblemException notFound() {
        return ProblemException.of(Problem.Kind.NOT_FOUND, "no such article, or no such analysis of it");
    }
}
