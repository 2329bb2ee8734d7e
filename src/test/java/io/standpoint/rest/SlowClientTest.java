package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.standpoint.SecuredService;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Clients over a raw socket that send a byte now and then, or nothing, or too much. */
@QuarkusTest
@TestProfile(SecuredService.class)
class SlowClientTest {
    private static final String HEAD =
            "POST /articles?store=false HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n" + "X-API-Key: "
                    + SecuredService.KEY + "\r\n";

    private interface Client {
        void call() throws Exception;
    }

    /** Each waits for seconds until the service gives it up: so all do at once. */
    @TestFactory
    Stream<DynamicTest> whoIsTooSlowIsGivenUp() {
        Map<String, Client> clients = new LinkedHashMap<>();
        for (String length : List.of("Content-Length: 1000", "Transfer-Encoding: chunked")) {
            clients.put("a body that comes byte by byte, " + length, () -> bodyByteByByte(length));
        }
        clients.put("a stranger's", SlowClientTest::strangersBodyByteByByte);
        for (String sent : List.of("", "GET /models HTT")) {
            clients.put("a connection over which nothing goes after '" + sent + "'", () -> nothingAfter(sent));
        }
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        Map<String, Future<Object>> given = new LinkedHashMap<>();
        clients.forEach((name, client) -> given.put(name, threads.submit(() -> {
            client.call();
            return null;
        })));
        threads.shutdown();
        return given.entrySet().stream().map(one -> DynamicTest.dynamicTest(one.getKey(), one.getValue()::get));
    }

    private static void bodyByteByByte(String length) throws Exception {
        try (Socket socket = socket()) {
            send(socket, HEAD + length + "\r\n\r\n" + (length.startsWith("T") ? "3E8\r\n" : ""));
            long before = System.nanoTime();
            String answer = trickle(socket);
            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("urn:standpoint:problem:timeout");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(60));
        }
        given().header("X-API-Key", SecuredService.KEY).get("/models").then().statusCode(200);
    }

    private static void strangersBodyByteByByte() throws Exception {
        try (Socket socket = socket()) {
            send(
                    socket,
                    "POST /articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\n");
            assertThat(trickle(socket)).startsWith("HTTP/1.1 401 ");
        }
    }

    private static void nothingAfter(String sent) throws Exception {
        try (Socket socket = socket()) {
            send(socket, sent);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    /** Neither waits for a megabyte from somebody whom it doesn't know. */
    @Test
    void aStrangerIsToldBeforeTheBodyIsAskedFor() throws Exception {
        try (Socket socket = socket()) {
            send(
                    socket,
                    "POST /articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 1000000\r\n"
                            + "Expect: 100-continue\r\n\r\n");
            byte[] start = socket.getInputStream().readNBytes(12);
            assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401");
        }
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDoWithIt() {
        for (String path :
                new String[] {"/models", "/none", "/", "/q/health", "/q/openapi", "/assets/base.css", "/keys/1"}) {
            given().header("X-API-Key", SecuredService.KEY)
                    .get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("X-Frame-Options", "DENY")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Cross-Origin-Resource-Policy", "same-origin")
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        }
        given().get("/articles")
                .then()
                .statusCode(401)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", containsString("private"))
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    private static String trickle(Socket socket) throws Exception {
        StringBuilder answer = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int i = 0; i < 600; i++) {
            try {
                socket.getOutputStream().write('a');
                socket.getOutputStream().flush();
            } catch (SocketException closed) {
                break;
            }
            Thread.sleep(100);
            while (in.available() > 0) {
                answer.append((char) in.read());
            }
            if (answer.indexOf("urn:standpoint:problem") >= 0 && answer.indexOf("}") >= 0) {
                break;
            }
        }
        return answer.toString();
    }

    private static Socket socket() throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
