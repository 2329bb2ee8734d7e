package io.standpoint.storage;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * Plain JDBC in a session's transaction, for the statements that each stored article takes: as Hibernate's native queries they
 * were an eighth of its CPU time.
 */
final class Jdbc {
    private Jdbc() {}

    /**
     * @param values of the statement's {@code ?}, arrays as such
     * @return how many rows changed
     */
    static int update(StatelessSession session, String sql, Object... values) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    /**
     * @param values of the statement's {@code ?}, arrays as such
     * @return the columns of each row, arrays as such
     */
    static List<Object[]> rows(StatelessSession session, String sql, Object... values) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, values);
                    ResultSet found = statement.executeQuery()) {
                List<Object[]> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(row(found));
                }
                return rows;
            }
        });
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object[] values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Object[] array ? array(connection, array) : values[i]);
        }
        return statement;
    }

    private static Array array(Connection connection, Object[] values) throws SQLException {
        String type = values instanceof UUID[]
                ? "uuid"
                : values instanceof Long[] ? "bigint" : values instanceof Integer[] ? "integer" : "text";
        return connection.createArrayOf(type, values);
    }

    private static Object[] row(ResultSet found) throws SQLException {
        Object[] row = new Object[found.getMetaData().getColumnCount()];
        for (int i = 0; i < row.length; i++) {
            Object value = found.getObject(i + 1);
            row[i] = value instanceof Array array ? array.getArray() : value;
        }
        return row;
    }
}
