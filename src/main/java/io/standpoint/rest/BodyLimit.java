package io.standpoint.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses with a problem a body that is compressed, too long, or that there is no room for; by itself the server would only hang up. */
@Singleton
class BodyLimit {
    /** After callers are known. */
    private static final int ORDER = 50;

    /** A body that doesn't say how long it is is read to its end, unless it is as many times too long. */
    private static final long PATIENCE = 16;

    /** What calls that anybody may make send is a key at most. Like their headers it takes no room from others' bodies. */
    private static final int STRANGERS_BYTES = 8192;

    private static final String IDENTITY = "identity";

    private final Provider<Limits> limits;
    private final Provider<AccessCheck> access;
    private final BodyMemory memory;
    private final ProblemWriter problems;

    /**
     * @param limits later, as {@code access}: filters are made before the configuration is read
     */
    BodyLimit(Provider<Limits> limits, Provider<AccessCheck> access, BodyMemory memory, ProblemWriter problems) {
        this.limits = limits;
        this.access = access;
        this.memory = memory;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, ORDER);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean known = length != null && length.matches("\\d{1,18}");
        if (isEncoded(request)) {
            context.response().putHeader(HttpHeaders.ACCEPT_ENCODING, IDENTITY);
            problems.writeAfterBody(
                    context,
                    Problem.Kind.UNSUPPORTED_MEDIA_TYPE,
                    "bodies are taken as they are, without a Content-Encoding");
        } else if (isStream(context) || !mayHaveBody(request)) {
            context.next();
        } else if (known && Long.parseLong(length) > limit(context)) {
            problems.writeAfterBody(context, tooLong(limit(context)));
        } else if (known && !access.get().isStranger(context) && !memory.hold(context, Long.parseLong(length))) {
            problems.writeAfterBody(context, Problems.of(new RejectedExecutionException()));
        } else {
            collect(context, known);
        }
    }

    /** Compressed, a short body may hold a text of any length. */
    private static boolean isEncoded(HttpServerRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase(IDENTITY);
    }

    /** Each of its lines may be as long as a body. */
    static boolean isStream(RoutingContext context) {
        return AccessRules.postsStream(context.request().method().name(), context.normalizedPath());
    }

    /** HTTP/2 needs no header to send one; a length of 0, which some clients send with each GET, is none. */
    static boolean mayHaveBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean looks = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        return length != null
                ? !length.equals("0")
                : request.headers().contains("Transfer-Encoding") || request.version() == HttpVersion.HTTP_2 && !looks;
    }

    /**
     * Reads a body up to the limit and hands it on: until then it holds no thread, and afterwards it is there however long it waits for one.
     *
     * @param known whether there is room for it already
     */
    private void collect(RoutingContext context, boolean known) {
        HttpServerRequest request = context.request();
        Collected collected = new Collected(context, known);
        request.handler(collected::add).endHandler(end -> collected.end());
        if (request.headers().contains("Expect", "100-continue", true)) {
            context.response().writeContinue();
        }
        request.resume();
    }

    private final class Collected {
        private final RoutingContext context;
        private final boolean held;
        private final long limit;
        private final Buffer body = Buffer.buffer();
        private long read;
        private boolean room = true;

        Collected(RoutingContext context, boolean known) {
            this.context = context;
            this.held = known || access.get().isStranger(context);
            this.limit = limit(context);
        }

        void add(Buffer part) {
            read += part.length();
            if (read > PATIENCE * limit) {
                context.request().connection().close();
            } else if (read <= limit && room) {
                room = held || memory.hold(context, part.length());
                body.appendBuffer(part);
            }
        }

        void end() {
            BodyTime.came(context);
            if (context.response().ended()) {
                return;
            }
            if (read > limit) {
                problems.write(context, tooLong(limit));
            } else if (!room) {
                problems.write(context, Problems.of(new RejectedExecutionException()));
            } else {
                context.setBody(body);
                context.next();
            }
        }
    }

    /** What was collected is read no second time. */
    @ServerRequestFilter(preMatching = true)
    void handOn(ContainerRequestContext request, RoutingContext context) {
        Buffer body = context.body().buffer();
        if (body != null) {
            request.setEntityStream(new ByteArrayInputStream(body.getBytes()));
        }
    }

    private long limit(RoutingContext context) {
        int bytes = limits.get().bodyBytes();
        return access.get().isStranger(context) ? Math.min(STRANGERS_BYTES, bytes) : bytes;
    }

    private static Problem tooLong(long limit) {
        return Problem.Kind.TOO_LONG.problem(
                "the body is longer than the " + limit + " bytes that this call takes", Optional.empty());
    }
}
