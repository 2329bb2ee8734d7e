package io.standpoint.rest;

import io.standpoint.security.Caller;
import io.standpoint.security.Scope;
import io.standpoint.security.Token;
import io.standpoint.storage.CurrentCaller;
import io.standpoint.storage.Keys;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The pages' sign-in: the key in a cookie that no script can read, that no other site's request carries, and that ends with the
 * browser. Links and downloads carry it, which what a script keeps would not.
 */
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys")
class SessionResource {
    private final Keys keys;
    private final CurrentCaller current;
    private final AuthConfiguration configuration;

    SessionResource(Keys keys, CurrentCaller current, AuthConfiguration configuration) {
        this.keys = keys;
        this.current = current;
        this.configuration = configuration;
    }

    /** A key as somebody pastes it. */
    @Schema(description = "The key.", requiredProperties = "key")
    record SignIn(
            @Schema(description = "An API key.", examples = "spk_…")
            String key) {}

    /**
     * Who is signed in.
     *
     * @param name empty where keys aren't asked for
     */
    record Session(boolean keys, String name, List<Scope> scopes) {}

    @GET
    @Operation(operationId = "getSession", summary = "Who calls, and what the caller may do")
    @APIResponse(
            responseCode = "200",
            description = "The caller",
            content = @Content(schema = @Schema(implementation = Session.class)))
    public Session get() {
        if (!configuration.enabled()) {
            return new Session(false, "", Arrays.asList(Scope.values()));
        }
        Caller caller = current.get().orElseThrow(SessionResource::unknown);
        return new Session(
                true, caller.name(), caller.scopes().stream().sorted().toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "signIn",
            summary = "Keep an API key in a cookie, for the pages",
            description = "The cookie is HttpOnly and SameSite=Strict, Secure where the service is asked by https.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SignIn.class)))
    @APIResponse(responseCode = "204", description = "Signed in")
    @APIResponse(responseCode = "401", description = "The key opens nothing")
    public Response signIn(byte[] body, @Context UriInfo address) {
        String given = JsonBody.value(JsonBody.object(body, Set.of("key")), "key", "key")
                .orElseThrow(() -> ProblemException.bad("key", "is missing"));
        Token token = Token.of(given.strip()).orElseThrow(SessionResource::unknown);
        keys.find(HexFormat.of().formatHex(token.hash())).orElseThrow(SessionResource::unknown);
        return answer(cookie(address).value(token.reveal()).build());
    }

    @DELETE
    @Operation(operationId = "signOut", summary = "Forget the cookie")
    @APIResponse(responseCode = "204", description = "Signed out")
    public Response signOut(@Context UriInfo address) {
        return answer(cookie(address).value("").maxAge(0).build());
    }

    private static NewCookie.Builder cookie(UriInfo address) {
        return new NewCookie.Builder(KeyMechanism.COOKIE)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure("https".equals(address.getRequestUri().getScheme()));
    }

    private static Response answer(NewCookie cookie) {
        return Response.noContent()
                .cookie(cookie)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static ProblemException unknown() {
        return ProblemException.of(Problem.Kind.UNAUTHORIZED, "the key opens nothing: it is wrong or revoked");
    }
}
