package io.standpoint.storage;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.postgresql.util.PGobject;

/**
 * Values of statements and of columns: an {@link Instant} is a {@code timestamptz}, a {@link LocalDate} a {@code date}, an enum
 * its name, an array an array; all else is as PostgreSQL's driver has it.
 */
final class Values {
    private Values() {}

    static Argument argument(Object value) {
        return (position, statement, context) -> set(statement, position, value);
    }

    /** A value for a {@code jsonb} column; such a column is read as its text. */
    static Object json(String text) {
        if (text == null) {
            return null;
        }
        PGobject json = new PGobject();
        json.setType("jsonb");
        try {
            json.setValue(text);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return json;
    }

    /** @param values of each {@code ?} */
    static void bind(SqlStatement<?> statement, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            statement.bind(i, argument(values[i]));
        }
    }

    /** @param values of each {@code ?} */
    static void set(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            set(statement, i + 1, values[i]);
        }
    }

    /** The columns of a row. */
    static Object[] row(ResultSet found, StatementContext context) throws SQLException {
        Object[] row = new Object[found.getMetaData().getColumnCount()];
        for (int i = 0; i < row.length; i++) {
            row[i] = column(found, i + 1);
        }
        return row;
    }

    private static Object column(ResultSet found, int at) throws SQLException {
        Object value = found.getObject(at);
        if (value instanceof Array array) {
            return array.getArray();
        }
        // of any year, which those classes are not
        if (value instanceof Timestamp) {
            return found.getObject(at, OffsetDateTime.class).toInstant();
        }
        if (value instanceof Date) {
            return found.getObject(at, LocalDate.class);
        }
        return value instanceof PGobject other ? other.getValue() : value;
    }

    private static void set(PreparedStatement statement, int position, Object value) throws SQLException {
        if (value instanceof Instant time) {
            statement.setObject(position, time.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Enum<?> label) {
            statement.setString(position, label.name());
        } else if (value instanceof Object[] array) {
            statement.setArray(position, array(statement.getConnection(), array));
        } else {
            statement.setObject(position, value);
        }
    }

    private static Array array(Connection connection, Object[] values) throws SQLException {
        String type = values instanceof UUID[]
                ? "uuid"
                : values instanceof Long[] ? "bigint" : values instanceof Integer[] ? "integer" : "text";
        return connection.createArrayOf(type, values);
    }
}
