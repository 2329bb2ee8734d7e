package io.standpoint.storage;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.standpoint.analysis.Provenance;
import io.standpoint.text.Article;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the runs. What a run reads is no article's latest analysis until it is adopted. */
@ApplicationScoped
@Transactional
public class Runs {
    private static final int LONG_SECONDS = 60 * 60;

    /** More would only wait. */
    private static final int MOST_OPEN = 20;

    private static final String INSERT = """
            insert into run (id, name, engine, pipeline, models, outlet, from_day, to_day, articles, created_at)
            values (:id, :name, :engine, :pipeline, cast(:models as jsonb), cast(:outlet as text), cast(:from as date),
                    cast(:to as date), 0, :now)""";

    /** Of an article a, that a run r is of those like it. */
    static final String FITTING = """
            (r.outlet is null or a.outlet = r.outlet or r.outlet = '' and a.outlet is null)
                and (r.from_day is null or a.day >= r.from_day) and (r.to_day is null or a.day <= r.to_day and a.day > '-infinity')""";

    /** In order, and waiting for those who delete one of them: it is in the run or gone. */
    private static final String FILL = "insert into run_article (run_id, article_id) select s.run, s.id from"
            + " (select r.id as run, a.id from run r, article a where r.id = :id and " + FITTING
            + " order by a.id for key share of a) s";

    private static final String COUNT = "update run set articles = :articles,"
            + " finished_at = case when :articles = 0 then created_at end where id = :id";

    private static final String NOT_ADOPTED = """
            select a.id from article a join run_article r on r.run_id = :id and r.article_id = a.id
                and r.analysis_id <> a.latest_analysis
            order by a.id""";

    private static final String ADOPT = """
            update article a set latest_analysis = r.analysis_id from run_article r
            where r.run_id = :id and r.article_id = a.id and a.id = any(cast(:articles as uuid[]))""";

    private final Session session;

    Runs(Session session) {
        this.session = session;
    }

    /**
     * What a run reads.
     *
     * @param from first UTC day of publication
     * @param to last UTC day of publication
     */
    public record Order(String name, Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> outlet) {}

    /**
     * Makes a run of the articles stored now.
     *
     * @param versions what its analyses carry
     * @throws Refusal if there are too many that aren't finished
     */
    @TransactionConfiguration(timeout = LONG_SECONDS)
    public Run create(Order order, Provenance versions) {
        long open = session.sql("select count(*) from run where finished_at is null and cancelled_at is null")
                .one(Long.class);
        if (open >= MOST_OPEN) {
            throw Refusal.conflict(
                    "engine", "would be read by one run more than the " + MOST_OPEN + " that may be open");
        }
        UUID id = Article.newId();
        session.sql(INSERT)
                .with("id", id)
                .with("name", order.name)
                .with("engine", versions.engine())
                .with("pipeline", versions.pipeline())
                .with("models", Json.write(versions.models()))
                .with("outlet", order.outlet.orElse(null))
                .with("from", order.from.map(LocalDate::toString).orElse(null))
                .with("to", order.to.map(LocalDate::toString).orElse(null))
                .with("now", Instant.now())
                .update();
        long articles = session.sql(FILL).with("id", id).update();
        session.sql(COUNT).with("articles", articles).with("id", id).update();
        return find(id).orElseThrow();
    }

    public boolean exists(UUID id) {
        return new ReadingRows(session).run(id).isPresent();
    }

    public Optional<Run> find(UUID id) {
        return new RunRows(session).find(id);
    }

    /**
     * The one made last first.
     *
     * @param cursor of the page before; empty for the first page
     * @throws Page.BadCursor if the cursor is none
     */
    public Page<Run> page(Optional<String> cursor, int limit) {
        return new RunRows(session).page(cursor, limit);
    }

    /** Ends a run that isn't finished; what it has read stays. */
    @Audited("cancel-run")
    public void cancel(UUID id) {
        int ended = update(
                "update run set cancelled_at = now() where id = :id and finished_at is null and cancelled_at is null",
                id);
        if (ended == 0) {
            throw Refusal.conflict("id", "is of a run that has ended already");
        }
    }

    /** Forgets a run; its analyses stay with their articles. */
    @Audited("delete-run")
    public boolean delete(UUID id) {
        return update("delete from run where id = :id", id) == 1;
    }

    /**
     * Makes a run's analyses the latest ones of their articles, all at once.
     *
     * @throws Refusal if it isn't finished: reports would be a mixture
     */
    @TransactionConfiguration(timeout = LONG_SECONDS)
    @Audited("adopt-run")
    public void adopt(UUID id) {
        session.sql("select 1 from pg_advisory_xact_lock(2, 1)").one(Integer.class);
        int finished = update("update run set adopted_at = now() where id = :id and finished_at is not null", id);
        if (finished == 0) {
            throw Refusal.conflict("id", "is of a run that has not read all of its articles");
        }
        ActorLock.forLinking(session);
        List<UUID> articles = session.sql(NOT_ADOPTED).with("id", id).list(UUID.class);
        new StanceSums(session)
                .change(
                        articles,
                        some -> session.sql(ADOPT)
                                .with("id", id)
                                .with("articles", some)
                                .update());
    }

    private int update(String sql, UUID id) {
        return session.sql(sql).with("id", id).update();
    }
}
