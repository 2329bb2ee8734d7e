package io.standpoint.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;

/**
 * How many bodies may be read line by line at once: each takes a thread and a few lines of memory as long as it comes. Half of
 * them at most are one caller's.
 */
@Singleton
class Streams {
    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> callers = new HashMap<>();
    private int all;

    Streams(Limits limits, AuthConfiguration configuration) {
        most = limits.streams();
        mostOfOne = configuration.enabled() ? Math.max(1, most / 2) : most;
    }

    /**
     * Counts a request until it ends, whoever ends it.
     *
     * @throws RejectedExecutionException if there are too many
     */
    void count(RoutingContext request) {
        String caller = AccessCheck.owner(request);
        if (!take(caller)) {
            throw new RejectedExecutionException();
        }
        request.addEndHandler(ended -> giveBack(caller));
    }

    private synchronized boolean take(String caller) {
        if (all >= most || callers.getOrDefault(caller, 0) >= mostOfOne) {
            return false;
        }
        all++;
        callers.merge(caller, 1, Integer::sum);
        return true;
    }

    private synchronized void giveBack(String caller) {
        all--;
        callers.computeIfPresent(caller, (id, held) -> held == 1 ? null : held - 1);
    }
}
