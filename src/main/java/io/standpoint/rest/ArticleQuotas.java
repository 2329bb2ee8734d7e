package io.standpoint.rest;

import io.quarkus.runtime.ShutdownEvent;
import io.standpoint.security.Caller;
import io.standpoint.storage.Quotas;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * How many articles each caller may post in a UTC day. The count is the database's; an instance sets a hundredth of the quota
 * aside at once, so that requests of one caller don't queue for a row. What a killed instance had set aside is lost to the
 * caller for that day.
 */
@Singleton
class ArticleQuotas {
    static final String SPENT = "this key's articles of the day are used up";

    private static final int PARTS = 100;
    private static final int MOST_AT_ONCE = 100;

    private final AuthConfiguration configuration;
    private final Quotas quotas;
    private final KeyStanding standing;
    private final Map<String, Aside> callers = new ConcurrentHashMap<>();

    /** Articles set aside for a caller. */
    private static final class Aside {
        private LocalDate day = LocalDate.MIN;
        private int left;
    }

    ArticleQuotas(AuthConfiguration configuration, Quotas quotas, KeyStanding standing) {
        this.configuration = configuration;
        this.quotas = quotas;
        this.standing = standing;
    }

    /**
     * Takes one article of the request's caller each time; false if there is none left today. Throws a {@link ProblemException}
     * once the key is revoked.
     */
    BooleanSupplier of(RoutingContext request) {
        Caller caller = request.get(AccessCheck.CALLER);
        if (caller == null) {
            return () -> true;
        }
        Runnable stands = standing.of(request);
        return () -> {
            stands.run();
            return !limits(caller) || take(caller);
        };
    }

    static ProblemException spent() {
        return ProblemException.of(Problem.Kind.QUOTA_EXCEEDED, SPENT);
    }

    /** Whether the caller has a quota at all; nothing needs to be asked otherwise. */
    boolean limits(Caller caller) {
        return quota(caller) > 0;
    }

    /** Takes one article of the caller's; false if there is none left today. */
    boolean take(Caller caller) {
        Aside aside = callers.computeIfAbsent(caller.id(), id -> new Aside());
        synchronized (aside) {
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            if (aside.left == 0 || !aside.day.equals(today)) {
                int quota = quota(caller);
                int wanted = Math.max(1, Math.min(MOST_AT_ONCE, quota / PARTS));
                aside.left = quotas.take(caller.id(), today, wanted, quota);
                aside.day = today;
            }
            if (aside.left == 0) {
                return false;
            }
            aside.left--;
            return true;
        }
    }

    /**
     * Undoes a take.
     *
     * @return false if its day is over
     */
    boolean putBack(Caller caller) {
        Aside aside = callers.computeIfAbsent(caller.id(), id -> new Aside());
        synchronized (aside) {
            boolean today = aside.day.equals(LocalDate.now(ZoneOffset.UTC));
            if (today) {
                aside.left++;
            }
            return today;
        }
    }

    /** Until the next UTC day. */
    static long secondsToTomorrow() {
        return 1 + LocalTime.MAX.toSecondOfDay() - LocalTime.now(ZoneOffset.UTC).toSecondOfDay();
    }

    private int quota(Caller caller) {
        return caller.limits().articlesPerDay().orElse(configuration.articlesPerDay());
    }

    void giveBack(@Observes ShutdownEvent end) {
        callers.forEach((caller, aside) -> {
            synchronized (aside) {
                if (aside.left > 0) {
                    quotas.giveBack(caller, aside.day, aside.left);
                    aside.left = 0;
                }
            }
        });
    }
}
