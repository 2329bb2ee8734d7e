package io.standpoint.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server inside a folder, for those who have none. The only class that knows of its binaries. */
public final class EmbeddedDatabase implements Closeable {
    /** Held by the program that started the server. */
    private static final String LOCK = "epg-lock";

    /** Of {@code postmaster.pid}. */
    private static final int PORT_LINE = 3;

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts the server, on a free port of this machine, reachable from it alone.
     *
     * @param folder keeps the data between runs; made if absent; the server's log lies beside it
     * @param stopsItself whether the server stops as soon as the JVM starts to; else somebody calls {@link #close}
     */
    public static EmbeddedDatabase start(Path folder, boolean stopsItself) {
        try {
            Files.createDirectories(folder);
            stopLeftOver(folder);
            return new EmbeddedDatabase(EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(stopsItself)
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // a report on all months locks each of their partitions and its indexes
                    .setServerConfig("max_locks_per_transaction", "512")
                    // the library turns these off; what was acknowledged must be on disk
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    // beside the folder, which must be empty at first; a pipe would break with the launcher's end
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log(folder)))
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("embedded PostgreSQL in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** How to reach the server that another program runs in a folder, if one does. */
    public static Optional<Map<String, String>> running(Path folder) {
        Path pidFile = folder.resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            return lines.size() <= PORT_LINE || postmaster(lines).isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            configuration(Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Quarkus needs to reach it. */
    public Map<String, String> configuration() {
        return configuration(server.getPort());
    }

    private static Map<String, String> configuration(int port) {
        return Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File log(Path folder) {
        Path absolute = folder.toAbsolutePath();
        return absolute.resolveSibling(absolute.getFileName() + ".log").toFile();
    }

    /** A killed JVM leaves its server running on the folder: it is stopped, as a second one can't start there. */
    private static void stopLeftOver(Path folder) throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        refuseIfInUse(folder);
        Optional<ProcessHandle> postmaster = postmaster(Files.readAllLines(pidFile));
        if (postmaster.isEmpty()) {
            // after a reboot the number may belong to anybody, and PostgreSQL would not dare to start
            Files.delete(pidFile);
            return;
        }
        postmaster.get().destroy();
        try {
            postmaster.get().onExit().get(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IOException(
                    "the server of an earlier run, process " + postmaster.get().pid() + ", does not stop", e);
        }
    }

    private static Optional<ProcessHandle> postmaster(List<String> pidFile) {
        return ProcessHandle.of(Long.parseLong(pidFile.get(0).strip()))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    }

    private static void refuseIfInUse(Path folder) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new IOException("another program uses the folder");
            }
        }
    }
}
