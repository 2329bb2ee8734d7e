package io.standpoint.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error leaves as a {@link Problem}; what went wrong inside is for the log. */
class ProblemMappers {
    static final String TYPE = "application/problem+json";

    static final int RETRY_SECONDS = 5;

    @ServerExceptionMapper
    Response problem(Throwable e) {
        return response(Problems.of(e)).build();
    }

    /** What the HTTP layer finds: no such path, media type, or a body that is too long. */
    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        Optional<Problem.Kind> kind = Arrays.stream(Problem.Kind.values())
                .filter(known -> known.status == status)
                .findFirst();
        if (kind.isEmpty()) {
            return status < 400 ? e.getResponse() : problem(e);
        }
        return response(kind.get().problem(detail(kind.get()), Optional.empty()))
                .build();
    }

    private static Response.ResponseBuilder response(Problem problem) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(TYPE).entity(problem);
        return problem.passing() ? response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS) : response;
    }

    static String detail(Problem.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> "there is nothing at this address";
            case METHOD_NOT_ALLOWED -> "this address knows other methods";
            case NOT_ACCEPTABLE -> "no answer in a media type that the request accepts";
            case TOO_LONG -> "the body is longer than this server takes; GET /models tells its limits";
            case UNSUPPORTED_MEDIA_TYPE -> "this address takes other media types; /q/openapi lists them";
            default -> "the request can't be understood";
        };
    }
}
