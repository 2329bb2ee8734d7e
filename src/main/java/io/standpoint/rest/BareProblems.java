package io.standpoint.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** Gives the errors a body that the HTTP server finds before any resource: it would answer with a bare status. */
@Singleton
class BareProblems {
    private final ObjectMapper json;

    BareProblems(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.errorHandler(400, context -> answer(context, unreadable(context)));
        router.errorHandler(
                413,
                context -> answer(
                        context,
                        Problem.Kind.TOO_LONG.problem(
                                "the body is longer than this server takes; GET /models tells its limits",
                                Optional.empty())));
    }

    private static Problem unreadable(RoutingContext context) {
        try {
            AddressCheck.check(context.request());
        } catch (ProblemException e) {
            return e.problem();
        }
        return Problem.Kind.BAD_REQUEST.problem("the request can't be understood", Optional.empty());
    }

    void answer(RoutingContext context, Problem problem) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMappers.TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
