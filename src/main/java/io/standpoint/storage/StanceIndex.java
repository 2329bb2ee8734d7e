package io.standpoint.storage;

import io.standpoint.actor.Actor;
import io.standpoint.judgement.Stance;
import io.standpoint.report.Comparison;
import io.standpoint.report.Matrix;
import io.standpoint.report.StanceFilter;
import io.standpoint.report.StanceQuery;
import io.standpoint.report.StanceReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Counts stances, of each article's latest analysis or of a run's. */
@ApplicationScoped
@Transactional
public class StanceIndex {
    private final Session session;

    StanceIndex(Session session) {
        this.session = session;
    }

    public StanceReport report(Actor actor, StanceQuery query) {
        Planning.anew(session);
        TopSentences top = new TopSentences(session);
        StanceFilter filter = query.filter();
        return StanceReport.of(
                actor,
                query,
                new ReadingRows(session).of(filter),
                new ReportRows(session).of(query),
                top.of(filter, Stance.FAVOR),
                top.of(filter, Stance.AGAINST),
                new Corrections(session).of(query));
    }

    /** Two groups of sentences side by side. */
    public Comparison compare(Actor first, StanceQuery one, Actor second, StanceQuery other) {
        Planning.anew(session);
        return Comparison.of(side(first, one), side(second, other), new ReportRows(session).shared(one, other));
    }

    /**
     * @param watchlist name of a list: only its actors, as holders and as targets
     * @param limit how many holders, and how many targets, at most
     */
    public Matrix matrix(StanceFilter filter, Optional<String> watchlist, int limit) {
        Planning.anew(session);
        return new MatrixRows(session).of(filter, watchlist, limit);
    }

    private Comparison.Side side(Actor actor, StanceQuery query) {
        return new Comparison.Side(
                actor,
                query.filter(),
                new ReadingRows(session).of(query.filter()),
                new ReportRows(session).total(query));
    }
}
