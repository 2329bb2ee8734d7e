package io.standpoint.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of bodies wait or are in work: a queue of long articles is bounded by what they weigh, not by their number. */
@Singleton
class BodyMemory {
    private static final int SHARE_OF_HEAP = 8;

    private final Provider<Limits> limits;
    private final AtomicLong held = new AtomicLong();

    BodyMemory(Provider<Limits> limits) {
        this.limits = limits;
    }

    /**
     * Counts a part of a body until its request ends.
     *
     * @return false if there is no room for it
     */
    boolean hold(RoutingContext request, long bytes) {
        if (held.addAndGet(bytes) > most()) {
            held.addAndGet(-bytes);
            return false;
        }
        request.addEndHandler(ended -> held.addAndGet(-bytes));
        return true;
    }

    private long most() {
        return limits.get()
                .bodies()
                .map(MemorySize::asLongValue)
                .orElse(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }
}
