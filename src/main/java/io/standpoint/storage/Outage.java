package io.standpoint.storage;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** Tells a database that is away from every other failure. */
public final class Outage {
    private Outage() {}

    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
        }
        return false;
    }

    /** Class 08: no connection; 57P: the server is stopping or starting; 53: out of connections, memory or disk. */
    private static boolean isOutage(SQLException e) {
        String state = e.getSQLState();
        boolean noConnectionInTime = state == null
                && (e instanceof SQLTransientException
                        || String.valueOf(e.getMessage()).contains("timeout"));
        return noConnectionInTime
                || state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"));
    }
}
