package io.standpoint.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Hangs up on a client that sends its body too slowly; one that is idle is the server's own concern. */
@Singleton
class BodyTime {
    /** After callers are known, which is no matter of theirs, and before the body is read. */
    private static final int ORDER = 60;

    /** Of a stranger, who sends a key at most. */
    private static final Duration STRANGERS = Duration.ofSeconds(5);

    /** Whether a body has come: a request that is paused doesn't tell. */
    private static final String CAME = "standpoint.body.came";

    private final Limits limits;
    private final AccessCheck access;
    private final Vertx vertx;
    private final ProblemWriter problems;

    BodyTime(Limits limits, AccessCheck access, Vertx vertx, ProblemWriter problems) {
        this.limits = limits;
        this.access = access;
        this.vertx = vertx;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, ORDER);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (BodyLimit.mayHaveBody(request) && !BodyLimit.isStream(context)) {
            Duration time = time(context);
            long timer = vertx.setTimer(time.toMillis(), late -> hangUp(context, time));
            context.addEndHandler(done -> vertx.cancelTimer(timer));
        }
        context.next();
    }

    private Duration time(RoutingContext context) {
        Duration time = limits.bodyTime();
        return access.isStranger(context) && time.compareTo(STRANGERS) > 0 ? STRANGERS : time;
    }

    static void came(RoutingContext context) {
        context.put(CAME, true);
    }

    private void hangUp(RoutingContext context, Duration time) {
        HttpServerRequest request = context.request();
        if (context.get(CAME) != null) {
            return;
        }
        if (!context.response().headWritten()) {
            context.response().putHeader("Connection", "close");
            problems.write(
                    context, Problem.Kind.TIMEOUT, "the body did not come within " + time.toSeconds() + " seconds");
        }
        vertx.setTimer(1000, answered -> request.connection().close());
    }
}
