package io.standpoint.storage;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Gives out the articles of runs, one after the other, to any number of threads and instances. Who reads an article keeps its
 * row locked in the transaction that stores the analysis: if the process is killed the lock goes with its connection, nothing
 * is half stored, and somebody else takes the article.
 */
@ApplicationScoped
@Transactional
public class RunWork {
    private static final int READING_SECONDS = 60 * 60;

    private static final String OPEN = """
            select id, engine, pipeline, cast(models as text) from run
            where finished_at is null and cancelled_at is null order by id""";

    private static final String WAITING = "run_id = :run and analysis_id is null and problem is null";

    private static final String CLAIM = "select article_id from run_article where " + WAITING
            + " order by article_id limit 1 for update skip locked";

    private static final String START = "update run set started_at = now() where id = :run and started_at is null";

    private static final String FINISH = "update run set finished_at = now() where id = :run and finished_at is null"
            + " and cancelled_at is null and not exists (select 1 from run_article where " + WAITING + ")";

    private static final String DONE =
            "update run_article set analysis_id = :analysis where run_id = :run and article_id = :article";

    private static final String FAILED =
            "update run_article set problem = :problem where article_id = :article and " + WAITING;

    private final Session session;

    RunWork(Session session) {
        this.session = session;
    }

    /** Whoever deletes an article waits here for those that read it, before any other lock. */
    static void lock(Session session, UUID article) {
        session.sql("select run_id from run_article where article_id = :article for update")
                .with("article", article)
                .list(UUID.class);
    }

    /** The runs with articles left, the one made first first. */
    public List<OpenRun> open() {
        return session.sql(OPEN).rows().stream()
                .map(row ->
                        new OpenRun((UUID) row[0], (String) row[1], (String) row[2], Json.versions((String) row[3])))
                .toList();
    }

    /** Says that somebody works on a run. */
    public void start(UUID run) {
        update(START, run);
    }

    /**
     * Reads the next article that nobody else reads.
     *
     * @param reading stores an analysis of it, or finds one; gives its id
     * @return whether there was one; if not, and nobody reads any, the run is finished
     * @throws UnreadArticle if it can't be read
     */
    @TransactionConfiguration(timeout = READING_SECONDS)
    public boolean next(UUID run, Function<RunItem, UUID> reading) {
        Optional<UUID> article = session.sql(CLAIM).with("run", run).any(UUID.class);
        if (article.isEmpty()) {
            update(FINISH, run);
            return false;
        }
        session.sql(DONE)
                .with("analysis", read(article.get(), reading))
                .with("run", run)
                .with("article", article.get())
                .update();
        return true;
    }

    /**
     * Leaves an article out.
     *
     * @param problem why
     */
    public void fail(UUID run, UUID article, String problem) {
        session.sql(FAILED)
                .with("problem", problem)
                .with("article", article)
                .with("run", run)
                .update();
    }

    private UUID read(UUID article, Function<RunItem, UUID> reading) {
        ArticleEntity row = ArticleEntity.find(session, article).orElseThrow();
        AnalysisEntity latest = AnalysisEntity.find(session, row.latestAnalysis).orElseThrow();
        try {
            return reading.apply(new RunItem(row.toArticle(), Json.targets(latest.targets)));
        } catch (RuntimeException | StackOverflowError e) {
            throw Outage.causes(e) ? new IllegalStateException(e) : new UnreadArticle(article, e);
        }
    }

    private void update(String sql, UUID run) {
        session.sql(sql).with("run", run).update();
    }
}
