package io.standpoint.storage;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.concurrent.RejectedExecutionException;

/** How much of jobs may wait: the lines of all that haven't ended, counted whole until they end. */
final class JobQueue {
    /** How long the queue is. */
    @ConfigMapping(prefix = "standpoint.jobs.queue")
    public interface Configuration {
        /** Lines; more are refused. */
        @WithDefault("1000000")
        long lines();

        /** How long they are together; more are refused. */
        @WithDefault("4G")
        MemorySize bytes();
    }

    private static final String WAITING = "select coalesce(sum(lines), 0), coalesce(sum(bytes), 0) from job"
            + " where finished_at is null and cancelled_at is null";

    private final Session session;
    private final Configuration configuration;
    private long lines;
    private long bytes;

    JobQueue(Session session, Configuration configuration) {
        this.session = session;
        this.configuration = configuration;
        count();
    }

    /** Reads again what waits. */
    void count() {
        Object[] waiting = session.sql(WAITING).row();
        lines = ((Number) waiting[0]).longValue();
        bytes = ((Number) waiting[1]).longValue();
    }

    long lines() {
        return lines;
    }

    /** Lets nobody else come in until this one is in: the queue is no longer than it may be. */
    void lock() {
        session.sql("select 1 from pg_advisory_xact_lock(3, 1)").one(Integer.class);
        count();
    }

    /**
     * @throws RejectedExecutionException if there is no room now
     * @throws Refusal if there never will be
     */
    void check(long moreLines, long moreBytes) {
        if (moreLines > configuration.lines()
                || moreBytes > configuration.bytes().asLongValue()) {
            throw Refusal.tooLong(
                    "body",
                    "has more than " + configuration.lines() + " lines or "
                            + configuration.bytes().asLongValue() + " bytes; send several jobs");
        }
        if (lines + moreLines > configuration.lines()
                || bytes + moreBytes > configuration.bytes().asLongValue()) {
            throw new RejectedExecutionException("jobs");
        }
    }
}
