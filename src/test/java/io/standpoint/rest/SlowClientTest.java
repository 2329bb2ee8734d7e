package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.standpoint.SecuredService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients over a raw socket that send a byte now and then, or nothing, or too much. */
@QuarkusTest
@TestProfile(SecuredService.class)
class SlowClientTest {
    private static final String HEAD =
            "POST /articles?store=false HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n" + "X-API-Key: "
                    + SecuredService.KEY + "\r\n";

    private static final String SIGN_IN =
            "POST /session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    /** More than there are threads, and longer than bodies may be, together. */
    private static final int STRANGERS = 250;

    /** As {@link SecuredService} has it. */
    private static final Duration BODY_TIME = Duration.ofSeconds(5);

    @Inject
    DataSource database;

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
        for (String path : List.of("/articles/batch?store=false", "/jobs")) {
            clients.put("a stream in which nothing comes, " + path, () -> silentStream(path));
        }
        clients.put("a batch in which nothing more comes", SlowClientTest::nothingAfterAnAnswer);
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

    /** Its body was there at once; that others are in its way is not the client's fault. */
    @Test
    void anArticleThatWaitsIsNotGivenUp() throws Exception {
        String text = "Sweden accused Norway of ignoring its neighbours. ".repeat(400);
        ExecutorService client = Executors.newSingleThreadExecutor();
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table article in exclusive mode");
            Future<Integer> status = client.submit(() -> given().header("X-API-Key", SecuredService.KEY)
                    .contentType("text/plain")
                    .body(text)
                    .post("/articles?outlet=waits")
                    .statusCode());
            Thread.sleep(BODY_TIME.plusMillis(200).toMillis());
            other.rollback();
            assertThat(status.get()).isEqualTo(201);
        } finally {
            client.shutdown();
        }
    }

    private static void strangersBodyByteByByte() throws Exception {
        try (Socket socket = socket()) {
            send(
                    socket,
                    "POST /articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\n");
            assertThat(trickle(socket)).startsWith("HTTP/1.1 401 ");
        }
    }

    private static void silentStream(String path) throws Exception {
        try (LineClient stream = stream(path)) {
            assertThatThrownBy(stream::read).isInstanceOf(IOException.class).hasMessageContaining("cut off");
        }
    }

    private static void nothingAfterAnAnswer() throws Exception {
        try (LineClient batch = stream("/articles/batch?store=false")) {
            batch.send("{}");
            assertThat(batch.read()).contains("urn:standpoint:problem:bad-request");
            assertThatThrownBy(batch::read).isInstanceOf(IOException.class).hasMessageContaining("cut off");
        }
    }

    private static LineClient stream(String path) throws IOException {
        return new LineClient(
                URI.create("http://localhost:" + RestAssured.port + path), "X-API-Key: " + SecuredService.KEY);
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
            assertThat(start(socket)).isEqualTo("HTTP/1.1 401");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 4_000_000})
    void strangersWhoAnnounceWhatDoesNotComeKeepNobodyOut(int length) throws Exception {
        List<Socket> strangers = new ArrayList<>();
        try {
            for (int i = 0; i < STRANGERS; i++) {
                Socket stranger = socket();
                strangers.add(stranger);
                send(stranger, SIGN_IN + "Content-Length: " + length + "\r\n\r\n{");
            }
            given().header("X-API-Key", SecuredService.KEY)
                    .contentType("application/json")
                    .body("{\"text\": \"Rain fell on the harbour.\"}" + " ".repeat(800_000))
                    .post("/articles?store=false")
                    .then()
                    .statusCode(200);
            given().contentType("application/json")
                    .body("{\"key\": \"" + SecuredService.KEY + "\"}")
                    .post("/session")
                    .then()
                    .statusCode(204);
        } finally {
            for (Socket stranger : strangers) {
                stranger.close();
            }
        }
    }

    @Test
    void aSignInIsNoLongerThanAKey() throws Exception {
        String body = "{\"key\": \"" + SecuredService.KEY + "\"}" + " ".repeat(8192);
        StrangersTest.problem(given().contentType("application/json").body(body).post("/session"), 413, "too-long");
        try (Socket socket = socket()) {
            send(
                    socket,
                    SIGN_IN + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length()) + "\r\n" + body
                            + "\r\n0\r\n\r\n");
            assertThat(start(socket)).isEqualTo("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
                "POST /articles?store=false HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nX-API-Key: "
                        + SecuredService.KEY + "\r\nContent-Length: 100\r\n\r\nRain",
                "POST /jobs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nX-API-Key: "
                        + SecuredService.KEY + "\r\nContent-Length: 100\r\n\r\n{\"text\": \"Rain\"}\n",
            })
    void whoHangsUpWhileSendingIsNothingToLog(String sent) throws Exception {
        List<String> log = SeenTest.logOf(() -> {
            try (Socket socket = socket()) {
                send(socket, sent);
                Thread.sleep(500);
            }
            Thread.sleep(1000);
        });
        assertThat(log).noneMatch(line -> line.contains("Exception")).noneMatch(line -> line.contains("unexpected"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET /models HTTP/1.0\r\n\r\n",
                "DELETE /session HTTP/1.0\r\n\r\n",
                "GET /articles?limit=1 HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n",
                "POST /session HTTP/1.1\r\nHost: a b\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
            })
    void aRequestWithoutAHostIsAProblemAndNothingToLog(String sent) throws Exception {
        List<String> log = SeenTest.logOf(() -> {
            try (Socket socket = socket()) {
                send(socket, sent);
                socket.shutdownOutput();
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .contains(
                                " 400 ",
                                "application/problem+json",
                                "urn:standpoint:problem:bad-request",
                                "names no host");
            }
        });
        assertThat(log).noneMatch(line -> line.contains("Exception"));
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

    private static String start(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }

    @Test
    void whoProbesForHealthNeedNameNoHost() throws Exception {
        try (Socket socket = socket()) {
            send(socket, "GET /q/health/live HTTP/1.0\r\n\r\n");
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains(" 200 ", "UP");
        }
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
