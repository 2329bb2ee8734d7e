package io.standpoint.rest;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Without TLS the server speaks HTTP/1.1 only: of a chunked body sent while a client asks to go on in HTTP/2 no more than a
 * part would be read, and analysed as if it were the whole.
 */
@Singleton
class ClearText implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
