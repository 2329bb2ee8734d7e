package io.standpoint;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks the service on this machine whether it is ready. */
final class Readiness {
    private static final int PATIENCE_MILLISECONDS = 5_000;
    private static final String REQUEST = "GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n";

    private Readiness() {}

    /** Of the port that the service itself would take from its environment. */
    static boolean ask() {
        int port = Optional.ofNullable(System.getProperty("quarkus.http.port"))
                .or(() -> Optional.ofNullable(System.getenv("QUARKUS_HTTP_PORT")))
                .map(Integer::valueOf)
                .orElse(8080);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLISECONDS);
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            return statusLine(socket.getInputStream()).matches("HTTP/1\\.[01] 200 .*");
        } catch (IOException e) {
            return false;
        }
    }

    private static String statusLine(InputStream answer) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = answer.read(); c >= 0 && c != '\r' && c != '\n'; c = answer.read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
