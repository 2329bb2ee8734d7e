package io.standpoint;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.standpoint.encoder.EarlyEncoder;
import io.standpoint.judgement.EngineKind;
import io.standpoint.messaging.MessageLibraries;
import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import io.standpoint.models.NativeExecutable;
import io.standpoint.storage.EmbeddedDatabase;
import io.standpoint.storage.KeyDesk;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Checks the models, starts the embedded PostgreSQL where no database is configured, then Quarkus. The native executable has
 * neither to do: its models were checked when it was built, and it holds no PostgreSQL. It reads the encoder's network meanwhile.
 *
 * <p>{@code health} as the only argument asks the service that runs on this machine whether it is ready: a container needs
 * neither shell nor curl for its health check. {@code keys …} makes, lists and revokes API keys.
 */
@QuarkusMain
public class Main {
    /** A little longer than requests may take to end. */
    private static final long PATIENCE_MILLISECONDS = 30_000;

    private static final String MODELS = "standpoint.models";
    private static final String ENGINE = "standpoint.engine";
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String FOLDER = "standpoint.embedded.data";

    public static void main(String... args) {
        if (args.length == 1 && args[0].equals("health")) {
            System.exit(Readiness.ask() ? 0 : 1);
        }
        if (args.length > 0 && args[0].equals("keys")) {
            List<String> command = Arrays.asList(args).subList(1, args.length);
            System.exit(new KeyCommand(Main::keys, System.out, System.err).run(command));
        }
        if (args.length > 0) {
            System.err.println("There is no command \"" + String.join(" ", args)
                    + "\". Without one the service starts; others are:\n" + "health\n" + KeyCommand.USAGE
                    + "\nSettings (-Dname=value) stand before -jar.");
            System.exit(KeyCommand.MISUSED);
        }
        if (NativeExecutable.HERE) {
            begin();
        } else {
            prepare();
        }
        Quarkus.run(args);
    }

    private static void begin() {
        MessageLibraries.find();
        // a configuration file may say otherwise: then it is let go
        if (setting(MODELS).isEmpty() && !setting(ENGINE).equals(Optional.of(EngineKind.MAXENT.label()))) {
            EarlyEncoder.begin();
        }
    }

    /** The database that the service would use, or uses. */
    private static KeyDesk keys() {
        Optional<String> url = setting(URL);
        if (url.isPresent()) {
            return KeyDesk.open(
                    url.get(), setting("quarkus.datasource.username"), setting("quarkus.datasource.password"));
        }
        Path folder = Path.of(setting(FOLDER).orElseThrow(() -> new IllegalArgumentException(URL + " is not set")));
        Map<String, String> embedded = EmbeddedDatabase.running(folder)
                .orElseGet(() -> EmbeddedDatabase.start(folder, true).configuration());
        return KeyDesk.open(
                embedded.get(URL),
                Optional.of(embedded.get("quarkus.datasource.username")),
                Optional.of(embedded.get("quarkus.datasource.password")));
    }

    /** The executable's configuration isn't there before Quarkus is. */
    private static Optional<String> setting(String name) {
        return NativeExecutable.HERE
                ? Optional.ofNullable(System.getProperty(name))
                        .or(() -> Optional.ofNullable(
                                System.getenv(name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT))))
                : ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }

    private static void prepare() {
        try {
            Config config = ConfigProvider.getConfig();
            config.getOptionalValue(MODELS, Path.class).map(ModelStore::in).orElseGet(ModelStore::shipped);
            if (config.getOptionalValue(URL, String.class).isEmpty()) {
                startDatabase(config.getValue(FOLDER, Path.class));
            }
        } catch (ModelException | UncheckedIOException e) {
            System.err.println("Standpoint can't start: " + e.getMessage());
            System.exit(1);
        }
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
            if (application != null) {
                Thread waiting = new Thread(application::awaitShutdown, "embedded-database-waiting");
                waiting.setDaemon(true);
                waiting.start();
                waiting.join(PATIENCE_MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
