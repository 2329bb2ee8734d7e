package io.standpoint.storage;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/** SQL in the transaction that is open. */
@Singleton
class Session {
    private final Jdbi jdbi;

    Session(AgroalDataSource database) {
        jdbi = Jdbi.create(database);
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.setTemplateEngine(TemplateEngine.NOP);
    }

    /** What is to be done with a connection. */
    interface Work<T> {
        T apply(Connection connection) throws SQLException;
    }

    /** For what can't be said with {@link #sql}. */
    <T> T with(Work<T> work) {
        return jdbi.withHandle(handle -> {
            try {
                return work.apply(handle.getConnection());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /**
     * @param sql with a {@code :name} or, throughout, a {@code ?} for each value
     * @param values of each {@code ?}
     */
    Sql sql(String sql, Object... values) {
        return new Sql(jdbi, sql, values);
    }

    /**
     * Does the same for many rows.
     *
     * @param sql with a {@code ?} for each value
     */
    <R> void each(String sql, List<R> rows, Function<R, Object[]> values) {
        if (rows.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(sql);
            for (R row : rows) {
                Values.bind(batch, values.apply(row));
                batch.add();
            }
            batch.execute();
        });
    }
}
