package io.standpoint.storage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The partitions that articles' rows go to. */
@ApplicationScoped
class Months {
    private static final Logger LOG = Logger.getLogger(Months.class);

    private final Session session;
    private final Set<LocalDate> made = ConcurrentHashMap.newKeySet();

    Months(Session session) {
        this.session = session;
    }

    /** To be called before the article is stored; takes a connection of its own once a month. */
    void make(LocalDate day) {
        if (!day.equals(ArticleEntity.UNDATED) && !made.contains(day.withDayOfMonth(1))) {
            makeAnew(day.withDayOfMonth(1));
        }
    }

    /** One at a time: no more than one connection is taken while others are held. */
    private synchronized void makeAnew(LocalDate month) {
        call("select cast(make_months(?) as text)", String.class, month);
        made.add(month);
    }

    /** Drops those in which nothing is left; how many. */
    int drop(LocalDate before) {
        made.removeIf(before::isAfter);
        return call("select drop_months(?)", Integer.class, before);
    }

    /** The next month is there when its first article comes, and the planner knows of what came since. */
    @Scheduled(every = "24h", delayed = "1m", skipExecutionIf = ApplicationNotRunning.class)
    void keepInBackground() {
        Outage.tolerated(LOG, "The next month can't be prepared", () -> {
            make(LocalDate.now(ZoneOffset.UTC).plusMonths(1));
            // one after the other: whoever makes a month waits for one of them at most
            tables().forEach(table -> call("select cast(analyze_months(?) as text)", String.class, table));
        });
    }

    private List<String> tables() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.sql("select unnest(partitioned_tables())").list(String.class));
    }

    private <T> T call(String sql, Class<T> type, Object parameter) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.sql(sql, parameter).one(type));
    }
}
