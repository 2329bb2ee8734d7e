package io.standpoint.rest;

import io.standpoint.actor.ActorPatch;
import io.standpoint.storage.ActorEdits;
import io.standpoint.storage.ActorIndex;
import io.standpoint.storage.StoredActor;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What users change of stored actors; whatever is read afterwards shows it. */
@Path("/actors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actors")
class ActorEditResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final ActorEdits edits;
    private final ActorIndex actors;
    private final ActorReader reader;

    ActorEditResource(ActorEdits edits, ActorIndex actors, ActorReader reader) {
        this.edits = edits;
        this.actors = actors;
        this.reader = reader;
    }

    /** Whom to merge into. */
    @Schema(description = "The other actor.", requiredProperties = "into")
    record MergeRequest(
            @Schema(description = "Id of the actor that survives.", examples = Examples.ID)
            UUID into) {}

    @PATCH
    @Path("{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "patchActor",
            summary = "Change an actor's name, aliases or Wikidata id",
            description =
                    "A JSON merge patch. A new name leaves the old one as an alias, unless aliases are given, too."
                            + " Later articles are searched for the aliases, as for a target's, and whom they name so is"
                            + " this actor; not for one word of a person's name, nor for what another actor goes by.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = ActorPatch.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ActorPatch.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "The actor as it is now",
            content = @Content(schema = @Schema(implementation = StoredActor.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Another actor, which detail names, has the name, a new alias as its name (both: of this type), or"
                            + " the Wikidata id; or the actor was merged")
    public StoredActor patch(@BeanParam ActorPath path, byte[] body) {
        return found(path.id(), edits.patch(path.id(), reader.patch(body)));
    }

    @POST
    @Path("{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeActor",
            summary = "Merge an actor into another of its type",
            description =
                    "From now on everything shows the other one, under both actors' names. A sentence on both counts once:"
                            + " with the first one's sentiment, and whatever sides are taken on either; what one holds of"
                            + " the other is left out.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MergeRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The actor that survives; also where the actor was merged into it before",
            content = @Content(schema = @Schema(implementation = StoredActor.class)))
    @APIResponse(responseCode = "409", description = "The actor was merged into a third one, or the other one into it")
    @APIResponse(
            responseCode = "422",
            description = "They are one actor, or of two types, or there is no such other one")
    public StoredActor merge(@BeanParam ActorPath path, byte[] body) {
        return found(path.id(), edits.merge(path.id(), reader.into(body)));
    }

    @DELETE
    @Path("{id}/merge")
    @Operation(
            operationId = "undoMerge",
            summary = "Undo the merge of an actor",
            description = "All that was stored under its own names, before and since, is its own again.")
    @APIResponse(responseCode = "204", description = "Undone")
    @APIResponse(responseCode = "404", description = "There is no such actor, or it is not merged")
    public void unmerge(@BeanParam ActorPath path) {
        if (!edits.unmerge(path.id())) {
            throw ProblemException.of(Problem.Kind.NOT_FOUND, "no such actor, or it is not merged");
        }
    }

    private StoredActor found(UUID actor, boolean found) {
        return actors.find(actor).filter(stored -> found).orElseThrow(ActorPath::notFound);
    }
}
