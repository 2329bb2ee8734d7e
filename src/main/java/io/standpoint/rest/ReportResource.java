package io.standpoint.rest;

import io.standpoint.actor.Actor;
import io.standpoint.report.Comparison;
import io.standpoint.report.Matrix;
import io.standpoint.report.StanceFilter;
import io.standpoint.report.StanceQuery;
import io.standpoint.storage.ActorIndex;
import io.standpoint.storage.StanceIndex;
import io.standpoint.storage.StoredActor;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Reports on more than one actor. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class ReportResource {
    private final StanceIndex stances;
    private final ActorIndex actors;
    private final WatchlistFilter watchlists;
    private final StanceFilterReader filters;
    private final Fields fields;

    ReportResource(
            StanceIndex stances,
            ActorIndex actors,
            WatchlistFilter watchlists,
            StanceFilterReader filters,
            Fields fields) {
        this.stances = stances;
        this.actors = actors;
        this.watchlists = watchlists;
        this.filters = filters;
        this.fields = fields;
    }

    /** What the second of two differs in. */
    static class Other {
        @RestQuery
        @Parameter(description = "Id of the second actor; without it the first one.", example = Examples.ID)
        Optional<String> otherActor = Optional.empty();

        @RestQuery
        @Parameter(description = "Outlet of the second, empty: none; without it that of the first.", example = "Mole")
        Optional<String> otherOutlet = Optional.empty();

        @Context
        UriInfo address;

        @RestQuery
        @Parameter(description = "First UTC day of the second; without it that of the first.", example = "2024-04-01")
        Optional<String> otherFrom = Optional.empty();

        @RestQuery
        @Parameter(description = "Last UTC day of the second; without it that of the first.", example = "2024-04-30")
        Optional<String> otherTo = Optional.empty();
    }

    @GET
    @Path("matrix")
    @Operation(
            operationId = "getMatrix",
            summary = "Who stands where on whom: holders by targets",
            description =
                    "Those that take sides most, or on whom most sides are taken. Cells without a sentence are left out.")
    public Matrix matrix(
            @BeanParam PublicationParameters published,
            @BeanParam MatrixParameters asked,
            @RestQuery
                    @Parameter(
                            description = "How many holders, and how many targets, at most.",
                            example = "20",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    Optional<String> limit) {
        StanceParameters all = new StanceParameters();
        all.abstainBelow = asked.abstainBelow;
        all.duplicates = asked.duplicates;
        all.run = asked.run;
        return stances.matrix(
                filters.read(Optional.empty(), published, all),
                watchlists.existing(asked.watchlist),
                fields.limit(limit));
    }

    @GET
    @Path("comparison")
    @Operation(
            operationId = "compare",
            summary = "Two actors, outlets or periods: net stances, and their difference with its interval",
            description =
                    "What is not given for the second is as for the first. The interval knows the sampling error only.")
    public Comparison compare(
            @RestQuery @Parameter(description = "Id of the actor.", example = Examples.ID) Optional<String> actor,
            @BeanParam PublicationParameters published,
            @BeanParam Other other,
            @BeanParam StanceParameters asked,
            @RestQuery
                    @Parameter(
                            description = "What a sentence counts in the net stance: label or probability.",
                            example = "label",
                            schema =
                                    @Schema(
                                            enumeration = {"label", "probability"},
                                            defaultValue = "label"))
                    Optional<String> net) {
        Actor first = existing("actor", actor).orElseThrow(() -> ProblemException.bad("actor", "is missing"));
        Actor second = existing("otherActor", other.otherActor).orElse(first);
        StanceFilter one = filters.read(Optional.of(first.id()), published, asked);
        StanceFilter two = second(one, second.id(), other);
        if (one.equals(two)) {
            throw ProblemException.bad("otherActor", "or another of the second's parameters must differ");
        }
        boolean byProbability = fields.choice("net", net, "probability", "label");
        return stances.compare(
                first,
                new StanceQuery(one, Optional.empty(), byProbability),
                second,
                new StanceQuery(two, Optional.empty(), byProbability));
    }

    private StanceFilter second(StanceFilter first, UUID actor, Other other) {
        Optional<LocalDate> from = fields.day("otherFrom", other.otherFrom).or(first::from);
        Optional<LocalDate> to = fields.day("otherTo", other.otherTo).or(first::to);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw other.otherTo.isPresent()
                    ? ProblemException.bad("otherTo", "is before the second's first day, " + from.get())
                    : ProblemException.bad("otherFrom", "is after the second's last day, " + to.get());
        }
        Optional<String> outlet = PublicationParameters.outlet(other.address, "otherOutlet", fields)
                .or(first::outlet);
        return first.about(actor).published(from, to).at(outlet);
    }

    private Optional<Actor> existing(String field, Optional<String> id) {
        return fields.id(field, id)
                .map(known -> actors.find(known)
                        .map(StoredActor::actor)
                        .orElseThrow(() -> ProblemException.of(Problem.Kind.NOT_FOUND, field, "no such actor")));
    }
}
