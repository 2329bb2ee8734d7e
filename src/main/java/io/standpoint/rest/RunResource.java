package io.standpoint.rest;

import io.standpoint.report.RunComparison;
import io.standpoint.runs.RunWorkers;
import io.standpoint.storage.Run;
import io.standpoint.storage.RunComparisons;
import io.standpoint.storage.Runs;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

/** Runs: newer models, or another engine, read stored articles again. */
@Path("/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs", description = "Newer models, or another engine, read stored articles again.")
class RunResource {
    private static final String LATEST = "latest";

    private final Runs runs;
    private final RunComparisons comparisons;
    private final RunReading reading;
    private final RunWorkers workers;
    private final Fields fields;

    RunResource(Runs runs, RunComparisons comparisons, RunReading reading, RunWorkers workers, Fields fields) {
        this.runs = runs;
        this.comparisons = comparisons;
        this.reading = reading;
        this.workers = workers;
        this.fields = fields;
    }

    /** A run as a client asks for it. */
    @Schema(description = "What to read again: without anything, every article by the engine of this server.")
    record RunRequest(
            Optional<String> name,
            Optional<String> engine,
            Optional<String> from,
            Optional<String> to,
            Optional<String> outlet) {}

    /** One page of runs. */
    record RunList(
            @Schema(description = "The one made last first.")
            List<Run> runs) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "postRun",
            summary = "Read stored articles again, in the background",
            description =
                    "All that are stored now and fit. What posted articles leave of the server works on it, on every instance;"
                            + " it goes on after a restart. Its analyses count where run= asks for them, and for everybody once it is"
                            + " adopted. An article that these models have read already is not read again.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RunRequest.class)))
    @APIResponse(
            responseCode = "202",
            description = "Made; Location leads to its progress",
            content = @Content(schema = @Schema(implementation = Run.class)))
    @APIResponse(responseCode = "409", description = "Too many runs are open")
    @APIResponse(responseCode = "422", description = "The engine's models aren't there")
    public Response post(byte[] body) {
        RunReading.Asked asked = reading.read(body);
        Run run = runs.create(asked.order(), asked.versions());
        workers.call();
        return Response.accepted(run)
                .header(HttpHeaders.LOCATION, "/runs/" + run.id())
                .build();
    }

    @GET
    @Operation(operationId = "listRuns", summary = "Runs, the one made last first")
    @APIResponse(
            responseCode = "200",
            description = "A page; its Link header leads to the next",
            content = @Content(schema = @Schema(implementation = RunList.class)))
    public Response list(@BeanParam ListParameters list) {
        return list.page(
                fields,
                runs::page,
                found -> new RunList(found.stream().map(reading::seen).toList()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRun", summary = "A run and its progress")
    public Run get(@BeanParam RunPath path) {
        return existing(path.id());
    }

    @POST
    @Path("{id}/cancel")
    @Operation(
            operationId = "cancelRun",
            summary = "End a run before it has read everything",
            description = "What it has read stays, and can be compared.")
    @APIResponse(responseCode = "200", description = "Ended")
    @APIResponse(responseCode = "409", description = "It has ended already")
    public Run cancel(@BeanParam RunPath path) {
        runs.cancel(existing(path.id()).id());
        return existing(path.id());
    }

    @POST
    @Path("{id}/adopt")
    @Operation(
            operationId = "adoptRun",
            summary = "Let a run's analyses be the latest ones of their articles, all at once",
            description =
                    "Reports and articles show them from then on, unless asked for a run. To go back, adopt a run of the"
                            + " former engine. Articles that it could not read, or that were added since, keep theirs.")
    @APIResponse(responseCode = "200", description = "Adopted")
    @APIResponse(responseCode = "409", description = "It has not read all of its articles")
    public Run adopt(@BeanParam RunPath path) {
        runs.adopt(existing(path.id()).id());
        return existing(path.id());
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteRun", summary = "End and forget a run; its analyses stay with their articles")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@BeanParam RunPath path) {
        if (!runs.delete(path.id())) {
            throw RunPath.notFound();
        }
    }

    @GET
    @Path("{first}/comparison/{second}")
    @Operation(
            operationId = "compareRuns",
            summary = "How many judgements and stances two runs see differently, by label, with examples",
            description = "Over the articles that both have read.")
    public RunComparison compare(
            @RestPath @Parameter(description = "Id of a run, or latest.", example = Examples.ID) String first,
            @RestPath @Parameter(description = "Id of a run, or latest.", example = LATEST) String second,
            @RestQuery
                    @Parameter(
                            description =
                                    "Labels less probable than this, from 0 to 1, count as UNCLEAR. Without it the server's"
                                            + " setting counts.",
                            example = "0.6",
                            schema = @Schema(type = SchemaType.NUMBER))
                    Optional<String> abstainBelow) {
        return comparisons.compare(side(first), side(second), fields.abstainBelow(abstainBelow));
    }

    private Optional<UUID> side(String run) {
        return run.equals(LATEST)
                ? Optional.empty()
                : Optional.of(Ids.read(run).filter(runs::exists).orElseThrow(RunPath::notFound));
    }

    private Run existing(UUID id) {
        return reading.seen(runs.find(id).orElseThrow(RunPath::notFound));
    }
}
