package io.standpoint.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;

/** Hangs up on a client that sends its body too slowly; one that is idle is the server's own concern. */
@Singleton
class BodyTime {
    /** After callers are known, which is no matter of theirs, and before the body is read. */
    private static final int ORDER = 60;

    /** Read as slowly as articles are analysed. */
    private static final Pattern STREAMED = Pattern.compile("/(articles/batch|jobs)/?");

    private final Limits limits;
    private final Vertx vertx;
    private final ProblemWriter problems;

    BodyTime(Limits limits, Vertx vertx, ProblemWriter problems) {
        this.limits = limits;
        this.vertx = vertx;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, ORDER);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean body = request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains("Transfer-Encoding");
        if (body && !STREAMED.matcher(context.normalizedPath()).matches()) {
            long timer = vertx.setTimer(limits.bodyTime().toMillis(), late -> hangUp(context));
            context.addEndHandler(done -> vertx.cancelTimer(timer));
        }
        context.next();
    }

    private void hangUp(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        if (!context.response().headWritten()) {
            context.response().putHeader("Connection", "close");
            problems.write(
                    context,
                    Problem.Kind.TIMEOUT,
                    "the body did not come within " + limits.bodyTime().toSeconds() + " seconds");
        }
        vertx.setTimer(1000, answered -> request.connection().close());
    }
}
