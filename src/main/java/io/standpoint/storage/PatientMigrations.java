package io.standpoint.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Migrations of many rows say nothing for longer than a database may otherwise be silent. */
public class PatientMigrations extends BaseCallback {
    private static final Set<Event> BEFORE = EnumSet.of(Event.BEFORE_EACH_MIGRATE);
    private static final Set<Event> AFTER = EnumSet.of(Event.AFTER_EACH_MIGRATE, Event.AFTER_EACH_MIGRATE_ERROR);

    private int patience;

    @Override
    public boolean supports(Event event, Context context) {
        return BEFORE.contains(event) || AFTER.contains(event);
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            Connection connection = context.getConnection();
            if (BEFORE.contains(event)) {
                patience = connection.getNetworkTimeout();
                connection.setNetworkTimeout(Runnable::run, 0);
            } else if (!connection.isClosed()) {
                connection.setNetworkTimeout(Runnable::run, patience);
            }
        } catch (SQLException e) {
            throw new FlywayException(e);
        }
    }
}
