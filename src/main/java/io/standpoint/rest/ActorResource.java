package io.standpoint.rest;

import io.standpoint.actor.Actor;
import io.standpoint.gold.GoldSample;
import io.standpoint.report.Period;
import io.standpoint.report.StanceQuery;
import io.standpoint.report.StanceReport;
import io.standpoint.storage.ActorIndex;
import io.standpoint.storage.GoldSamples;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    private final StanceFilterReader filters;
    private final GoldSamples samples;
    private final Fields fields;

    ActorResource(
            ActorIndex actors,
            StanceIndex stances,
            WatchlistFilter watchlists,
            StanceFilterReader filters,
            GoldSamples samples,
            Fields fields) {
        this.actors = actors;
        this.stances = stances;
        this.watchlists = watchlists;
        this.filters = filters;
        this.samples = samples;
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
            summary = "Who stands where on an actor: tallies, net stance, series, outlets, holders, top sentences",
            description =
                    "Intervals are of 95 %, clustered by article, with Student's t; they know the sampling error only,"
                            + " not the classifier's mistakes.")
    public StanceReport stance(
            @BeanParam ActorPath path,
            @BeanParam PublicationParameters published,
            @BeanParam StanceParameters asked,
            @RestQuery
                    @Parameter(
                            description =
                                    "How long the points of the series are: day, week or month. Without it: no series.",
                            example = "month",
                            schema = @Schema(enumeration = {"day", "week", "month"}))
                    Optional<String> interval,
            @RestQuery
                    @Parameter(
                            description =
                                    "What a sentence counts in the net stance: by label 1, 0 or -1; by probability that of"
                                            + " FAVOR less that of AGAINST, averaged over those who take a side, or over all where nobody"
                                            + " does, UNCLEAR ones too.",
                            example = "label",
                            schema =
                                    @Schema(
                                            enumeration = {"label", "probability"},
                                            defaultValue = "label"))
                    Optional<String> net,
            @RestQuery
                    @Parameter(
                            description =
                                    "Id of the gold sample that corrects the net stance. Without it: the one with most"
                                            + " labelled sentences of what is asked for.",
                            example = Examples.ID)
                    Optional<String> gold) {
        Actor actor = existing(path).actor();
        return stances.report(
                actor,
                new StanceQuery(
                        filters.read(Optional.of(actor.id()), published, asked),
                        fields.choice("interval", interval, Period.class),
                        fields.choice("net", net, "probability", "label"),
                        sample(gold)));
    }

    private Optional<UUID> sample(Optional<String> gold) {
        return fields.id("gold", gold)
                .map(id -> samples.find(id)
                        .map(GoldSample::id)
                        .orElseThrow(() -> ProblemException.bad("gold", "is no sample")));
    }

    private StoredActor existing(ActorPath path) {
        return actors.find(path.id()).orElseThrow(ActorPath::notFound);
    }
}
