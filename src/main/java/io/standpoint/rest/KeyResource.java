package io.standpoint.rest;

import io.standpoint.security.ApiKey;
import io.standpoint.security.Scope;
import io.standpoint.security.Token;
import io.standpoint.storage.Keys;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** API keys: made, listed, revoked. */
@Path("/keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys", description = "Who may call, and what callers changed.")
class KeyResource {
    private final Keys keys;
    private final KeyRequestReader reader;
    private final Fields fields;

    KeyResource(Keys keys, KeyRequestReader reader, Fields fields) {
        this.keys = keys;
        this.reader = reader;
        this.fields = fields;
    }

    /** A key as a client asks for it. */
    @Schema(
            description = "What the key is to be.",
            requiredProperties = {"name", "scopes"})
    record KeyOrder(String name, List<Scope> scopes, Integer requestsPerMinute, Integer articlesPerDay) {}

    /**
     * A new key.
     *
     * @param token shown this once
     */
    record NewKey(String token, ApiKey key) {}

    /** One page of keys. */
    record KeyList(
            @Schema(description = "The one made last first.")
            List<ApiKey> keys) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createKey",
            summary = "Make an API key",
            description = "The answer is the only one that shows it; the service keeps a hash.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = KeyOrder.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = NewKey.class)))
    public Response create(byte[] body) {
        ApiKey key = reader.read(body);
        Token token = Token.random();
        keys.create(key, token);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new NewKey(token.reveal(), key))
                .build();
    }

    @GET
    @Operation(operationId = "listKeys", summary = "API keys, revoked ones too, the one made last first")
    @APIResponse(
            responseCode = "200",
            description = "A page; its Link header leads to the next",
            content = @Content(schema = @Schema(implementation = KeyList.class)))
    public Response list(@BeanParam ListParameters list) {
        return list.page(fields, keys::page, KeyList::new);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke an API key",
            description = "It opens nothing from now on; on other instances after five seconds.")
    @APIResponse(responseCode = "204", description = "Revoked")
    public void revoke(@BeanParam KeyPath path) {
        if (!keys.revoke(path.id())) {
            throw KeyPath.notFound();
        }
    }
}
