package io.standpoint.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/** How many bodies may be read line by line at once: each takes a thread and a few lines of memory as long as it comes. */
@Singleton
class Streams {
    private final Semaphore free;

    Streams(Limits limits) {
        free = new Semaphore(limits.streams());
    }

    /**
     * Counts a request until it ends, whoever ends it.
     *
     * @throws RejectedExecutionException if there are too many
     */
    void count(RoutingContext request) {
        if (!free.tryAcquire()) {
            throw new RejectedExecutionException();
        }
        request.addEndHandler(ended -> free.release());
    }
}
