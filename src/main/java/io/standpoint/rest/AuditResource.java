package io.standpoint.rest;

import io.standpoint.security.AuditEntry;
import io.standpoint.storage.Audit;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What callers changed. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys")
class AuditResource {
    private final Audit audit;
    private final Fields fields;

    AuditResource(Audit audit, Fields fields) {
        this.audit = audit;
        this.fields = fields;
    }

    /** One page of the audit log. */
    record AuditList(
            @Schema(description = "The latest first.") List<AuditEntry> entries) {}

    @GET
    @Operation(
            operationId = "listAudit",
            summary = "Deletes, merges, edits, adopted runs and keys: who, what, when",
            description = "Nothing that an article says is in it.")
    @APIResponse(
            responseCode = "200",
            description = "A page; its Link header leads to the next",
            content = @Content(schema = @Schema(implementation = AuditList.class)))
    public Response list(@BeanParam ListParameters list) {
        return list.page(fields, audit::page, AuditList::new);
    }
}
