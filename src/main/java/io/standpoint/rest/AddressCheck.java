package io.standpoint.rest;

import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses an address whose escapes are no UTF-8: it would be read, and stored, with U+FFFD in their place. */
class AddressCheck {
    @ServerRequestFilter(preMatching = true)
    void check(HttpServerRequest request) {
        check("path", request.path());
        String query = request.query() == null ? "" : request.query();
        for (String parameter : query.split("&")) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            check("query", name);
            check(name, parameter.substring(equals + 1));
        }
    }

    private static void check(String field, String escaped) {
        if (escaped.indexOf('%') >= 0) {
            Charsets.utf8(field, bytes(field, escaped));
        }
    }

    private static byte[] bytes(String field, String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                bytes.write(16 * hexDigit(field, escaped, i + 1) + hexDigit(field, escaped, i + 2));
                i += 2;
            } else {
                bytes.writeBytes(escaped.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static int hexDigit(String field, String escaped, int at) {
        int digit = at < escaped.length() ? Character.digit(escaped.charAt(at), 16) : -1;
        if (digit < 0) {
            throw ProblemException.bad(field, "has a % that no two hexadecimal digits follow");
        }
        return digit;
    }
}
