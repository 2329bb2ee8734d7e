package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.storage.Recount;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The README's commands, on a service in use, and what another one makes of the restored database. */
@Timeout(600)
class BackupIT {
    private static final String ADMIN = "spk_the-first-key-of-a-test-that-nobody-else-has-0003";
    private static final String DATABASE = "standpoint";
    private static final Pattern COMMANDS = Pattern.compile("### Backup\n.*?```sh\n(.*?)```", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String HALVES = "select title from article a where outlet = 'Late' and (select count(*)"
            + " from sentence s where s.article_id = a.id and s.analysis_id = a.latest_analysis) <> 2";

    @TempDir
    Path folder;

    private final AtomicInteger late = new AtomicInteger();
    private Path programs;

    @Test
    void whatIsRestoredIsWhatWasThere() throws Exception {
        programs = InstalledDatabase.programs().orElse(null);
        assumeTrue(
                programs != null, "no PostgreSQL is installed that has pg_dump (Debian: apt-get install postgresql)");
        try (InstalledDatabase old = InstalledDatabase.start(programs, folder.resolve("old"));
                InstalledDatabase fresh = InstalledDatabase.start(programs, folder.resolve("fresh"))) {
            old.create(DATABASE);
            UsedService used;
            JsonNode desk;
            JsonNode revoked;
            int acknowledged;
            try (PackagedApplication service = start(old, "standpoint.auth.first-key=" + ADMIN)) {
                KeyedClient admin = new KeyedClient(service, ADMIN);
                desk = key(admin, "desk");
                revoked = key(admin, "revoked");
                admin.delete("/keys/" + revoked.at("/key/id").asText());
                used = new UsedService(admin);
                acknowledged = backUpWhileArticlesCome(admin, old, fresh);
            }
            try (PackagedApplication service = start(fresh)) {
                KeyedClient admin = new KeyedClient(service, ADMIN);
                used.compare(admin);
                assertThat(status(service, desk)).isEqualTo(200);
                assertThat(status(service, revoked)).isEqualTo(401);
                assertRowsAreWhole(fresh, acknowledged);
                used.useAgain(admin);
                assertRowsAreWhole(fresh, acknowledged);
            }
        }
    }

    /** How many of them were acknowledged before. */
    private int backUpWhileArticlesCome(KeyedClient client, InstalledDatabase old, InstalledDatabase fresh)
            throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> posting = CompletableFuture.runAsync(() -> post(client, enough));
        while (late.get() < 3 && !posting.isDone()) {
            Thread.sleep(10);
        }
        int acknowledged = late.get();
        runWhatIsWritten(old.address() + "/" + DATABASE, fresh.address());
        enough.set(true);
        posting.join();
        assertThat(late.get()).isGreaterThan(acknowledged);
        return acknowledged;
    }

    private void post(KeyedClient client, AtomicBoolean enough) {
        try {
            while (!enough.get()) {
                client.store(
                        "outlet=Late&title=" + late.get(),
                        "Zara Dayton praised the Quay Trust. Zara Dayton left on day " + late.get() + ".");
                late.incrementAndGet();
            }
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private void runWhatIsWritten(String database, String server) throws Exception {
        Matcher commands = COMMANDS.matcher(Files.readString(Path.of("README.md")));
        assertThat(commands.find()).isTrue();
        ProcessBuilder shell = new ProcessBuilder("bash", "-eux", "-c", commands.group(1));
        shell.environment().put("DATABASE", database);
        shell.environment().put("SERVER", server);
        shell.environment().merge("PATH", programs + File.pathSeparator, (path, first) -> first + path);
        Path log = folder.resolve("commands.log");
        int exit = shell.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(exit).as(Files.readString(log)).isZero();
    }

    private PackagedApplication start(InstalledDatabase database, String... more) throws Exception {
        List<String> settings = List.of("standpoint.auth.enabled=true", "standpoint.engine=maxent");
        return PackagedApplication.start(
                folder,
                Stream.of(settings, database.settings(DATABASE), List.of(more))
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }

    private static JsonNode key(KeyedClient admin, String name) throws Exception {
        return admin.post(
                201,
                "/keys",
                JSON.createObjectNode()
                        .put("name", name)
                        .set("scopes", JSON.createArrayNode().add("read")));
    }

    private static int status(PackagedApplication service, JsonNode key) throws Exception {
        return service.getBy(key.path("token").asText(), "/articles").statusCode();
    }

    private static void assertRowsAreWhole(InstalledDatabase database, int acknowledged) throws Exception {
        try (Connection connection = database.connect(DATABASE)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Recount.compare(connection);
            try (ResultSet rows = connection.createStatement().executeQuery(HALVES)) {
                assertThat(rows.next()).isFalse();
            }
            try (ResultSet rows =
                    connection.createStatement().executeQuery("select count(*) from article where outlet = 'Late'")) {
                rows.next();
                assertThat(rows.getInt(1)).isGreaterThanOrEqualTo(acknowledged);
            }
        }
    }
}
