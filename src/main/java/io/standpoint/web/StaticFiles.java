package io.standpoint.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Serves the page's files, its libraries' and Swagger UI's from inside the application. Quarkus itself copies them to the
 * temporary folder first, and a container with a read-only file system has none.
 */
@Singleton
class StaticFiles {
    /** Folders by address; Swagger UI's is another one in dev mode and tests, which leaves the request to Quarkus. */
    private static final Map<String, String> FOLDERS = Map.of(
            "/assets/", "META-INF/resources/assets/",
            "/webjars/", "META-INF/resources/webjars/",
            "/q/swagger-ui/", "META-INF/io.smallrye_smallrye-open-api-ui__jar/META-INF/resources/openapi-ui/");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=UTF-8",
            "js", "text/javascript; charset=UTF-8",
            "css", "text/css; charset=UTF-8",
            "txt", "text/plain; charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png");

    private static final int BEFORE_QUARKUS = -1000;

    void register(@Observes Router router) {
        FOLDERS.forEach((address, folder) -> router.routeWithRegex(address + "[\\w./-]*")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(BEFORE_QUARKUS)
                .blockingHandler(context -> serve(context, address, folder), false));
    }

    private static void serve(RoutingContext context, String address, String folder) {
        String named = context.normalizedPath().substring(address.length());
        String file = named.isEmpty() ? "index.html" : named;
        String type = TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream");
        try (InputStream in = StaticFiles.class.getClassLoader().getResourceAsStream(folder + file)) {
            if (in == null) {
                context.next();
                return;
            }
            Buffer content = Buffer.buffer(in.readAllBytes());
            context.etag(Integer.toHexString(content.hashCode()));
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, type)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            if (context.isFresh()) {
                context.response().setStatusCode(304).end();
            } else {
                // left out of an answer to HEAD otherwise
                context.response().putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(content.length()));
                context.end(content);
            }
        } catch (IOException e) {
            context.fail(e);
        }
    }
}
