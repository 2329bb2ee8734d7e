package io.standpoint.web;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.regex.Pattern;

/** What a browser may do with an answer: pages run and load the service's own files, and nothing that an article says. */
@Singleton
class AnswerHeaders {
    private static final int BEFORE_ALL_OTHERS = 2000;

    private static final String PAGES = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");

    /** Its page has scripts and styles in it. */
    private static final String SWAGGER_UI = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self' 'unsafe-inline'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "form-action 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Cache-Control", "private, no-cache");

    /** Whose answers, errors among them, come in the media type that the client likes best. */
    private static final Pattern NEGOTIATED = Pattern.compile("/(stances|codebook|q/(openapi|metrics))/?");

    void register(@Observes Filters filters) {
        filters.register(AnswerHeaders::restrict, BEFORE_ALL_OTHERS);
    }

    private static void restrict(RoutingContext context) {
        String path = context.normalizedPath();
        boolean devPages = path.startsWith("/q/dev") && LaunchMode.current() == LaunchMode.DEVELOPMENT;
        if (!devPages) {
            context.addHeadersEndHandler(end -> add(context.response().headers(), path));
        }
        context.next();
    }

    private static void add(MultiMap headers, String path) {
        ALWAYS.forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.set(name, value);
            }
        });
        if (NEGOTIATED.matcher(path).matches() && !headers.contains("Vary", "Accept", true)) {
            headers.add("Vary", "Accept");
        }
        String type = headers.get("Content-Type");
        boolean page = type != null && type.startsWith("text/html");
        headers.set("Content-Security-Policy", path.startsWith("/q/swagger-ui") ? SWAGGER_UI : page ? PAGES : NO_PAGE);
    }
}
