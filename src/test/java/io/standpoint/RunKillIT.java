package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.storage.EmbeddedDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run outlives its process, and two processes share it. */
class RunKillIT {
    private static final int ARTICLES = 20;
    private static final String TEXT =
            "Mayor Ada Quill praised the Harbour Board. Oskar Brandt accused her of lying. ".repeat(8);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void aRunGoesOnAfterAKillAndNothingIsReadTwice() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), true)) {
            PackagedApplication killed = PackagedApplication.start(folder, settings(database));
            for (int i = 0; i < ARTICLES; i++) {
                assertThat(killed.post("/articles?outlet=Kill&title=" + i, TEXT).statusCode())
                        .isEqualTo(201);
            }
            HttpResponse<String> asked = killed.post("/runs", "application/json", "{\"engine\": \"encoder\"}");
            assertThat(asked.statusCode()).isEqualTo(202);
            String run = asked.headers().firstValue("Location").orElseThrow();
            JsonNode before = await(killed, run, seen -> done(seen) >= 3);
            killed.kill();
            assertThat(done(before)).isLessThan(ARTICLES);

            try (PackagedApplication one = PackagedApplication.start(folder, settings(database));
                    PackagedApplication other = PackagedApplication.start(folder, settings(database))) {
                assertThat(other.get(run).statusCode()).isEqualTo(200);
                JsonNode after =
                        await(one, run, seen -> seen.path("state").asText().equals("FINISHED"));
                assertThat(done(after)).isEqualTo(ARTICLES);
                assertThat(after.at("/progress/failed").asInt()).isZero();
                assertThat(after.path("startedAt")).isEqualTo(before.path("startedAt"));
            }
            assertThat(analyses(database)).isEqualTo(2 * ARTICLES);
        }
    }

    private static JsonNode await(PackagedApplication application, String run, Predicate<JsonNode> state)
            throws Exception {
        Instant patience = Instant.now().plus(Duration.ofMinutes(5));
        JsonNode seen = JSON.readTree(application.get(run).body());
        while (!state.test(seen) && Instant.now().isBefore(patience)) {
            Thread.sleep(50);
            seen = JSON.readTree(application.get(run).body());
        }
        assertThat(state.test(seen)).as(seen.toString()).isTrue();
        return seen;
    }

    private static int done(JsonNode run) {
        return run.at("/progress/done").asInt();
    }

    private static int analyses(EmbeddedDatabase database) throws Exception {
        Map<String, String> settings = database.configuration();
        try (Connection connection = DriverManager.getConnection(
                        settings.get("quarkus.datasource.jdbc.url"),
                        settings.get("quarkus.datasource.username"),
                        settings.get("quarkus.datasource.password"));
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from analysis")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String[] settings(EmbeddedDatabase database) {
        return Stream.concat(
                        Stream.of("standpoint.engine=maxent"),
                        database.configuration().entrySet().stream()
                                .map(setting -> setting.getKey() + "=" + setting.getValue()))
                .toArray(String[]::new);
    }
}
