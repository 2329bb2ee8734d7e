package io.standpoint.rest;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** A request that names no host fails before any route: it is the client's fault, and nothing to log. */
@Singleton
class HostCheck {
    private static final int FIRST = Integer.MIN_VALUE;

    private final ProblemWriter problems;

    HostCheck(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).failureHandler(this::check);
    }

    private void check(RoutingContext context) {
        if (context.statusCode() == Problem.Kind.BAD_REQUEST.status
                && context.request().authority() == null) {
            problems.writeAfterBody(context, Problem.Kind.BAD_REQUEST, "the header Host is missing or names no host");
        } else {
            context.next();
        }
    }
}
