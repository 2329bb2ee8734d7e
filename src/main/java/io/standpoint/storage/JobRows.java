package io.standpoint.storage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads jobs with their progress, and what came of their lines. */
final class JobRows {
    private static final String ANY = "";

    /** Of job_result r. */
    static final String COUNTS =
            "count(*) filter (where r.created), count(*) filter (where not r.created), count(r.problem)";

    /** Filled in: which, how many. The results of a finished job are counted no more. */
    private static final String JOBS = """
            select j.id, j.created_at, j.finished_at, j.cancelled_at, j.lines, coalesce(j.stored, c.stored),
                   coalesce(j.already_stored, c.already_stored), coalesce(j.failed, c.failed)
            from job j
            cross join lateral (
                select %s from job_result r where r.job_id = j.id and j.finished_at is null
            ) c (stored, already_stored, failed)
            where %s order by j.id desc limit %s""";

    private static final String RESULTS = """
            select line, article_id, analysis_id, created, cast(problem as text) from job_result
            where %s order by line limit %s""";

    private final Session session;

    JobRows(Session session) {
        this.session = session;
    }

    Optional<Job> find(UUID id) {
        Conditions which = new Conditions().and("j.id = ?", id);
        return which.list(session, JOBS.formatted(COUNTS, which, 1)).stream()
                .findFirst()
                .map(JobRows::job);
    }

    Page<Job> page(Optional<String> cursor, int limit) {
        Conditions which =
                new Conditions().and("j.id < ?", cursor.map(Cursor::parse).map(Cursor::id));
        List<Object[]> rows = which.list(session, JOBS.formatted(COUNTS, which, limit + 1));
        return Page.of(rows, limit, JobRows::job, row -> new Cursor(ANY, (UUID) row[0]).toString());
    }

    Page<JobResult> results(UUID job, Optional<JobResult.Outcome> outcome, Optional<String> cursor, int limit) {
        Conditions which = new Conditions()
                .and("job_id = ?", job)
                .and("line > ?", cursor.map(Cursor::parse).map(JobRows::line));
        outcome.map(JobRows::condition).ifPresent(which::and);
        List<Object[]> rows = which.list(session, RESULTS.formatted(which, limit + 1));
        return Page.of(rows, limit, JobRows::result, row -> new Cursor(String.valueOf(row[0]), job).toString());
    }

    private static String condition(JobResult.Outcome outcome) {
        return switch (outcome) {
            case STORED -> "created";
            case ALREADY_STORED -> "not created";
            case FAILED -> "problem is not null";
        };
    }

    /** A cursor comes from outside. */
    private static long line(Cursor cursor) {
        try {
            return Long.parseLong(cursor.value());
        } catch (NumberFormatException e) {
            throw new Page.BadCursor();
        }
    }

    private static JobResult result(Object[] row) {
        Optional<Map<String, Object>> problem =
                Optional.ofNullable((String) row[4]).map(Json::fields);
        return new JobResult(
                number(row[0]),
                outcome((Boolean) row[3]),
                Optional.ofNullable((UUID) row[1]),
                Optional.ofNullable((UUID) row[2]),
                problem);
    }

    private static JobResult.Outcome outcome(Boolean created) {
        if (created == null) {
            return JobResult.Outcome.FAILED;
        }
        return created ? JobResult.Outcome.STORED : JobResult.Outcome.ALREADY_STORED;
    }

    private static Job job(Object[] row) {
        long stored = number(row[5]);
        long already = number(row[6]);
        long failed = number(row[7]);
        JobProgress progress = new JobProgress(number(row[4]), stored + already + failed, stored, already, failed);
        Optional<Instant> finished =
                Optional.ofNullable((Instant) row[2]).or(() -> Optional.ofNullable((Instant) row[3]));
        return new Job((UUID) row[0], state(row, progress), (Instant) row[1], finished, progress);
    }

    private static Job.State state(Object[] row, JobProgress progress) {
        if (row[3] != null) {
            return Job.State.CANCELLED;
        }
        if (row[2] != null) {
            return Job.State.FINISHED;
        }
        return progress.done() == 0 ? Job.State.WAITING : Job.State.RUNNING;
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
