package io.standpoint.storage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.StatelessSession;

/** Makes the partitions that an article's rows go to. */
@ApplicationScoped
class Months {
    private final StatelessSession session;
    private final Set<LocalDate> made = ConcurrentHashMap.newKeySet();

    Months(StatelessSession session) {
        this.session = session;
    }

    /** To be called before the article is stored; takes a connection of its own once a month. */
    void make(LocalDate day) {
        if (!day.equals(ArticleEntity.UNDATED) && !made.contains(day.withDayOfMonth(1))) {
            makeAnew(day.withDayOfMonth(1));
        }
    }

    /** One at a time: no more than one connection is taken while others are held. */
    private synchronized void makeAnew(LocalDate month) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeQuery("select cast(make_months(:month) as text)", String.class)
                        .setParameter("month", month)
                        .getSingleResult());
        made.add(month);
    }
}
