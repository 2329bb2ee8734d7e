package io.standpoint.storage;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** Plain JDBC in the transaction that is open. */
@Singleton
class Sql {
    private final AgroalDataSource database;

    Sql(AgroalDataSource database) {
        this.database = database;
    }

    /** What is to be done with a connection. */
    interface Work<T> {
        T apply(Connection connection) throws SQLException;
    }

    <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.apply(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
