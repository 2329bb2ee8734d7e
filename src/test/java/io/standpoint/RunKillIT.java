package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.storage.EmbeddedDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run outlives its process, and two processes share it. */
class RunKillIT {
    private static final int ARTICLES = 20;
    private static final String TEXT =
            "Mayor Ada Quill praised the Harbour Board. Oskar Brandt accused her of lying. ".repeat(8);

    @TempDir
    Path folder;

    @Test
    void aRunGoesOnAfterAKillAndNothingIsReadTwice() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), true)) {
            PackagedApplication killed = PackagedApplication.start(folder, BackgroundWork.settings(database, "runs"));
            for (int i = 0; i < ARTICLES; i++) {
                assertThat(killed.post("/articles?outlet=Kill&title=" + i, TEXT).statusCode())
                        .isEqualTo(201);
            }
            HttpResponse<String> asked = killed.post("/runs", "application/json", "{\"engine\": \"encoder\"}");
            assertThat(asked.statusCode()).isEqualTo(202);
            String run = asked.headers().firstValue("Location").orElseThrow();
            JsonNode before = BackgroundWork.await(killed, run, seen -> BackgroundWork.done(seen) >= 3);
            killed.kill();
            assertThat(BackgroundWork.done(before)).isLessThan(ARTICLES);

            try (PackagedApplication one =
                            PackagedApplication.start(folder, BackgroundWork.settings(database, "runs"));
                    PackagedApplication other =
                            PackagedApplication.start(folder, BackgroundWork.settings(database, "runs"))) {
                assertThat(other.get(run).statusCode()).isEqualTo(200);
                JsonNode after = BackgroundWork.await(one, run, BackgroundWork::finished);
                assertThat(BackgroundWork.done(after)).isEqualTo(ARTICLES);
                assertThat(after.at("/progress/failed").asInt()).isZero();
                assertThat(after.path("startedAt")).isEqualTo(before.path("startedAt"));
            }
            assertThat(BackgroundWork.query(database, "select count(*) from analysis"))
                    .containsExactly(String.valueOf(2 * ARTICLES));
        }
    }
}
