package io.standpoint.storage;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/** SQL in the transaction that is open. */
@Singleton
class Session {
    private static final int ROWS_AT_ONCE = 500;

    private final Jdbi jdbi;
    private final TransactionManager transactions;

    Session(AgroalDataSource database, TransactionManager transactions) {
        this.transactions = transactions;
        jdbi = Jdbi.create(database);
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.setTemplateEngine(TemplateEngine.NOP);
        // values are no matter of logs
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementException::getShortMessage);
    }

    /** What is to be done with a connection. */
    interface Work<T> {
        T apply(Connection connection) throws SQLException;
    }

    /** For what can't be said with {@link #sql}, or needs no transaction. */
    <T> T with(Work<T> work) {
        return read(handle -> {
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
        return new Sql(this, sql, values);
    }

    /**
     * Does the same for many rows.
     *
     * @param sql with a {@code ?} for each value
     */
    <R> void each(String sql, List<R> rows, Function<R, Object[]> values) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            batch(sql, rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size())), values);
        }
    }

    private <R> void batch(String sql, List<R> rows, Function<R, Object[]> values) {
        inTransaction(handle -> {
            // by JDBC itself: most values of the service pass here
            try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
                for (R row : rows) {
                    Values.set(statement, values.apply(row));
                    statement.addBatch();
                }
                return statement.executeBatch();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** @throws IllegalStateException if no transaction is open: what was written would stay, whatever comes after it */
    <T> T inTransaction(Function<Handle, T> work) {
        if (status() == Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("no transaction is open");
        }
        return read(work);
    }

    /** Whatever fails once a transaction took too long, and has ended in the background, fails for that. */
    private <T> T read(Function<Handle, T> work) {
        try (Handle handle = jdbi.open()) {
            return work.apply(handle);
        } catch (RuntimeException e) {
            int status = status();
            if (status == Status.STATUS_ROLLEDBACK || status == Status.STATUS_ROLLING_BACK) {
                throw new IllegalStateException(new SQLTransientException("the transaction has ended", e));
            }
            throw e;
        }
    }

    private int status() {
        try {
            return transactions.getStatus();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
