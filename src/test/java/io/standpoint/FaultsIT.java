package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What may happen to the database, one after the other, to one process that is never started again. */
@Timeout(300)
class FaultsIT {
    private static final String TEXT =
            "Mayor Ada Quill praised the Harbour Board on Monday. Oskar Brandt accused Ada Quill of lying to the town. ";
    private static final List<Path> FAKE_TIME = Stream.of("x86_64", "aarch64")
            .map(machine -> Path.of("/usr/lib", machine + "-linux-gnu", "faketime", "libfaketimeMT.so.1"))
            .toList();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int DISK_MEGABYTES = 200;

    /** Less patience than usual, and another day than in Greenwich. */
    private static final List<String> SETTINGS = List.of(
            "standpoint.engine=maxent",
            "user.timezone=Pacific/Kiritimati",
            "quarkus.datasource.jdbc.acquisition-timeout=2S",
            "quarkus.datasource.jdbc.login-timeout=2S",
            "quarkus.datasource.jdbc.validation-query-timeout=2S",
            "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout=3",
            "quarkus.transaction-manager.default-transaction-timeout=4S");

    @TempDir
    static Path folder;

    private static boolean smallDisk;
    private static FaultyDatabase database;
    private static Wire wire;
    private static PackagedApplication application;
    private static int posted;

    @BeforeAll
    static void start() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        smallDisk = mount(disk);
        database = new FaultyDatabase(disk.resolve("postgres"), folder.resolve("postgres.log"));
        wire = new Wire(database.port());
        List<String> settings = new ArrayList<>(FaultyDatabase.settings(wire.port()));
        settings.addAll(SETTINGS);
        application = PackagedApplication.start(folder, settings.toArray(String[]::new));
        assertThat(post().statusCode()).isEqualTo(201);
    }

    @AfterAll
    static void stop() throws Exception {
        try {
            application.close();
            Files.write(Path.of("target/faults.log"), application.log());
            wire.close();
            database.close();
        } finally {
            if (smallDisk) {
                run("umount", folder.resolve("disk").toString());
            }
        }
    }

    @AfterEach
    void itRecoversByItself() throws Exception {
        recover();
        assertThat(ready()).isEqualTo(200);
        assertEverythingIsWhole();
    }

    private static void recover() throws Exception {
        Instant patience = Instant.now().plus(PATIENCE);
        HttpResponse<String> answer = post();
        while (answer.statusCode() != 201 && Instant.now().isBefore(patience)) {
            assertProblem(answer);
            Thread.sleep(200);
            answer = post();
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void aDatabaseThatIsStopped() throws Exception {
        database.stop();
        assertDown();
        database.start();
    }

    @Test
    void aDatabaseThatIsPausedAndKeepsItsConnections() throws Exception {
        try {
            database.pause();
            assertDown();
        } finally {
            database.resume();
        }
    }

    @Test
    void aDatabaseThatIsSlow() throws Exception {
        wire.delay(20);
        assertThat(post().statusCode()).isEqualTo(201);
        wire.delay(1500);
        try {
            assertProblem(post());
            assertThat(application.get("/q/health/live").statusCode()).isEqualTo(200);
        } finally {
            wire.delay(0);
        }
    }

    @Test
    void aDatabaseThatGivesNoConnection() throws Exception {
        List<Connection> others = new ArrayList<>();
        try {
            Instant patience = Instant.now().plus(PATIENCE);
            while (others.size() < FaultyDatabase.CONNECTIONS && Instant.now().isBefore(patience)) {
                wire.cut();
                connect(others);
            }
            assertDown();
        } finally {
            for (Connection other : others) {
                other.close();
            }
        }
    }

    @Test
    void aConnectionThatIsCutAnywhereInATransaction() throws Exception {
        boolean cut = true;
        int messages = 0;
        while (cut) {
            wire.cutAfter(++messages);
            HttpResponse<String> answer = post();
            cut = wire.wasCut();
            if (answer.statusCode() != 201) {
                assertProblem(answer);
                recover();
            }
        }
        assertThat(messages).as("messages of a transaction").isBetween(10, 200);
    }

    @Test
    void aDatabaseWhoseDiskIsFull() throws Exception {
        assumeTrue(smallDisk, "no small disk: mounting needs Linux and root");
        Path ballast = folder.resolve("disk/ballast");
        try (OutputStream out = Files.newOutputStream(ballast)) {
            fill(out);
            HttpResponse<String> answer = post();
            for (int i = 0; i < 2000 && answer.statusCode() == 201; i++) {
                answer = post();
            }
            assertProblem(answer);
            fill(out);
            assertOnlyReadsAreAnswered("its disk is full");
        } finally {
            Files.delete(ballast);
            if (!database.isRunning()) {
                database.start();
            }
        }
        becomes(200);
    }

    @Test
    void aDatabaseThatOnlyReads() throws Exception {
        onlyReads(true);
        try {
            assertProblem(post());
            assertOnlyReadsAreAnswered("it only reads");
        } finally {
            onlyReads(false);
        }
        becomes(200);
    }

    @Test
    void aDayIsADayInUtcWhereverTheServersAre() throws Exception {
        for (String time : List.of("2024-03-26T23:59:59Z", "2024-03-27T12:59:59+13:00")) {
            HttpResponse<String> answer = application.post(
                    "/articles",
                    "application/json",
                    JSON.createObjectNode()
                            .put("text", "Zara Dayton praised the Quay Trust.")
                            .put("title", time)
                            .put("publishedAt", time)
                            .toString());
            assertThat(JSON.readTree(answer.body()).at("/article/publishedAt").asText())
                    .isEqualTo("2024-03-26T23:59:59Z");
        }
        String actor = JSON.readTree(application.get("/actors?q=Zara").body())
                .at("/actors/0/id")
                .asText();
        JsonNode series = JSON.readTree(application
                        .get("/actors/" + actor + "/stance?interval=day&from=2024-03-26&to=2024-03-26&duplicates=all")
                        .body())
                .path("series");
        assertThat(series).hasSize(1);
        assertThat(series.get(0).toString()).contains("2024-03-26");
    }

    @Test
    void aClockThatJumps() throws Exception {
        assumeTrue(Boolean.getBoolean("standpoint.endurance"), "tried with -Pendurance");
        Path library = FAKE_TIME.stream().filter(Files::exists).findFirst().orElse(null);
        assumeTrue(library != null, "no libfaketime (Debian: apt-get install libfaketime)");
        Path clock = Files.writeString(folder.resolve("clock"), "+40d");
        List<String> launcher = List.of(
                "env",
                "LD_PRELOAD=" + library,
                "FAKETIME_TIMESTAMP_FILE=" + clock,
                "FAKETIME_CACHE_DURATION=1",
                "FAKETIME_DONT_FAKE_MONOTONIC=1",
                "DONT_FAKE_MONOTONIC=1");
        List<String> settings = new ArrayList<>(FaultyDatabase.settings(database.port()));
        settings.add("standpoint.engine=maxent");
        try (PackagedApplication jumping =
                PackagedApplication.startBy(launcher, folder, settings.toArray(String[]::new))) {
            ObjectNode article = JSON.createObjectNode()
                    .put("text", TEXT)
                    .put("title", "Jump")
                    .put("outlet", "Faults");
            JsonNode first = stored(jumping, article);
            assertThat(daysFromNow(first)).isEqualTo(40);

            Files.writeString(clock, "-40d");
            Thread.sleep(3000);
            article.putArray("targets").addObject().put("name", "the town");
            JsonNode second = stored(jumping, article);
            assertThat(daysFromNow(second)).isEqualTo(-40);
            String latest = jumping.get("/articles/" + second.at("/article/id").asText())
                    .body();
            assertThat(JSON.readTree(latest).at("/analysis/id")).isEqualTo(second.at("/analysis/id"));
            assertThat(jumping.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
    }

    private static JsonNode stored(PackagedApplication application, JsonNode article) throws Exception {
        HttpResponse<String> answer = application.post("/articles", "application/json", article.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static long daysFromNow(JsonNode analysis) {
        Instant made = Instant.parse(analysis.at("/analysis/createdAt").asText());
        return Math.round(Duration.between(Instant.now(), made).toMinutes() / (24 * 60.0));
    }

    private static void onlyReads(boolean only) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.createStatement().execute("alter system set default_transaction_read_only = " + only);
            connection.createStatement().execute("select pg_reload_conf()");
        }
    }

    private static int ready() throws Exception {
        return application.get("/q/health/ready").statusCode();
    }

    /** Readiness does, soon; liveness stays. */
    private static void becomes(int status) throws Exception {
        Instant patience = Instant.now().plus(PATIENCE);
        while (ready() != status && Instant.now().isBefore(patience)) {
            assertThat(application.get("/q/health/live").statusCode()).isEqualTo(200);
            Thread.sleep(200);
        }
        assertThat(ready()).isEqualTo(status);
    }

    /** A server that goes down with its disk answers nobody. */
    private static void assertOnlyReadsAreAnswered(String why) throws Exception {
        becomes(503);
        assertThat(application.get("/q/health/live").statusCode()).isEqualTo(200);
        if (database.isRunning()) {
            assertThat(application.get("/q/health/ready").body()).contains(why);
            assertThat(application.get("/articles").statusCode()).isEqualTo(200);
        }
    }

    private static void assertDown() throws Exception {
        assertProblem(post());
        assertProblem(application.get("/articles"));
        assertProblem(application.get("/actors?q=quill"));
        assertThat(application.post("/articles?store=false", TEXT).statusCode()).isEqualTo(200);
        assertThat(ready()).isEqualTo(503);
        assertThat(application.get("/q/health/live").statusCode()).isEqualTo(200);
    }

    private static void assertProblem(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(JSON.readTree(answer.body()).path("type").asText())
                .isEqualTo("urn:standpoint:problem:database-down");
    }

    /** Every article has all of its sentences, and is not there twice. */
    private static void assertEverythingIsWhole() throws SQLException {
        String halves = """
                select title from article a where (select count(*) from sentence s
                where s.article_id = a.id and s.analysis_id = a.latest_analysis) <> case outlet when 'Faults' then 2 else 1 end
                union all select title from article group by title having count(*) > 1""";
        try (Connection connection = database.connect();
                ResultSet rows = connection.createStatement().executeQuery(halves)) {
            assertThat(rows.next()).isFalse();
        }
    }

    private static HttpResponse<String> post() throws Exception {
        return application.post("/articles?outlet=Faults&title=" + posted++, TEXT);
    }

    private static void connect(List<Connection> others) throws SQLException {
        try {
            while (true) {
                others.add(database.connect());
            }
        } catch (SQLException full) {
            if (!"53300".equals(full.getSQLState())) {
                throw full;
            }
        }
    }

    private static boolean mount(Path disk) throws Exception {
        return run("mount", "-t", "tmpfs", "-o", "size=" + DISK_MEGABYTES + "m", "none", disk.toString()) == 0;
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("commands.log").toFile())
                    .start()
                    .waitFor();
        } catch (IOException notThere) {
            return -1;
        }
    }

    private static void fill(OutputStream out) {
        byte[] zeros = new byte[1 << 12];
        try {
            while (true) {
                out.write(zeros);
            }
        } catch (IOException full) {
            // as it is meant to be
        }
    }
}
