package io.standpoint;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server of a test's own, always on the same port, that can be stopped, paused and started again. */
final class FaultyDatabase implements AutoCloseable {
    static final int CONNECTIONS = 15;

    private final Path folder;
    private final Path log;
    private final int port = freePort();
    private EmbeddedPostgres server;

    FaultyDatabase(Path folder, Path log) throws IOException {
        this.folder = folder;
        this.log = log;
        start();
    }

    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setLocaleConfig("locale", "C")
                .setServerConfig("max_connections", String.valueOf(CONNECTIONS))
                .setServerConfig("shared_buffers", "16MB")
                .setServerConfig("min_wal_size", "32MB")
                .setServerConfig("max_wal_size", "64MB")
                .setServerConfig("timezone", "America/St_Johns")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    void stop() throws IOException {
        server.close();
    }

    /** No process of the server runs any more, but all its connections stay open. */
    void pause() throws Exception {
        signal("STOP");
    }

    void resume() throws Exception {
        signal("CONT");
    }

    boolean isRunning() throws IOException {
        return Files.exists(folder.resolve("postmaster.pid")) && postmaster().isAlive();
    }

    int port() {
        return port;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(port), "postgres", "postgres");
    }

    /** What the application needs to reach it, by another port perhaps. */
    static List<String> settings(int port) {
        return List.of(
                "quarkus.datasource.jdbc.url=" + url(port),
                "quarkus.datasource.username=postgres",
                "quarkus.datasource.password=postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private void signal(String name) throws Exception {
        ProcessHandle postmaster = postmaster();
        List<String> command = Stream.concat(
                        Stream.of("kill", "-" + name),
                        Stream.concat(Stream.of(postmaster), postmaster.descendants())
                                .map(process -> String.valueOf(process.pid())))
                .toList();
        // some may have ended meanwhile
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow(() -> new IOException("no process " + pid));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
