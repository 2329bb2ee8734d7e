package io.standpoint.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;

/**
 * Refuses a method that an address doesn't have and says which it has, as RFC 9110 asks. RESTEasy leaves that out, or takes OPTIONS
 * for all addresses of a class at once; Quarkus' own addresses answer to any method.
 */
@Singleton
class MethodCheck {
    /** After callers are known, before their bodies are read. */
    private static final int ORDER = 75;

    private final Addresses addresses;
    private final ProblemWriter problems;

    MethodCheck(Addresses addresses, ProblemWriter problems) {
        this.addresses = addresses;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, ORDER);
    }

    private void check(RoutingContext context) {
        addresses
                .of(context.normalizedPath())
                .ifPresentOrElse(address -> check(context, address.methods()), context::next);
    }

    private void check(RoutingContext context, Set<String> methods) {
        String method = context.request().method().name();
        boolean asked = method.equals(HttpMethod.OPTIONS);
        if (methods.contains(method) && !asked) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", methods));
        if (asked) {
            context.response().end();
        } else {
            Problem.Kind refused = Problem.Kind.METHOD_NOT_ALLOWED;
            problems.writeAfterBody(context, refused, ProblemMappers.detail(refused));
        }
    }
}
