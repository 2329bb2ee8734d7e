package io.standpoint.rest;

import io.standpoint.storage.ArticleIndex;
import io.standpoint.storage.ListedArticle;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Lists of articles. */
@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
class ArticleListResource {
    private final ArticleIndex index;
    private final WatchlistFilter watchlists;
    private final Fields fields;

    ArticleListResource(ArticleIndex index, WatchlistFilter watchlists, Fields fields) {
        this.index = index;
        this.watchlists = watchlists;
        this.fields = fields;
    }

    /** One page of articles, without their texts. */
    record ArticleList(
            @Schema(description = "The last published first; those without a time of publication at the end.")
            List<ListedArticle> articles) {}

    @GET
    @Operation(operationId = "listArticles", summary = "Articles, the last published first")
    @APIResponse(
            responseCode = "200",
            description = "A page; its Link header leads to the next",
            content = @Content(schema = @Schema(implementation = ArticleList.class)))
    public Response list(
            @RestQuery @Parameter(description = "Id of an actor of the article.", example = Examples.ID)
                    Optional<String> actor,
            @RestQuery
                    @Parameter(description = "A watch-list one of whose actors is in the article.", example = "harbour")
                    Optional<String> watchlist,
            @BeanParam PublicationParameters published,
            @RestQuery
                    @Parameter(
                            description = "Words of title and text; \"…\" for a phrase, - before what must be absent.",
                            example = "harbour -storm")
                    Optional<String> q,
            @BeanParam ListParameters list) {
        ArticleIndex.Filter filter = new ArticleIndex.Filter(
                fields.id("actor", actor),
                watchlists.existing(watchlist),
                published.outlet(fields),
                published.from(fields),
                published.to(fields),
                q.map(words -> fields.field("q", words)));
        return list.page(fields, (cursor, limit) -> index.page(filter, cursor, limit), ArticleList::new);
    }
}
