package io.standpoint.storage;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the database can take articles: one whose disk is full, or that only reads, still answers whoever reads. */
@Readiness
@Singleton
class DiskCheck implements HealthCheck {
    private static final String NAME = "Database takes articles";
    private static final String DISK_FULL = "53100";

    /** What is sorted goes to the disk of the tables. */
    private static final String NO_MEMORY = "set local work_mem = '64kB'; set local temp_tablespaces = ''";

    /** Two megabytes in a file that lasts as long as the query: no table grows by it, nothing is logged or replicated. */
    private static final String SORT = "select current_setting('transaction_read_only') = 'on',"
            + " count(distinct repeat(cast(i as text), 400)) from generate_series(1, 1500) i";

    private final Session session;
    private final Cache answers;

    /**
     * @param answers of the last seconds: anybody may ask, as often as they like
     */
    DiskCheck(Session session, @CacheName("disk-check") Cache answers) {
        this.session = session;
        this.answers = answers;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            return answers.get(NAME, name -> session.with(DiskCheck::sort))
                    .await()
                    .indefinitely();
        } catch (RuntimeException e) {
            return down("can't be asked");
        }
    }

    private static HealthCheckResponse sort(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(NO_MEMORY);
            try (ResultSet row = statement.executeQuery(SORT)) {
                row.next();
                return row.getBoolean(1) ? down("it only reads") : HealthCheckResponse.up(NAME);
            }
        } catch (SQLException e) {
            if (DISK_FULL.equals(e.getSQLState())) {
                return down("its disk is full");
            }
            throw e;
        } finally {
            connection.rollback();
        }
    }

    private static HealthCheckResponse down(String why) {
        return HealthCheckResponse.named(NAME).down().withData("why", why).build();
    }
}
