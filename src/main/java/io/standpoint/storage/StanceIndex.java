package io.standpoint.storage;

import io.standpoint.actor.Actor;
import io.standpoint.judgement.Stance;
import io.standpoint.report.StanceFilter;
import io.standpoint.report.StanceQuery;
import io.standpoint.report.StanceReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.StatelessSession;

/** Counts stances, each article's latest analysis only. */
@ApplicationScoped
@Transactional
public class StanceIndex {
    private final StatelessSession session;

    StanceIndex(StatelessSession session) {
        this.session = session;
    }

    public StanceReport report(Actor actor, StanceQuery query) {
        TopSentences top = new TopSentences(session);
        StanceFilter filter = query.filter();
        return StanceReport.of(
                actor,
                query,
                new ReportRows(session).of(query),
                top.of(filter, Stance.FAVOR),
                top.of(filter, Stance.AGAINST));
    }
}
