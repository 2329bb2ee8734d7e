package io.standpoint.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.standpoint.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More at once than workers and their queue take. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FullQueueTest {
    private static final int REQUESTS = 600;
    private static final String TEXT = "Rain fell on the harbour and nobody came. ".repeat(10);

    @Test
    void whatDoesNotFitIsToldToComeLaterAndTheRestIsAnswered() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/articles?store=false"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(TEXT))
                .build();

        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, REQUESTS)
                .mapToObj(i -> client.sendAsync(request, BodyHandlers.ofString()))
                .toList();
        Map<Integer, List<HttpResponse<String>>> answers =
                sent.stream().map(CompletableFuture::join).collect(Collectors.groupingBy(HttpResponse::statusCode));

        assertThat(answers).containsOnlyKeys(200, 503);
        assertThat(answers.get(200)).hasSizeGreaterThanOrEqualTo(200);
        assertThat(answers.get(503)).allSatisfy(refused -> {
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.body()).contains("urn:standpoint:problem:busy");
        });
    }
}
