package io.standpoint.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads runs with their progress. */
final class RunRows {
    private static final int PROBLEMS = 20;
    private static final String ANY = "";

    /** Filled in: which, how many. */
    private static final String RUNS = """
            select r.id, r.name, r.engine, r.pipeline, cast(r.models as text), cast(r.from_day as text),
                   cast(r.to_day as text), r.outlet, r.created_at, r.started_at, r.finished_at, r.cancelled_at,
                   r.adopted_at, r.articles, p.done, p.failed, p.waiting, f.fitting
            from run r
            cross join lateral (
                select count(x.analysis_id) as done, count(x.problem) as failed,
                       count(*) - count(x.analysis_id) - count(x.problem) as waiting
                from run_article x where x.run_id = r.id) p
            cross join lateral (
                select count(*) as fitting from article a where """ + Runs.FITTING + """
            ) f
            where %s order by r.id desc limit %s""";

    private static final String OF_RUN = """
            select x.article_id, a.title, x.problem from run_article x join article a on a.id = x.article_id
            where x.run_id = :run and x.problem is not null order by x.article_id limit :most""";

    private final Session session;

    RunRows(Session session) {
        this.session = session;
    }

    Optional<Run> find(UUID id) {
        Conditions which = new Conditions().and("r.id = ?", id);
        return which.list(session, RUNS.formatted(which, 1)).stream()
                .findFirst()
                .map(this::run);
    }

    Page<Run> page(Optional<String> cursor, int limit) {
        Conditions which =
                new Conditions().and("r.id < ?", cursor.map(Cursor::parse).map(Cursor::id));
        List<Object[]> rows = which.list(session, RUNS.formatted(which, limit + 1));
        return Page.of(rows, limit, this::run, row -> new Cursor(ANY, (UUID) row[0]).toString());
    }

    private Run run(Object[] row) {
        UUID id = (UUID) row[0];
        RunProgress progress = progress(row);
        return new Run(
                id,
                (String) row[1],
                state(row),
                (String) row[2],
                (String) row[3],
                Json.versions((String) row[4]),
                Optional.ofNullable((String) row[5]).map(LocalDate::parse),
                Optional.ofNullable((String) row[6]).map(LocalDate::parse),
                Optional.ofNullable((String) row[7]),
                (Instant) row[8],
                Optional.ofNullable((Instant) row[9]),
                Optional.ofNullable((Instant) row[10]).or(() -> Optional.ofNullable((Instant) row[11])),
                Optional.ofNullable((Instant) row[12]),
                progress,
                progress.failed() == 0 ? List.of() : problems(id));
    }

    private static Run.State state(Object[] row) {
        if (row[11] != null) {
            return Run.State.CANCELLED;
        }
        if (row[10] != null) {
            return Run.State.FINISHED;
        }
        return row[9] == null ? Run.State.WAITING : Run.State.RUNNING;
    }

    private static RunProgress progress(Object[] row) {
        long articles = number(row[13]);
        long done = number(row[14]);
        long failed = number(row[15]);
        long waiting = number(row[16]);
        long kept = done + failed + waiting;
        return new RunProgress(articles, done, failed, waiting, articles - kept, number(row[17]) - kept);
    }

    private List<RunProblem> problems(UUID run) {
        return session.sql(OF_RUN).with("run", run).with("most", PROBLEMS).rows().stream()
                .map(row -> new RunProblem((UUID) row[0], Optional.ofNullable((String) row[1]), (String) row[2]))
                .toList();
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
