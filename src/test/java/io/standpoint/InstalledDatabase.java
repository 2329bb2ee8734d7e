package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A server of the PostgreSQL that is installed on this machine: the embedded one comes without programs for dumps. */
final class InstalledDatabase implements AutoCloseable {
    private static final List<String> PROGRAMS =
            List.of("initdb", "pg_ctl", "postgres", "createdb", "pg_dump", "pg_restore");

    /** Debian keeps each version's programs in a folder that is on nobody's path. */
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private static final String USER = "standpoint";

    private final Path programs;
    private final Path folder;
    private final int port = FaultyDatabase.freePort();

    private InstalledDatabase(Path programs, Path folder) throws IOException {
        this.programs = programs;
        this.folder = folder;
    }

    /** The folder of the programs, of any version that has them all. */
    static Optional<Path> programs() throws IOException {
        List<Path> places = new ArrayList<>();
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.sorted().map(version -> version.resolve("bin")).forEach(places::add);
            }
        }
        Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).forEach(places::add);
        return places.stream()
                .filter(place -> PROGRAMS.stream().allMatch(program -> Files.isExecutable(place.resolve(program))))
                .findFirst();
    }

    /** With a user who may make databases, and has none yet. */
    static InstalledDatabase start(Path programs, Path folder) throws Exception {
        InstalledDatabase database = new InstalledDatabase(programs, folder);
        database.run("initdb", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C");
        database.run(
                "pg_ctl",
                "--wait",
                "--options=-p " + database.port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''",
                "start");
        try (Connection connection = connect(database.url("postgres"), "postgres")) {
            connection.createStatement().execute("create role " + USER + " login createdb");
        }
        return database;
    }

    void create(String name) throws SQLException {
        try (Connection connection = connect("postgres")) {
            connection.createStatement().execute("create database " + name);
        }
    }

    /** As the programs take it, without a database. */
    String address() {
        return "postgresql://" + USER + ":any@127.0.0.1:" + port;
    }

    /** What the application needs to work on one of its databases. */
    List<String> settings(String name) {
        return List.of(
                "quarkus.datasource.jdbc.url=" + url(name),
                "quarkus.datasource.username=" + USER,
                "quarkus.datasource.password=any");
    }

    Connection connect(String name) throws SQLException {
        return connect(url(name), USER);
    }

    @Override
    public void close() throws Exception {
        run("pg_ctl", "--wait", "--mode=fast", "stop");
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    private static Connection connect(String url, String user) throws SQLException {
        return DriverManager.getConnection(url, user, "any");
    }

    private void run(String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // the server refuses to be root
            command.addAll(List.of("unshare", "--user"));
        }
        command.addAll(List.of(programs.resolve(program).toString(), "--pgdata=" + folder));
        command.addAll(List.of(arguments));
        File log = folder.resolveSibling(folder.getFileName() + ".log").toFile();
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start()
                .waitFor();
        assertThat(exit).as(Files.readString(log.toPath())).isZero();
    }
}
