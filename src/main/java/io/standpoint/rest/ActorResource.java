package io.standpoint.rest;

import io.standpoint.actor.Actor;
import io.standpoint.report.StanceQuery;
import io.standpoint.report.StanceReport;
import io.standpoint.report.Voice;
import io.standpoint.storage.ActorIndex;
import io.standpoint.storage.StanceIndex;
import io.standpoint.storage.StoredActor;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Stored actors and what is said of them. */
@Path("/actors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actors", description = "Look actors up; who stands where on them.")
class ActorResource {
    private final ActorIndex actors;
    private final StanceIndex stances;
    private final WatchlistFilter watchlists;
    private final Fields fields;

    ActorResource(ActorIndex actors, StanceIndex stances, WatchlistFilter watchlists, Fields fields) {
        this.actors = actors;
        this.stances = stances;
        this.watchlists = watchlists;
        this.fields = fields;
    }

    /** One page of actors. */
    record ActorList(
            @Schema(description = "In order of their names.")
            List<Actor> actors) {}

    @GET
    @Operation(operationId = "listActors", summary = "Actors, by name")
    @APIResponse(
            responseCode = "200",
            description = "A page; its Link header leads to the next",
            content = @Content(schema = @Schema(implementation = ActorList.class)))
    public Response list(
            @RestQuery
                    @Parameter(
                            description = "Part of a name or alias; case and accents don't matter.",
                            example = "quill")
                    Optional<String> q,
            @RestQuery @Parameter(description = "A watch-list that they are on.", example = "harbour")
                    Optional<String> watchlist,
            @BeanParam ListParameters list) {
        Optional<String> name = q.map(text -> fields.field("q", text));
        Optional<String> on = watchlists.existing(watchlist);
        return list.page(fields, (cursor, limit) -> actors.page(name, on, cursor, limit), ActorList::new);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getActor",
            summary = "An actor",
            description = "One that was merged is answered as the actor that it was merged into.")
    public StoredActor get(@BeanParam ActorPath path) {
        return existing(path);
    }

    @GET
    @Path("{id}/stance")
    @Operation(
            operationId = "getStanceReport",
            summary = "Who stands where on an actor: tallies, net stance, outlets, top sentences")
    public StanceReport stance(
            @BeanParam ActorPath path,
            @BeanParam PublicationParameters published,
            @RestQuery
                    @Parameter(
                            description = "Whose stances count: any, author, unnamed, or an actor's id.",
                            example = "any")
                    Optional<String> holder,
            @RestQuery
                    @Parameter(
                            description = "Only stances that actors of this watch-list hold count; not beside holder.",
                            example = "harbour")
                    Optional<String> watchlist,
            @RestQuery
                    @Parameter(
                            description =
                                    "Labels less probable than this, from 0 to 1, count as UNCLEAR. Without it the server's setting counts.",
                            example = "0.6",
                            schema = @Schema(type = SchemaType.NUMBER))
                    Optional<String> abstainBelow) {
        Actor actor = existing(path).actor();
        if (holder.isPresent() && watchlist.isPresent()) {
            throw ProblemException.bad("holder", "can't be given beside watchlist");
        }
        StanceQuery query = new StanceQuery(
                actor.id(),
                published.from(fields),
                published.to(fields),
                published.outlet(fields),
                voice(holder),
                watchlists.existing(watchlist),
                fields.abstainBelow(abstainBelow));
        return stances.report(actor, query);
    }

    private StoredActor existing(ActorPath path) {
        return actors.find(path.id()).orElseThrow(ActorPath::notFound);
    }

    /** A merged holder is the one that it was merged into. */
    private Voice voice(Optional<String> holder) {
        try {
            Voice voice = holder.map(Voice::of).orElse(Voice.ANY);
            return voice.actor()
                    .flatMap(actors::find)
                    .map(found -> Voice.of(found.actor().id().toString()))
                    .orElse(voice);
        } catch (IllegalArgumentException e) {
            throw ProblemException.bad("holder", "must be any, author, unnamed or an actor's id");
        }
    }
}
