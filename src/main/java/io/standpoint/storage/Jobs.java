package io.standpoint.storage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.standpoint.text.Article;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps jobs and their lines. */
@ApplicationScoped
@Transactional
public class Jobs {
    private static final int SENDING_SECONDS = 6 * 60 * 60;
    private static final int LINES_AT_ONCE = 500;
    private static final int BYTES_AT_ONCE = 1 << 20;

    private static final String INSERT =
            "insert into job (id, lines, bytes, created_at) values (:id, :lines, :bytes, :now)";

    private static final String INSERT_LINE = "insert into job_line (job_id, line, body) values (?, ?, ?)";

    private static final String COUNT = "update job set lines = :lines, bytes = :bytes where id = :id";

    /** The line that somebody reads now is read to its end. */
    private static final String DROP_WAITING = """
            delete from job_line where (job_id, line) in
                (select job_id, line from job_line where job_id = :id for update skip locked)""";

    private final Session session;
    private final JobQueue.Configuration configuration;

    Jobs(Session session, JobQueue.Configuration configuration) {
        this.session = session;
        this.configuration = configuration;
    }

    /**
     * Makes a job of lines as they come, few in memory at once. They are of no job until all are there: if their end doesn't
     * come nothing is stored.
     *
     * @throws java.util.concurrent.RejectedExecutionException if too much waits already
     * @throws Refusal if it would not fit in an empty queue
     */
    @TransactionConfiguration(timeout = SENDING_SECONDS)
    public Job create(Iterator<JobLine> sent) {
        JobQueue queue = new JobQueue(session, configuration);
        UUID id = Article.newId();
        queue.check(1, 0);
        session.sql(INSERT)
                .with("id", id)
                .with("lines", 0)
                .with("bytes", 0)
                .with("now", Instant.now())
                .update();
        long lines = 0;
        long bytes = 0;
        while (sent.hasNext()) {
            List<JobLine> some = some(sent);
            lines += some.size();
            bytes += some.stream().mapToLong(JobLine::size).sum();
            queue.check(lines, bytes);
            insert(id, some);
        }
        queue.lock();
        queue.check(lines, bytes);
        session.sql(COUNT)
                .with("lines", lines)
                .with("bytes", bytes)
                .with("id", id)
                .update();
        return find(id).orElseThrow();
    }

    /** The lines of all jobs that haven't ended, counted whole until they end. */
    public long queued() {
        return new JobQueue(session, configuration).lines();
    }

    public Optional<Job> find(UUID id) {
        return new JobRows(session).find(id);
    }

    /**
     * The one sent last first.
     *
     * @param cursor of the page before; empty for the first page
     * @throws Page.BadCursor if the cursor is none
     */
    public Page<Job> page(Optional<String> cursor, int limit) {
        return new JobRows(session).page(cursor, limit);
    }

    /** What came of a job's lines, in order. */
    public Page<JobResult> results(UUID id, Optional<JobResult.Outcome> outcome, Optional<String> cursor, int limit) {
        return new JobRows(session).results(id, outcome, cursor, limit);
    }

    /** Ends a job that isn't finished: lines that nobody has begun are dropped, what was stored stays. */
    @Audited("cancel-job")
    public void cancel(UUID id) {
        if (!end(id)) {
            throw Refusal.conflict("id", "is of a job that has ended already");
        }
    }

    /** Ends and forgets a job; what was stored stays. First of all nobody begins another line of it. */
    @Audited("delete-job")
    public boolean delete(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> end(id));
        return update("delete from job where id = :id", id) == 1;
    }

    private boolean end(UUID id) {
        int ended = update(
                "update job set cancelled_at = now() where id = :id and finished_at is null and cancelled_at is null",
                id);
        update(DROP_WAITING, id);
        return ended == 1;
    }

    private static List<JobLine> some(Iterator<JobLine> sent) {
        List<JobLine> some = new ArrayList<>();
        for (int bytes = 0; some.size() < LINES_AT_ONCE && bytes < BYTES_AT_ONCE && sent.hasNext(); ) {
            JobLine line = sent.next();
            bytes += line.size();
            some.add(line);
        }
        return some;
    }

    private void insert(UUID id, List<JobLine> some) {
        List<JobLine> taken =
                some.stream().filter(line -> line.body().isPresent()).toList();
        session.each(INSERT_LINE, taken, line ->
                new Object[] {id, line.line(), line.body().get()});
        some.forEach(
                line -> line.problem().ifPresent(problem -> JobWork.insertFailed(session, id, line.line(), problem)));
    }

    private int update(String sql, UUID id) {
        return session.sql(sql).with("id", id).update();
    }
}
