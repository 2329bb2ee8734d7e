package io.standpoint.rest;

import io.standpoint.security.Caller;
import io.standpoint.storage.CurrentCaller;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Hands the caller on to what writes the audit log. */
class CallerFilter {
    private final CurrentCaller current;

    CallerFilter(CurrentCaller current) {
        this.current = current;
    }

    @ServerRequestFilter
    void handOn(RoutingContext context) {
        Caller caller = context.get(AccessCheck.CALLER);
        if (caller != null) {
            current.is(caller);
        }
    }
}
