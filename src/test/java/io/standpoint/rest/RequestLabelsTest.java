package io.standpoint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.standpoint.SecuredService;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What strangers make up leaves nothing behind in the metrics, and hides nothing. */
@QuarkusTest
@TestProfile(SecuredService.class)
class RequestLabelsTest {
    /** More than Quarkus would count under addresses of their own. */
    private static final int MANY = 150;

    @Test
    void whatStrangersMakeUpIsCountedTogether() throws IOException {
        send(i -> "MADEUP" + i + " /articles");
        send(i -> "GET /made-up-" + i);
        send(i -> "GET /articles/made-up-" + i);
        send(i -> "GET /assets/made-up-" + i);
        given().header("X-API-Key", SecuredService.KEY)
                .get("/watchlists")
                .then()
                .statusCode(200);

        given().patch("/actors/made-up").then().statusCode(401);

        List<String> requests = requests();
        assertThat(requests)
                .noneMatch(line -> line.contains("made-up") || line.contains("MADEUP"))
                .anyMatch(line -> line.contains("method=\"OTHER\"") && line.contains("uri=\"/articles\""))
                .anyMatch(line -> line.contains("status=\"401\"") && line.contains("uri=\"OTHER\""))
                .anyMatch(line -> line.contains("status=\"401\"") && line.contains("uri=\"/articles/{id}\""))
                .anyMatch(line -> line.contains("method=\"PATCH\"") && line.contains("uri=\"/actors/{id}\""))
                .anyMatch(line -> line.contains("status=\"200\"") && line.contains("uri=\"/watchlists\""));
    }

    private static List<String> requests() {
        String metrics = given().header("X-API-Key", SecuredService.KEY)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return metrics.lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .toList();
    }

    private static void send(IntFunction<String> request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            for (int i = 0; i < MANY; i++) {
                String last = i == MANY - 1 ? "Connection: close\r\n" : "";
                socket.getOutputStream()
                        .write((request.apply(i) + " HTTP/1.1\r\nHost: localhost\r\n" + last + "\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 4");
        }
    }
}
