package io.standpoint.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Counts how much of its daily quota each caller has taken, over all instances. */
@ApplicationScoped
@Transactional
public class Quotas {
    /** Keeps the row locked until the end of this short transaction. */
    private static final String TAKEN =
            "insert into article_quota as q (caller, day, articles) values (:caller, :day, 0)"
                    + " on conflict (caller, day) do update set articles = q.articles returning articles";

    private static final String ADD =
            "update article_quota set articles = articles + :taken where caller = :caller and day = :day";

    private static final String GIVE_BACK =
            "update article_quota set articles = greatest(0, articles - :unused) where caller = :caller and day = :day";

    private final Session session;

    Quotas(Session session) {
        this.session = session;
    }

    /**
     * Sets articles aside for a caller, in a transaction of its own: all requests of the caller share a row.
     *
     * @return how many: fewer than wanted, or none, at the end of the quota
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int take(String caller, LocalDate day, int wanted, int quota) {
        int before = session.sql(TAKEN).with("caller", caller).with("day", day).one(Integer.class);
        int taken = Math.max(0, Math.min(wanted, quota - before));
        if (taken > 0) {
            session.sql(ADD)
                    .with("taken", taken)
                    .with("caller", caller)
                    .with("day", day)
                    .update();
        }
        return taken;
    }

    /** Those that were set aside and not used. */
    public void giveBack(String caller, LocalDate day, int unused) {
        session.sql(GIVE_BACK)
                .with("unused", unused)
                .with("caller", caller)
                .with("day", day)
                .update();
    }

    /** Those of former days are nobody's concern. */
    public void forget(LocalDate before) {
        session.sql("delete from article_quota where day < :before")
                .with("before", before)
                .update();
    }
}
