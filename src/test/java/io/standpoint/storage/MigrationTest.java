package io.standpoint.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.standpoint.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Databases of every earlier version of the schema, with rows in them, become ones of the newest. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MigrationTest {
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    static IntStream versions() {
        return IntStream.rangeClosed(1, Released.LAST);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void noRowIsLostAndSumsAreThoseOfTheRows(int version) throws Exception {
        DataSource database = database("released_" + version);
        Released.make(database, version);
        Map<String, Long> before = counts(database);
        assertThat(before.get("article")).isPositive();
        assertThat(before.get("stance")).isPositive();

        Flyway.configure().dataSource(database).load().migrate();

        Map<String, Long> after = counts(database);
        // they may be split otherwise: counted anew below
        before.remove("stance_rollup");
        before.forEach((table, rows) -> assertThat(after).containsEntry(table, rows));
        try (Connection connection = database.getConnection()) {
            Recount.compare(connection);
        }
        assertThat(after.get("stance_sum")).isPositive();
        assertThat(after.get("stance_rollup")).isPositive();
    }

    private DataSource database(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url.replaceAll("/postgres$", "/" + name));
        database.setUser("postgres");
        database.setPassword("postgres");
        return database;
    }

    private static Map<String, Long> counts(DataSource database) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("select table_name from information_schema.tables"
                    + " where table_schema = 'public' and table_name <> 'flyway_schema_history'")) {
                while (table.next()) {
                    counts.put(table.getString(1), 0L);
                }
            }
            for (Map.Entry<String, Long> table : counts.entrySet()) {
                try (ResultSet rows = statement.executeQuery("select count(*) from " + table.getKey())) {
                    rows.next();
                    table.setValue(rows.getLong(1));
                }
            }
        }
        return counts;
    }
}
