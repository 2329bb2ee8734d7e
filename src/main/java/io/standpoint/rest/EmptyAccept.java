package io.standpoint.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** An empty Accept header asks for nothing in particular; RESTEasy fails to read it. */
class EmptyAccept {
    @ServerRequestFilter(preMatching = true)
    void drop(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.isBlank()) {
            request.headers().remove(HttpHeaders.ACCEPT);
        }
    }
}
