package io.standpoint.storage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Deletes articles that were published too long ago, then the partitions that nothing is left in. */
@ApplicationScoped
public class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int AT_ONCE = 500;

    /** By the database's clock, which all instances share. */
    private static final String FIRST =
            "select cast(date_trunc('month', now() at time zone 'UTC') - make_interval(months => :months) as date)";

    private static final String OLD = """
            select id from article where day > '-infinity' and day < :first order by day, id offset :left limit :most""";

    private final Session session;
    private final Archive archive;
    private final Months months;
    private final Configuration configuration;

    Retention(Session session, Archive archive, Months months, Configuration configuration) {
        this.session = session;
        this.archive = archive;
        this.months = months;
        this.configuration = configuration;
    }

    /** How long articles are kept; the same on all instances. */
    @ConfigMapping(prefix = "standpoint.retention")
    public interface Configuration {
        /** Whole months since publication; 0: all articles are kept. */
        @WithDefault("0")
        int months();
    }

    /** Whether what was published then is kept. */
    public boolean keeps(Instant published) {
        LocalDate month = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1);
        return configuration.months() <= 0
                || !LocalDate.ofInstant(published, ZoneOffset.UTC).isBefore(month.minusMonths(configuration.months()));
    }

    @Scheduled(
            every = "1h",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void forgetInBackground() {
        Outage.tolerated(LOG, "Old articles can't be forgotten", this::forget);
    }

    /** Deletes what is too old. Other instances may do so at the same time: each article goes once. */
    public void forget() {
        if (configuration.months() > 0) {
            LocalDate first = QuarkusTransaction.requiringNew().call(this::first);
            long deleted = delete(first);
            long dropped = months.drop(first);
            if (deleted + dropped > 0) {
                LOG.infof("published before %s: %d articles deleted, %d partitions dropped", first, deleted, dropped);
            }
        }
    }

    private LocalDate first() {
        return session.sql(FIRST).with("months", configuration.months()).one(LocalDate.class);
    }

    private long delete(LocalDate first) {
        long deleted = 0;
        long left = 0;
        List<UUID> some = old(first, left);
        while (!some.isEmpty()) {
            long gone = some.stream().filter(this::delete).count();
            deleted += gone;
            left += some.size() - gone;
            some = old(first, left);
        }
        return deleted;
    }

    private List<UUID> old(LocalDate first, long left) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.sql(OLD)
                        .with("first", first)
                        .with("left", left)
                        .with("most", AT_ONCE)
                        .list(UUID.class));
    }

    /** One that can't be deleted doesn't keep the others. */
    private boolean delete(UUID article) {
        try {
            return archive.delete(article);
        } catch (RuntimeException e) {
            if (Outage.causes(e)) {
                throw e;
            }
            LOG.errorf(e, "article %s can't be deleted", article);
            return false;
        }
    }
}
