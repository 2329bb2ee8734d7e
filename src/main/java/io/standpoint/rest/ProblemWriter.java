package io.standpoint.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** Answers with a problem before a resource is reached. */
@Singleton
class ProblemWriter {
    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    void write(RoutingContext context, Problem.Kind kind, String detail) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        Problem problem = kind.problem(detail, Optional.empty());
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMappers.TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }

    /** Many clients read no answer before all is sent: what they send is thrown away as it comes. */
    void writeAfterBody(RoutingContext context, Problem.Kind kind, String detail) {
        if (context.request().isEnded() || context.request().headers().contains("Expect")) {
            write(context, kind, detail);
        } else {
            context.request()
                    .handler(buffer -> {})
                    .endHandler(end -> write(context, kind, detail))
                    .resume();
        }
    }
}
