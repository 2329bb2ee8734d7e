package io.standpoint.rest;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;

/**
 * Serves Swagger UI's files from inside the application. Quarkus itself copies them to the temporary folder first, and a
 * container with a read-only file system has none.
 */
@Singleton
class ApiPage {
    private static final String PATH = "/q/swagger-ui/";
    /** Where Quarkus puts them; not in dev mode and tests, which leaves the request to it. */
    private static final String FOLDER =
            "META-INF/io.smallrye_smallrye-open-api-ui__jar/META-INF/resources/openapi-ui/";

    private static final int BEFORE_QUARKUS = -1000;

    void register(@Observes Router router) {
        router.getWithRegex(PATH + "[\\w.-]*").order(BEFORE_QUARKUS).blockingHandler(ApiPage::serve);
    }

    private static void serve(RoutingContext context) {
        String named = context.normalizedPath().substring(PATH.length());
        String file = named.isEmpty() ? "index.html" : named;
        try (InputStream in = ApiPage.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                context.next();
                return;
            }
            context.response().putHeader(HttpHeaders.CONTENT_TYPE, type(file)).end(Buffer.buffer(in.readAllBytes()));
        } catch (IOException e) {
            context.fail(e);
        }
    }

    private static String type(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=UTF-8";
            case "js" -> "text/javascript; charset=UTF-8";
            case "css" -> "text/css; charset=UTF-8";
            case "png" -> "image/png";
            default -> "application/octet-stream";
        };
    }
}
