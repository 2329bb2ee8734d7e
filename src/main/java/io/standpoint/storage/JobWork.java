package io.standpoint.storage;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Gives out the lines of jobs, those of the job sent first first, to any number of threads and instances. Who reads a line
 * keeps it locked in the transaction that stores its analysis: if the process is killed the lock goes with its connection,
 * nothing is half stored, and somebody else takes the line.
 */
@ApplicationScoped
@Transactional
public class JobWork {
    private static final int READING_SECONDS = 60 * 60;

    /** The job too, which nobody can delete then; whoever deletes one waits for the lines that are being read. */
    private static final String CLAIM = """
            select l.job_id, l.line, l.body from job_line l join job j on j.id = l.job_id
            order by l.job_id, l.line limit 1 for update of l skip locked for key share of j skip locked""";

    private static final String TAKE = "delete from job_line where job_id = :job and line = :line";

    private static final String DONE = """
            insert into job_result (job_id, line, article_id, analysis_id, created)
            values (:job, :line, :article, :analysis, :created)""";

    private static final String FAILED =
            "insert into job_result (job_id, line, problem)" + " values (:job, :line, cast(:problem as jsonb))";

    /** Filled in: which. */
    private static final String FINISH = """
            update job j set finished_at = now(),
                (stored, already_stored, failed) = (select %s from job_result r where r.job_id = j.id)
            where finished_at is null and cancelled_at is null
                and not exists (select 1 from job_line l where l.job_id = j.id) and %s""";

    private final Session session;

    JobWork(Session session) {
        this.session = session;
    }

    /**
     * Reads the next line that nobody else reads.
     *
     * @param reading stores an analysis of it, or finds one
     * @return the job that it was of; empty if there is none
     * @throws UnreadLine if it can't be read
     */
    @TransactionConfiguration(timeout = READING_SECONDS)
    public Optional<UUID> next(Function<byte[], Archive.Stored> reading) {
        List<Object[]> claimed = session.sql(CLAIM).rows();
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        UUID job = (UUID) claimed.get(0)[0];
        long line = ((Number) claimed.get(0)[1]).longValue();
        Archive.Stored read = read(job, line, (byte[]) claimed.get(0)[2], reading);
        take(job, line);
        session.sql(DONE)
                .with("job", job)
                .with("line", line)
                .with("article", read.analysis().article().id())
                .with("analysis", read.analysis().provenance().id())
                .with("created", read.created())
                .update();
        return Optional.of(job);
    }

    /**
     * Leaves a line out.
     *
     * @param problem why, as JSON
     */
    public void fail(UUID job, long line, String problem) {
        if (take(job, line)) {
            insertFailed(session, job, line, problem);
        }
    }

    /** Says that no line of a job is left, if that is so: whoever reads its last lines asks once they are stored. */
    public void finish(UUID job) {
        session.sql(FINISH.formatted(JobRows.COUNTS, "j.id = :job"))
                .with("job", job)
                .update();
    }

    /** The same of every job: who should have asked may have been killed. */
    public void finishAll() {
        session.sql(FINISH.formatted(JobRows.COUNTS, "true")).update();
    }

    static void insertFailed(Session session, UUID job, long line, String problem) {
        session.sql(FAILED)
                .with("job", job)
                .with("line", line)
                .with("problem", problem)
                .update();
    }

    private static Archive.Stored read(UUID job, long line, byte[] body, Function<byte[], Archive.Stored> reading) {
        try {
            return reading.apply(body);
        } catch (RuntimeException | StackOverflowError e) {
            throw Outage.causes(e) ? new IllegalStateException(e) : new UnreadLine(job, line, e);
        }
    }

    private boolean take(UUID job, long line) {
        return session.sql(TAKE).with("job", job).with("line", line).update() == 1;
    }
}
