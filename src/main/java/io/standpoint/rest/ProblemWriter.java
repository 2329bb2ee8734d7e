package io.standpoint.rest;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** Answers with a problem before a resource is reached. */
@Singleton
class ProblemWriter {
    private static final long PATIENCE_MILLISECONDS = 10_000;

    void write(RoutingContext context, Problem.Kind kind, String detail) {
        write(context, kind.problem(detail, Optional.empty()));
    }

    void write(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, ProblemMappers.TYPE);
        if (problem.passing()) {
            response.putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(ProblemMappers.RETRY_SECONDS));
        }
        response.end(problem.toJson());
    }

    void writeAfterBody(RoutingContext context, Problem.Kind kind, String detail) {
        writeAfterBody(context, kind.problem(detail, Optional.empty()));
    }

    /** Many clients read no answer before all is sent: what they send is thrown away as it comes. */
    void writeAfterBody(RoutingContext context, Problem problem) {
        if (context.request().isEnded() || context.request().headers().contains("Expect")) {
            write(context, problem);
        } else {
            context.request()
                    .handler(buffer -> {})
                    .endHandler(end -> write(context, problem))
                    .resume();
            long timer = context.vertx().setTimer(PATIENCE_MILLISECONDS, late -> hangUp(context, problem));
            context.addEndHandler(done -> context.vertx().cancelTimer(timer));
        }
    }

    private void hangUp(RoutingContext context, Problem problem) {
        context.response().putHeader("Connection", "close");
        write(context, problem);
        context.vertx()
                .setTimer(1000, answered -> context.request().connection().close());
    }
}
