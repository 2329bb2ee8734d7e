package io.standpoint.rest;

import io.standpoint.storage.Outage;
import io.standpoint.storage.Page;
import io.standpoint.storage.Refusal;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error leaves as a {@link Problem}; what went wrong inside is for the log. */
class ProblemMappers {
    static final String TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int RETRY_SECONDS = 5;

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return response(e.problem()).build();
    }

    /** What the HTTP layer finds: no such path, method, media type, or a body that is too long. */
    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        Optional<Problem.Kind> kind = Arrays.stream(Problem.Kind.values())
                .filter(known -> known.status == status)
                .findFirst();
        if (kind.isEmpty()) {
            return status < 400 ? e.getResponse() : unexpected(e);
        }
        Response.ResponseBuilder response = response(kind.get().problem(detail(kind.get()), Optional.empty()));
        Optional.ofNullable(e.getResponse().getHeaderString(HttpHeaders.ALLOW))
                .ifPresent(methods -> response.header(HttpHeaders.ALLOW, methods));
        return response.build();
    }

    @ServerExceptionMapper
    Response refused(Refusal e) {
        Problem.Kind kind = switch (e.reason()) {
            case CONFLICT -> Problem.Kind.CONFLICT;
            case IMPOSSIBLE -> Problem.Kind.UNPROCESSABLE;
        };
        return problem(ProblemException.of(kind, e.field(), e.getMessage()));
    }

    @ServerExceptionMapper
    Response cursor(Page.BadCursor e) {
        return problem(ProblemException.bad("cursor", "is none that this service gave out"));
    }

    @ServerExceptionMapper
    Response busy(RejectedExecutionException e) {
        Problem problem = Problem.Kind.BUSY.problem("the queue is full; try again later", Optional.empty());
        return response(problem).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        if (Outage.causes(e)) {
            LOG.warnf("database down: %s", e.getMessage());
            Problem problem =
                    Problem.Kind.DATABASE_DOWN.problem("nothing is half stored; try again later", Optional.empty());
            return response(problem)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        LOG.error("unexpected", e);
        return response(Problem.Kind.INTERNAL_ERROR.problem("the error is in the server's log", Optional.empty()))
                .build();
    }

    private static Response.ResponseBuilder response(Problem problem) {
        return Response.status(problem.status()).type(TYPE).entity(problem);
    }

    private static String detail(Problem.Kind kind) {
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
