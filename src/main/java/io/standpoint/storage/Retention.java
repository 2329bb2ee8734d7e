package io.standpoint.storage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;

/**
 * Forgets articles that were published too long ago, with all that was derived from them: each as if it were deleted, but for
 * the rows in partitions, which go with their partition.
 */
@ApplicationScoped
public class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    /** One instance at a time; the others leave it to that one. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(1, 4)";

    private static final String OLDEST =
            "select id from article where day > '-infinity' and day < :first order by day, id limit 1";

    private final StatelessSession session;
    private final Configuration configuration;

    Retention(StatelessSession session, Configuration configuration) {
        this.session = session;
        this.configuration = configuration;
    }

    /** How long articles are kept. */
    @ConfigMapping(prefix = "standpoint.retention")
    public interface Configuration {
        /** Months since publication, the running one not counted; 0: all. */
        @WithDefault("0")
        int months();
    }

    /**
     * @throws Refusal if what is published on that day is not kept
     */
    void check(LocalDate day) {
        boolean old = first().filter(first -> day.isBefore(first)).isPresent();
        if (old && !day.equals(ArticleEntity.UNDATED)) {
            throw Refusal.impossible(
                    "publishedAt", "is longer ago than articles are kept, " + configuration.months() + " months");
        }
    }

    @Scheduled(
            every = "1h",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void forgetInBackground() {
        Outage.tolerated(LOG, "Old articles can't be forgotten", this::forget);
    }

    /** Forgets what is too old, unless another instance does. */
    public void forget() {
        first().ifPresent(first -> {
            boolean more;
            do {
                more = QuarkusTransaction.requiringNew().call(() -> mine() && forgetOne(first));
            } while (more);
            QuarkusTransaction.requiringNew().run(() -> drop(first));
        });
    }

    private boolean mine() {
        return session.createNativeQuery(LOCK, Boolean.class).getSingleResult();
    }

    private boolean forgetOne(LocalDate first) {
        Optional<UUID> oldest = session.createNativeQuery(OLDEST, UUID.class)
                .setParameter("first", first)
                .uniqueResultOptional();
        oldest.ifPresent(this::forget);
        return oldest.isPresent();
    }

    private void forget(UUID id) {
        RunWork.lock(session, id);
        ArticleEntity article = session.get(ArticleEntity.class, id);
        if (article != null) {
            new ArticleRemoval(session).removeButPartitions(article);
        }
    }

    /** Months in which nothing is left. */
    private void drop(LocalDate first) {
        int dropped = session.createNativeQuery("select drop_months(:first)", Integer.class)
                .setParameter("first", first)
                .getSingleResult();
        if (dropped > 0) {
            LOG.infof("what was published before %s is no longer kept", first);
        }
    }

    /** The first day that is kept. */
    private Optional<LocalDate> first() {
        return configuration.months() <= 0
                ? Optional.empty()
                : Optional.of(LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1).minusMonths(configuration.months()));
    }
}
