package io.standpoint;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import io.standpoint.storage.EmbeddedDatabase;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Checks the models, starts the embedded PostgreSQL where no database is configured, then Quarkus. */
@QuarkusMain
public class Main {
    private static final String URL = "quarkus.datasource.jdbc.url";

    public static void main(String... args) {
        try {
            Config config = ConfigProvider.getConfig();
            config.getOptionalValue("standpoint.models", Path.class)
                    .map(ModelStore::in)
                    .orElseGet(ModelStore::shipped);
            if (config.getOptionalValue(URL, String.class).isEmpty()) {
                startDatabase(config.getValue("standpoint.embedded.data", Path.class));
            }
        } catch (ModelException | UncheckedIOException e) {
            System.err.println("Standpoint can't start: " + e.getMessage());
            System.exit(1);
        }
        Quarkus.run(args);
    }

    /** System properties outlive a restart in dev mode: the server is started once. */
    private static void startDatabase(Path folder) {
        boolean development = LaunchMode.current() == LaunchMode.DEVELOPMENT;
        EmbeddedDatabase database = EmbeddedDatabase.start(folder, development);
        database.configuration().forEach(System::setProperty);
        if (!development) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopLast(database), "embedded-database"));
        }
    }

    /** Requests that are being answered still need the database. */
    private static void stopLast(EmbeddedDatabase database) {
        try {
            Application application = Application.currentApplication();
            for (int i = 0; i < 600 && application != null && application.isStarted(); i++) {
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
