package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.storage.EmbeddedDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppingIT {
    private static final String LONG =
            "Mayor Ada Quill praised the Harbour Board. Oskar Brandt accused her of lying. ".repeat(400);

    @TempDir
    Path folder;

    @Test
    void aRequestBeingAnsweredIsAnsweredAfterTheSignalToStop() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), true)) {
            PackagedApplication application = PackagedApplication.start(folder, settings(database));
            assertThat(application.get("/q/health/ready").statusCode()).isEqualTo(200);

            CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> post(application));
            Thread.sleep(3000);
            assertThat(answer).isNotDone();
            application.close();

            assertThat(answer.join().statusCode()).isEqualTo(201);
            assertThat(application.log()).anyMatch(line -> line.contains("stopped in"));
        }
    }

    private static String[] settings(EmbeddedDatabase database) {
        return Stream.concat(
                        // however busy the machine is
                        Stream.of("quarkus.shutdown.timeout=5M"),
                        database.configuration().entrySet().stream()
                                .map(setting -> setting.getKey() + "=" + setting.getValue()))
                .toArray(String[]::new);
    }

    private static HttpResponse<String> post(PackagedApplication application) {
        try {
            return application.post("/articles", LONG);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
