package io.standpoint.storage;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;

/** Tells a database that is away, or far too slow, from every other failure. */
public final class Outage {
    /**
     * Class 08: no connection; 57P: the server is stopping or starting; 53: out of connections, memory or disk; 58: its system
     * fails it; 25006: it only reads, as a standby; 40: the transaction gave way to another; 55000 and 57014: the statement was
     * closed or stopped because its transaction took too long.
     */
    private static final List<String> STATES = List.of("08", "57P", "53", "58", "25006", "40", "55000", "57014");

    private Outage() {}

    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOutage(cause) || Arrays.stream(cause.getSuppressed()).anyMatch(Outage::causes)) {
                return true;
            }
        }
        return false;
    }

    /** Work in the background: readiness tells of a database that is away, the log of all else. */
    public static void tolerated(Logger log, String complaint, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!causes(e)) {
                log.error(complaint, e);
            }
        }
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof SQLException sql ? isOutage(sql) : tookTooLong(failure);
    }

    private static boolean isOutage(SQLException e) {
        String state = e.getSQLState();
        boolean noConnectionInTime = state == null
                && (e instanceof SQLTransientException
                        || String.valueOf(e.getMessage()).contains("timeout"));
        return noConnectionInTime || state != null && STATES.stream().anyMatch(state::startsWith);
    }

    /** The transaction was rolled back in the background, so that nothing says why. */
    private static boolean tookTooLong(Throwable failure) {
        return failure instanceof RollbackException
                && failure.getCause() == null
                && failure.getSuppressed().length == 0;
    }
}
