package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.storage.EmbeddedDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one database count a key's articles of the day together. */
class QuotaIT {
    private static final String ADMIN = "spk_the-first-key-of-a-test-that-nobody-else-has-0002";

    /** An instance sets two of them aside at once. */
    private static final int QUOTA = 250;

    @TempDir
    Path folder;

    @Test
    void aQuotaIsOneOverAllInstances() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), true);
                PackagedApplication one = start(database)) {
            HttpResponse<String> made = one.postBy(
                    ADMIN,
                    "/keys",
                    "application/json",
                    "{\"name\": \"desk\", \"scopes\": [\"read\"], \"articlesPerDay\": " + QUOTA + "}");
            String key = new ObjectMapper().readTree(made.body()).path("token").asText();
            try (PackagedApplication other = start(database)) {
                assertThat(other.get("/q/health/ready").statusCode()).isEqualTo(200);
                List<CompletableFuture<Integer>> accepted = Stream.of(one, other)
                        .map(instance -> CompletableFuture.supplyAsync(() -> accepted(instance, key)))
                        .toList();

                assertThat(accepted.get(0).join() + accepted.get(1).join()).isEqualTo(QUOTA);
                assertThat(accepted).allSatisfy(by -> assertThat(by.join()).isPositive());
                for (PackagedApplication instance : List.of(one, other)) {
                    HttpResponse<String> refused = post(instance, key);
                    assertThat(refused.statusCode()).isEqualTo(429);
                    assertThat(refused.body()).contains("urn:standpoint:problem:quota-exceeded");
                    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                }
            }
        }
    }

    /** Until there are none left. */
    private static int accepted(PackagedApplication instance, String key) {
        try {
            int accepted = 0;
            while (post(instance, key).statusCode() == 200) {
                accepted++;
            }
            return accepted;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private static HttpResponse<String> post(PackagedApplication instance, String key) throws Exception {
        return instance.postBy(
                key, "/articles?store=false", "text/plain", "Mayor Ada Quill praised the Harbour Board.");
    }

    private PackagedApplication start(EmbeddedDatabase database) throws Exception {
        Stream<String> settings = Stream.of(
                "standpoint.auth.enabled=true", "standpoint.auth.first-key=" + ADMIN, "standpoint.engine=maxent");
        return PackagedApplication.start(
                folder,
                Stream.concat(
                                settings,
                                database.configuration().entrySet().stream()
                                        .map(setting -> setting.getKey() + "=" + setting.getValue()))
                        .toArray(String[]::new));
    }
}
