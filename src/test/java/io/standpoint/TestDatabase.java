package io.standpoint;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.standpoint.storage.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A fresh PostgreSQL for the tests, or the one in the folder that {@code -Dstandpoint.test.postgres} names, kept afterwards. */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static EmbeddedDatabase last;

    private EmbeddedDatabase database;
    private String auth;

    /**
     * @param arguments {@code auth}: whether the service asks for keys; in production it would
     */
    @Override
    public void init(Map<String, String> arguments) {
        auth = arguments.getOrDefault("auth", "false");
    }

    @Override
    public Map<String, String> start() {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            String kept = System.getProperty("standpoint.test.postgres");
            Path folder = kept == null ? Files.createTempDirectory(target, "postgres-") : Path.of(kept);
            database = EmbeddedDatabase.start(folder, true);
            keep(database);
            Map<String, String> settings = new HashMap<>(database.configuration());
            settings.put("standpoint.auth.enabled", auth);
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        database.close();
    }

    /** Stops the server that was started last. */
    public static void stopLast() {
        last.close();
    }

    private static void keep(EmbeddedDatabase database) {
        last = database;
    }
}
