package io.standpoint.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body that is too long with a problem; by itself the server would only hang up. */
@Singleton
class BodyLimit {
    /** After callers are known. */
    private static final int ORDER = 50;

    /** A body that doesn't say how long it is is read to its end, unless it is as many times too long. */
    private static final long PATIENCE = 16;

    private final long limit;
    private final ProblemWriter problems;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ProblemWriter problems) {
        this.limit = limit.asLongValue();
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, ORDER);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null && request.headers().contains("Transfer-Encoding")) {
            collect(context);
        } else if (length == null || !length.matches("\\d{1,18}") || Long.parseLong(length) <= limit) {
            context.next();
        } else {
            problems.writeAfterBody(context, Problem.Kind.TOO_LONG, detail());
        }
    }

    /** Reads a body of unknown length up to the limit and hands it on. */
    private void collect(RoutingContext context) {
        HttpServerRequest request = context.request();
        Buffer body = Buffer.buffer();
        long[] read = {0};
        request.handler(part -> {
                    read[0] += part.length();
                    if (read[0] <= limit) {
                        body.appendBuffer(part);
                    } else if (read[0] > PATIENCE * limit) {
                        request.connection().close();
                    }
                })
                .endHandler(end -> {
                    if (read[0] > limit) {
                        problems.write(context, Problem.Kind.TOO_LONG, detail());
                    } else {
                        context.setBody(body);
                        context.next();
                    }
                });
        if (request.headers().contains("Expect", "100-continue", true)) {
            context.response().writeContinue();
        }
        request.resume();
    }

    /** What was collected is read no second time. */
    @ServerRequestFilter(preMatching = true)
    void handOn(ContainerRequestContext request, RoutingContext context) {
        Buffer body = context.body().buffer();
        if (body != null) {
            request.setEntityStream(new ByteArrayInputStream(body.getBytes()));
        }
    }

    private String detail() {
        return "the body is longer than the " + limit + " bytes that this server takes";
    }
}
