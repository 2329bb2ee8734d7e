package io.standpoint.rest;

import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Answers a request that names no host: it is the client's fault, and nothing to log. Of HTTP/1.1 such a request fails before any
 * route; HTTP/1.0 allows it, and probes of health may do so.
 */
@Singleton
class HostCheck {
    private static final int FIRST = Integer.MIN_VALUE;

    private static final String PROBED = "/q/";

    private final ProblemWriter problems;

    HostCheck(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::checkNamed).failureHandler(this::checkFailed);
    }

    private void checkNamed(RoutingContext context) {
        HostAndPort host = context.request().authority();
        if ((host == null || host.host().isEmpty()) && !context.normalizedPath().startsWith(PROBED)) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private void checkFailed(RoutingContext context) {
        if (context.statusCode() == Problem.Kind.BAD_REQUEST.status
                && context.request().authority() == null) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context) {
        problems.writeAfterBody(context, Problem.Kind.BAD_REQUEST, "the header Host is missing or names no host");
    }
}
