package io.standpoint.storage;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.standpoint.analysis.Analysis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Does what a client asks for once, however often it asks. Key and article are stored in one transaction, which holds a lock
 * on the key: if the process is killed nothing of either is there.
 */
@ApplicationScoped
@Transactional
public class IdempotencyKeys {
    /** For how long keys are known. */
    @ConfigMapping(prefix = "standpoint.idempotency")
    public interface Configuration {
        /** After that a key may be used again. */
        @WithDefault("24H")
        Duration keep();
    }

    private static final Logger LOG = Logger.getLogger(IdempotencyKeys.class);
    private static final int STORING_SECONDS = 60 * 60;
    private static final String FIELD = "Idempotency-Key";

    private static final String LOCK = "select pg_try_advisory_xact_lock(:number)";

    private static final String KNOWN = "select request, article_id, analysis_id, created from idempotency_key"
            + " where key = :key and created_at > :oldest";

    /** One of the same key that is too old makes room. */
    private static final String INSERT = """
            insert into idempotency_key (key, request, article_id, analysis_id, created, created_at)
            values (:key, :request, :article, :analysis, :created, :now)
            on conflict (key) do update set request = excluded.request, article_id = excluded.article_id,
                analysis_id = excluded.analysis_id, created = excluded.created, created_at = excluded.created_at""";

    private final Session session;
    private final Archive archive;
    private final Configuration configuration;

    IdempotencyKeys(Session session, Archive archive, Configuration configuration) {
        this.session = session;
        this.archive = archive;
        this.configuration = configuration;
    }

    /**
     * A request that may come again.
     *
     * @param key SHA-256 of the key and of whose it is
     * @param content SHA-256 of the request
     */
    public record Repeatable(byte[] key, byte[] content) {}

    /**
     * Stores what a request asks for, or gives what it led to before.
     *
     * @throws Refusal if the key came with another request, if the same request is in work, or if its article is deleted
     */
    @TransactionConfiguration(timeout = STORING_SECONDS)
    public Archive.Stored once(Repeatable request, Supplier<Archive.Stored> storing) {
        lock(request.key());
        List<Object[]> known = session.sql(KNOWN)
                .with("key", request.key())
                .with("oldest", oldest())
                .rows();
        if (known.isEmpty()) {
            Archive.Stored stored = storing.get();
            insert(request, stored);
            return stored;
        }
        Object[] row = known.get(0);
        if (!Arrays.equals((byte[]) row[0], request.content())) {
            throw Refusal.impossible(FIELD, "came with another request before");
        }
        return again((UUID) row[1], (UUID) row[2], (Boolean) row[3]);
    }

    @Scheduled(every = "10m", delayed = "1m", skipExecutionIf = ApplicationNotRunning.class)
    void forgetInBackground() {
        Outage.tolerated(LOG, "Idempotency keys can't be forgotten", this::forget);
    }

    /** Drops the keys that are too old. */
    void forget() {
        session.sql("delete from idempotency_key where created_at <= :oldest")
                .with("oldest", oldest())
                .update();
    }

    private Archive.Stored again(UUID article, UUID analysis, boolean created) {
        Analysis found = archive.find(article, Optional.of(analysis))
                .orElseThrow(() -> Refusal.conflict(FIELD, "is of an article that was deleted since"));
        return new Archive.Stored(found, created);
    }

    private void lock(byte[] key) {
        boolean free =
                session.sql(LOCK).with("number", ByteBuffer.wrap(key).getLong()).one(Boolean.class);
        if (!free) {
            throw Refusal.conflict(FIELD, "is of a request that is in work");
        }
    }

    private void insert(Repeatable request, Archive.Stored stored) {
        session.sql(INSERT)
                .with("key", request.key())
                .with("request", request.content())
                .with("article", stored.analysis().article().id())
                .with("analysis", stored.analysis().provenance().id())
                .with("created", stored.created())
                .with("now", Instant.now())
                .update();
    }

    private Instant oldest() {
        return Instant.now().minus(configuration.keep());
    }
}
