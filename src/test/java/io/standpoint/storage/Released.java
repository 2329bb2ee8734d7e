package io.standpoint.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Databases as earlier versions of the schema left them. {@code migrations/V1.sql} holds what version 1 stored of articles
 * written for the project; {@code V2.sql} and so on what each version had besides.
 */
public final class Released {
    public static final int LAST = 11;

    private Released() {}

    /** Makes the schema version by version, each with its rows, as if the service had been updated each time. */
    public static void make(DataSource database, int version) throws SQLException, IOException {
        for (int v = 1; v <= version; v++) {
            Flyway.configure()
                    .dataSource(database)
                    .target(String.valueOf(v))
                    .load()
                    .migrate();
            insert(database, v);
        }
    }

    /** Not every version brought tables. */
    private static void insert(DataSource database, int version) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                InputStream rows = Released.class.getResourceAsStream("/migrations/V" + version + ".sql")) {
            if (rows != null) {
                connection.setAutoCommit(false);
                statement.execute(new String(rows.readAllBytes(), StandardCharsets.UTF_8));
                connection.commit();
            }
        }
    }
}
