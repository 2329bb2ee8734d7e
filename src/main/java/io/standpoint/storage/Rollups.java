package io.standpoint.storage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Folds rollups in the background: rows with one key become one. Reports are right before, meanwhile and after. */
@ApplicationScoped
public class Rollups {
    private static final Logger LOG = Logger.getLogger(Rollups.class);
    private static final int ROWS_AT_ONCE = 20_000;

    /** One instance at a time; the others leave it to that one. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(1, 2)";

    /** A row that articles came with and went from again is left out. */
    private static final String FOLD = """
            with keys as (
                select distinct target, part, first, key
                from (select * from stance_rollup where not folded limit :most) unfolded
            ), gone as (
                delete from stance_rollup r using keys k
                where r.target = k.target and r.part = k.part and r.first = k.first and r.key = k.key returning r.*
            )
            insert into stance_rollup
            select target, part, first, key, true, sum(articles), sum(positive), sum(neutral), sum(negative), sum(vague),
                   sum(favor), sum(against), sum(neither), sum(unclear), sum(mixed), sum(clusters), sum(xx), sum(xn),
                   sum(nn), sum(scored_clusters), sum(scored), sum(score), sum(score_xx), sum(score_xn), sum(score_nn)
            from gone group by target, part, first, key having sum(articles) <> 0""";

    private static final String UNFOLDED = "select exists (select 1 from stance_rollup where not folded)";

    private final Session session;

    Rollups(Session session) {
        this.session = session;
    }

    @Scheduled(
            every = "10s",
            delayed = "10s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void foldInBackground() {
        Outage.tolerated(LOG, "Rollups can't be folded", this::fold);
    }

    /** Folds what there is, unless another instance does. */
    public void fold() {
        boolean more;
        do {
            more = QuarkusTransaction.requiringNew().call(this::foldSome);
        } while (more);
    }

    private boolean foldSome() {
        boolean mine = session.sql(LOCK).one(Boolean.class);
        if (mine) {
            session.sql(FOLD).with("most", ROWS_AT_ONCE).update();
        }
        return mine && session.sql(UNFOLDED).one(Boolean.class);
    }
}
