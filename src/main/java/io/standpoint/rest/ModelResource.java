package io.standpoint.rest;

import io.standpoint.analysis.AnalysisWorkers;
import io.standpoint.models.ModelCard;
import io.standpoint.models.ModelStore;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The trained models and the limits of this server. */
@Path("/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models", description = "What judges, how well, and how much this server takes.")
class ModelResource {
    private final ModelStore models;
    private final Limits limits;
    private final Fields fields;
    private final AnalysisWorkers.Configuration workers;

    ModelResource(ModelStore models, Limits limits, Fields fields, AnalysisWorkers.Configuration workers) {
        this.models = models;
        this.limits = limits;
        this.fields = fields;
        this.workers = workers;
    }

    record ModelList(
            @Schema(description = "Each model's version, data, licence, scores and reliability table.")
            List<ModelCard> models,

            @Schema(description = "How much one request may ask for.")
            ServerLimits limits) {}

    record ServerLimits(
            @Schema(description = "Characters (code points) of a text.", examples = "200000")
            int characters,

            @Schema(description = "Characters of a title, outlet, author, url or name.", examples = "500")
            int fieldCharacters,

            @Schema(description = "Targets of a request, aliases of a target.", examples = "50")
            int targets,

            @Schema(description = "Actors of a watch-list.", examples = "500")
            int watchlistActors,

            @Schema(description = "Watch-lists.", examples = "100")
            int watchlists,

            @Schema(description = "Sentences of a gold sample.", examples = "1000")
            int goldSentences,

            @Schema(description = "Bytes of a request's body, and of a line of a batch or job.", examples = "4194304")
            int bodyBytes,

            @Schema(description = "Batches and jobs that may be sent at once.", examples = "8")
            int streams,

            @Schema(description = "Articles that may wait for a worker.", examples = "200")
            int queue,

            @Schema(
                    description = "Probability under which labels read UNCLEAR unless the request says another.",
                    examples = "0.47")
            Optional<Double> abstainBelow) {}

    @GET
    @Operation(operationId = "getModels", summary = "The models, and the limits of this server")
    public ModelList get() {
        OptionalDouble abstainBelow = fields.abstainBelow(Optional.empty());
        return new ModelList(
                models.cards(),
                new ServerLimits(
                        limits.characters(),
                        limits.fieldCharacters(),
                        limits.targets(),
                        limits.watchlistActors(),
                        limits.watchlists(),
                        limits.goldSentences(),
                        limits.bodyBytes(),
                        limits.streams(),
                        workers.queue(),
                        abstainBelow.isPresent() ? Optional.of(abstainBelow.getAsDouble()) : Optional.empty()));
    }
}
