package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.storage.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What processes do on one database while nobody waits for them. */
final class BackgroundWork {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String URL = "quarkus.datasource.jdbc.url";

    private BackgroundWork() {}

    /** What is at an address as soon as it is in a state. */
    static JsonNode await(PackagedApplication application, String path, Predicate<JsonNode> state) throws Exception {
        Instant patience = Instant.now().plus(Duration.ofMinutes(5));
        JsonNode seen = JSON.readTree(application.get(path).body());
        while (!state.test(seen) && Instant.now().isBefore(patience)) {
            Thread.sleep(50);
            seen = JSON.readTree(application.get(path).body());
        }
        assertThat(state.test(seen)).as(seen.toString()).isTrue();
        return seen;
    }

    static int done(JsonNode seen) {
        return seen.at("/progress/done").asInt();
    }

    static boolean finished(JsonNode seen) {
        return seen.path("state").asText().equals("FINISHED");
    }

    /** The first column of what a query finds. */
    static List<String> query(EmbeddedDatabase database, String sql) throws SQLException {
        Map<String, String> settings = database.configuration();
        try (Connection connection = DriverManager.getConnection(
                        settings.get(URL),
                        settings.get("quarkus.datasource.username"),
                        settings.get("quarkus.datasource.password"));
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** Of an application that the database knows by a name. */
    static String[] settings(EmbeddedDatabase database, String name) {
        return Stream.concat(
                        Stream.of("standpoint.engine=maxent"),
                        database.configuration().entrySet().stream()
                                .map(setting -> setting.getKey() + "=" + setting.getValue()
                                        + (setting.getKey().equals(URL) ? "?ApplicationName=" + name : "")))
                .toArray(String[]::new);
    }
}
