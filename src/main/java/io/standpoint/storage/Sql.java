package io.standpoint.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** A statement and its values. */
final class Sql {
    /** As JDBC says that all rows are fetched at once. */
    private static final int ALL = 0;

    private final Session session;
    private final String sql;
    private final Object[] values;
    private final Map<String, Object> named = new LinkedHashMap<>();

    Sql(Session session, String sql, Object[] values) {
        this.session = session;
        this.sql = sql;
        this.values = values;
    }

    Sql with(String name, Object value) {
        named.put(name, value);
        return this;
    }

    /** @return how many rows changed */
    int update() {
        return session.inTransaction(handle -> {
            try (Update update = handle.createUpdate(sql)) {
                bind(update);
                return update.execute();
            }
        });
    }

    /** The columns of each row. */
    List<Object[]> rows() {
        return read(ResultIterable::list);
    }

    /** The columns of the only row. */
    Object[] row() {
        return read(ResultIterable::one);
    }

    /** The columns of the only row, if there is one. */
    Optional<Object[]> anyRow() {
        return read(ResultIterable::findOne);
    }

    /** The only column of each row. */
    <T> List<T> list(Class<T> type) {
        return rows().stream().map(row -> type.cast(row[0])).toList();
    }

    /** The only column of the only row. */
    <T> T one(Class<T> type) {
        return type.cast(row()[0]);
    }

    /** The only column of the only row, if there is one. */
    <T> Optional<T> any(Class<T> type) {
        return anyRow().map(row -> type.cast(row[0]));
    }

    /**
     * The rows one by one, whatever their number.
     *
     * @param fetched how many are in memory at once
     */
    void each(int fetched, Consumer<Object[]> consumer) {
        read(fetched, rows -> {
            rows.forEach(consumer);
            return null;
        });
    }

    private <R> R read(Function<ResultIterable<Object[]>, R> reading) {
        return read(ALL, reading);
    }

    private <R> R read(int fetched, Function<ResultIterable<Object[]>, R> reading) {
        return session.inTransaction(handle -> {
            try (Query query = handle.createQuery(sql)) {
                bind(query);
                return reading.apply(query.setFetchSize(fetched).map(Values::row));
            }
        });
    }

    private void bind(SqlStatement<?> statement) {
        Values.bind(statement, values);
        named.forEach((name, value) -> statement.bind(name, Values.argument(value)));
    }
}
