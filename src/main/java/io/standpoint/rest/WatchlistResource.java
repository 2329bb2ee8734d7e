package io.standpoint.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.actor.TargetRequest;
import io.standpoint.actor.Watchlist;
import io.standpoint.analysis.AnalyzerFactory;
import io.standpoint.storage.ListedWatchlist;
import io.standpoint.storage.Watchlists;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Actors that are looked for in every article. */
@Path("/watchlists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Watch-lists",
        description = "Actors that are looked for in every article; what is read can be filtered by them.")
class WatchlistResource {
    private final Watchlists watchlists;
    private final ActorReader reader;
    private final AnalyzerFactory analyzers;
    private final Fields fields;
    private final Limits limits;

    WatchlistResource(
            Watchlists watchlists, ActorReader reader, AnalyzerFactory analyzers, Fields fields, Limits limits) {
        this.watchlists = watchlists;
        this.reader = reader;
        this.analyzers = analyzers;
        this.fields = fields;
        this.limits = limits;
    }

    /** A watch-list as a client puts it. */
    @Schema(description = "Actors to look for.", requiredProperties = "actors")
    record WatchlistRequest(
            @Schema(description = "Each with its type.") List<TargetRequest> actors) {}

    /** One page of watch-lists. */
    record WatchlistPage(
            @Schema(description = "In order of their names.")
            List<ListedWatchlist> watchlists) {}

    @GET
    @Operation(operationId = "listWatchlists", summary = "Watch-lists, by name")
    @APIResponse(
            responseCode = "200",
            description = "A page; its Link header leads to the next",
            content = @Content(schema = @Schema(implementation = WatchlistPage.class)))
    public Response list(@BeanParam ListParameters list) {
        return list.page(fields, watchlists::page, WatchlistPage::new);
    }

    @GET
    @Path("{name}")
    @Operation(operationId = "getWatchlist", summary = "A watch-list")
    public Watchlist get(@BeanParam WatchlistPath path) {
        return watchlists.find(path.name()).orElseThrow(WatchlistResource::notFound);
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putWatchlist",
            summary = "Make a watch-list, or replace it",
            description = "Its actors are looked for in every article posted from now on, as its targets are. The same"
                    + " article posted again is analysed again. An alias that two actors share is not looked for.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WatchlistRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = Watchlist.class)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = Watchlist.class)))
    @APIResponse(responseCode = "409", description = "It would be one list more than this server keeps")
    @APIResponse(responseCode = "422", description = "Two of the entries are one actor")
    public Response put(@BeanParam WatchlistPath path, byte[] body) {
        Watchlists.Stored stored = watchlists.put(path.name(), entries(body), limits.watchlists());
        Response.ResponseBuilder response = Response.ok();
        if (stored.created()) {
            URI location = UriBuilder.fromPath("/watchlists/{name}")
                    .build(stored.list().name());
            response = Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, location.toASCIIString());
        }
        return response.entity(stored.list()).build();
    }

    @DELETE
    @Path("{name}")
    @Operation(operationId = "deleteWatchlist", summary = "Delete a watch-list; analyses stay")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@BeanParam WatchlistPath path) {
        if (!watchlists.delete(path.name())) {
            throw notFound();
        }
    }

    private List<Watchlists.Entry> entries(byte[] body) {
        JsonNode list = JsonBody.object(body, Set.of("actors"));
        if (!list.hasNonNull("actors")) {
            throw ProblemException.bad("actors", "is missing");
        }
        List<Watchlists.Entry> entries = new ArrayList<>();
        for (TargetRequest target : reader.targets(list, "actors", limits.watchlistActors())) {
            if (target.type().isEmpty()) {
                throw ProblemException.bad("actors[" + entries.size() + "].type", "is missing");
            }
            entries.add(new Watchlists.Entry(target, analyzers.actor(target)));
        }
        return entries;
    }

    private static ProblemException notFound() {
        return ProblemException.of(Problem.Kind.NOT_FOUND, "no such watch-list");
    }
}
