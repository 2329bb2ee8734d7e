package io.standpoint.rest;

import io.standpoint.rest.export.Format;
import io.standpoint.storage.Job;
import io.standpoint.storage.JobResult;
import io.standpoint.storage.Jobs;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Jobs: many articles that are sent now and read in the background. */
@Path(JobResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs", description = "Many articles that are sent now and read in the background.")
class JobResource {
    static final String PATH = "/jobs";

    private static final String STORES =
            "can't be false: what a job reads is stored; POST /articles/batch?store=false only analyses";

    private final Jobs jobs;
    private final JobReader reader;
    private final JobWorkers workers;
    private final Streams streams;
    private final StreamTime time;
    private final ArticleQuotas quotas;
    private final Fields fields;

    JobResource(
            Jobs jobs,
            JobReader reader,
            JobWorkers workers,
            Streams streams,
            StreamTime time,
            ArticleQuotas quotas,
            Fields fields) {
        this.jobs = jobs;
        this.reader = reader;
        this.workers = workers;
        this.streams = streams;
        this.time = time;
        this.quotas = quotas;
        this.fields = fields;
    }

    /** One page of jobs. */
    record JobList(
            @Schema(description = "The one sent last first.")
            List<Job> jobs) {}

    /** One page of what came of a job's lines. */
    record JobResults(
            @Schema(description = "In order of lines; those that nobody has read yet are missing.")
            List<JobResult> results) {}

    @POST
    @Consumes(Format.NDJSON_TYPE)
    @Operation(
            operationId = "postJob",
            summary = "Send articles, one a line, to be stored in the background",
            description =
                    "Each line is the body of a POST /articles. 202 says that all are on disk; if the body breaks off there"
                            + " is no job. What posted articles leave of the server works on it, on every instance; it goes on"
                            + " after a restart. A line that can't be taken is a problem among the results, the others go on."
                            + " Sent again, it is another job, but its articles are stored already; an Idempotency-Key is not read.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = Format.NDJSON_TYPE,
                            schema = @Schema(implementation = ArticleRequest.class),
                            example = Examples.LINE))
    @APIResponse(
            responseCode = "202",
            description = "On disk; Location leads to its progress",
            content = @Content(schema = @Schema(implementation = Job.class)))
    @APIResponse(responseCode = "413", description = "More than ever fits in the queue: send several jobs")
    @APIResponse(responseCode = "503", description = "The queue is full; Retry-After says when to try again")
    public Response post(
            @Schema(hidden = true) InputStream body,
            @Context RoutingContext request,
            @RestQuery @Parameter(hidden = true) Optional<String> store) {
        if (!StoreParameter.read(store, fields)) {
            throw ProblemException.bad("store", STORES);
        }
        streams.count(request);
        Job job = jobs.create(reader.lines(time.watch(body, request, () -> false), quotas.of(request)));
        workers.call();
        return Response.accepted(job)
                .header(HttpHeaders.LOCATION, PATH + "/" + job.id())
                .build();
    }

    @GET
    @Operation(operationId = "listJobs", summary = "Jobs, the one sent last first")
    @APIResponse(
            responseCode = "200",
            description = "A page; its Link header leads to the next",
            content = @Content(schema = @Schema(implementation = JobList.class)))
    public Response list(@BeanParam ListParameters list) {
        return list.page(fields, jobs::page, JobList::new);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getJob", summary = "A job and its progress")
    public Job get(@BeanParam JobPath path) {
        return existing(path.id());
    }

    @GET
    @Path("{id}/results")
    @Operation(operationId = "listJobResults", summary = "What came of a job's lines so far, in order")
    @APIResponse(
            responseCode = "200",
            description = "A page; its Link header leads to the next",
            content = @Content(schema = @Schema(implementation = JobResults.class)))
    public Response results(
            @BeanParam JobPath path,
            @RestQuery
                    @Parameter(
                            description = "stored, already_stored or failed.",
                            example = "failed",
                            schema = @Schema(enumeration = {"stored", "already_stored", "failed"}))
                    Optional<String> outcome,
            @BeanParam ListParameters list) {
        UUID job = existing(path.id()).id();
        Optional<JobResult.Outcome> wanted = fields.choice("outcome", outcome, JobResult.Outcome.class);
        return list.page(fields, (cursor, limit) -> jobs.results(job, wanted, cursor, limit), JobResults::new);
    }

    @POST
    @Path("{id}/cancel")
    @Operation(
            operationId = "cancelJob",
            summary = "End a job before all of it was read",
            description = "What was stored stays; the lines that are left are dropped.")
    @APIResponse(responseCode = "200", description = "Ended")
    @APIResponse(responseCode = "409", description = "It has ended already")
    public Job cancel(@BeanParam JobPath path) {
        jobs.cancel(existing(path.id()).id());
        return existing(path.id());
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteJob", summary = "End and forget a job; what was stored stays")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@BeanParam JobPath path) {
        if (!jobs.delete(path.id())) {
            throw JobPath.notFound();
        }
    }

    private Job existing(UUID id) {
        return jobs.find(id).orElseThrow(JobPath::notFound);
    }
}
