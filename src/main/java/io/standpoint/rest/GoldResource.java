package io.standpoint.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.standpoint.gold.GoldSample;
import io.standpoint.gold.ImportCounts;
import io.standpoint.rest.labelstudio.LabelStudioExport;
import io.standpoint.rest.labelstudio.LabelStudioTasks;
import io.standpoint.rest.labelstudio.LabelingConfig;
import io.standpoint.rest.labelstudio.Trouble;
import io.standpoint.storage.GoldSamples;
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
import org.jboss.resteasy.reactive.RestQuery;

/** Sentences for people to label, and what they said. */
@Path("/gold")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Gold samples",
        description =
                "Sentences drawn at random for people to label, by which reports correct the classifier's mistakes.")
class GoldResource {
    private final GoldSamples samples;
    private final GoldRequestReader reader;
    private final Fields fields;

    GoldResource(GoldSamples samples, GoldRequestReader reader, Fields fields) {
        this.samples = samples;
        this.reader = reader;
        this.fields = fields;
    }

    /** A gold sample as a client asks for it. */
    @Schema(description = "What to draw.", requiredProperties = "size")
    record GoldRequest(
            int size,
            long seed,
            UUID target,
            String outlet,
            String from,
            String to,

            @Schema(
                    enumeration = {"once", "all"},
                    defaultValue = "once")
            String duplicates) {}

    /** One page of gold samples. */
    record GoldList(
            @Schema(description = "The newest first.") List<GoldSample> samples) {}

    /** What became of an import. */
    record GoldImport(
            int tasks, int unlabelled, @JsonUnwrapped ImportCounts codings, List<Trouble> problems) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "drawGoldSample",
            summary = "Draw a sample of sentences for people to label",
            description =
                    "At random, without replacement, from each article's latest analysis; half of it by the size of the"
                            + " strata FAVOR, AGAINST and NEITHER (what the classifier sees), half from each stratum alike. The"
                            + " probability of each sentence is kept. The sample speaks for what it was drawn from, not for articles"
                            + " that are added later.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = GoldRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "Drawn",
            content = @Content(schema = @Schema(implementation = GoldSample.class)))
    @APIResponse(responseCode = "422", description = "No stored sentence fits what is asked for")
    public Response draw(byte[] body) {
        GoldSample sample = samples.draw(reader.read(body));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/gold/" + sample.id())
                .entity(sample)
                .build();
    }

    @GET
    @Operation(operationId = "listGoldSamples", summary = "Gold samples, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; its Link header leads to the next",
            content = @Content(schema = @Schema(implementation = GoldList.class)))
    public Response list(@BeanParam ListParameters list) {
        return list.page(fields, samples::page, GoldList::new);
    }

    @GET
    @Path("labeling-config")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(
            operationId = "getLabelingConfig",
            summary = "What to paste into a Label Studio project as its labeling interface",
            description = "The same for all samples. The names in it are what the import reads.")
    @APIResponse(
            responseCode = "200",
            description = "Label Studio's XML",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    public String labelingConfig() {
        return LabelingConfig.XML;
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getGoldSample", summary = "A gold sample, how far its coders are, and how far they agree")
    public GoldSample get(@BeanParam GoldPath path) {
        return samples.find(path.id()).orElseThrow(GoldPath::notFound);
    }

    @GET
    @Path("{id}/tasks")
    @Operation(
            operationId = "getGoldTasks",
            summary = "The sample as tasks to import into Label Studio",
            description = "Each with the sentence, what stands around it, the target and the holders, and in meta the"
                    + " probability with which it was drawn. What the classifier says is in it only if asked for.")
    @APIResponse(
            responseCode = "200",
            description = "Label Studio's JSON",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)))
    public Response tasks(
            @BeanParam GoldPath path,
            @RestQuery
                    @Parameter(
                            description =
                                    "true gives what the classifier says as predictions. It leads coders on: their"
                                            + " labels then correct less.",
                            example = "false",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    Optional<String> predictions) {
        boolean wanted = fields.choice("predictions", predictions, "true", "false");
        UUID id = get(path).id();
        return Response.ok(LabelStudioTasks.of(id, samples.tasks(id), wanted))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"gold-" + id + ".json\"")
                .build();
    }

    @POST
    @Path("{id}/labels")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importGoldLabels",
            summary = "Take over what coders said: a Label Studio project exported as JSON",
            description =
                    "In whole or in parts, as often as wanted: of each coder and sentence the latest annotation is"
                            + " kept. What can't be taken is told; the rest is stored.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)))
    @APIResponse(
            responseCode = "200",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = GoldImport.class)))
    public GoldImport label(@BeanParam GoldPath path, byte[] body) {
        UUID id = get(path).id();
        LabelStudioExport export = LabelStudioExport.read(JsonBody.array(body), id, samples.holders(id));
        ImportCounts counts = samples.store(id, export.codings());
        return new GoldImport(export.tasks(), export.unlabelled(), counts, export.problems());
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteGoldSample", summary = "Delete a gold sample and what coders said of it")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@BeanParam GoldPath path) {
        if (!samples.delete(path.id())) {
            throw GoldPath.notFound();
        }
    }
}
