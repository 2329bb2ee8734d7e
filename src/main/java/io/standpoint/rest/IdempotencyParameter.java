package io.standpoint.rest;

import io.standpoint.models.Sha256;
import io.standpoint.storage.IdempotencyKeys;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The key under which a client may send its request again (draft-ietf-httpapi-idempotency-key-header). */
class IdempotencyParameter {
    private static final String NAME = "Idempotency-Key";

    /** Of a structured field (RFC 8941): only quotes and backslashes are escaped. */
    private static final Pattern QUOTED = Pattern.compile("\"(?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*+\"");

    @HeaderParam(NAME)
    @Parameter(
            description =
                    "A string of the client's own, new for each article: the same request with the same key is done"
                            + " once and gets the same answer each time.",
            example = "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"")
    Optional<String> key = Optional.empty();

    @Context
    UriInfo uri;

    @Context
    RoutingContext request;

    @HeaderParam(HttpHeaders.CONTENT_TYPE)
    @Parameter(hidden = true)
    Optional<String> type = Optional.empty();

    /** Keys of one client are no other's. */
    Optional<IdempotencyKeys.Repeatable> read(byte[] body) {
        if (request.request().headers().getAll(NAME).size() > 1) {
            throw ProblemException.bad(NAME, "must be sent once");
        }
        return key.map(IdempotencyParameter::string)
                .map(name -> new IdempotencyKeys.Repeatable(
                        sha256(AccessCheck.owner(request) + "\n" + name), content(body)));
    }

    /** A structured field's string, or what stands for one without its quotes. */
    private static String string(String header) {
        String value = header.strip();
        boolean quoted = QUOTED.matcher(value).matches();
        String name = quoted ? value.substring(1, value.length() - 1) : value;
        if (!name.matches("[ -~]{1,255}") || !quoted && name.startsWith("\"")) {
            throw ProblemException.bad(NAME, "must be a string of 1 to 255 ASCII characters");
        }
        return name;
    }

    private byte[] content(byte[] body) {
        byte[] head =
                (type.orElse("") + "\n" + uri.getRequestUri().getRawQuery() + "\n").getBytes(StandardCharsets.UTF_8);
        return new Sha256().add(head).add(body).bytes();
    }

    private static byte[] sha256(String text) {
        return new Sha256().add(text.getBytes(StandardCharsets.UTF_8)).bytes();
    }
}
