package io.standpoint.rest;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.standpoint.security.Caller;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** How many requests each caller may send in a minute, on this instance. */
@Singleton
class RateLimits {
    /** Far more than there are callers; as all of them start anew then, it must not happen often. */
    private static final int MOST_CALLERS = 10_000;

    private final AuthConfiguration configuration;
    private final Map<String, Allowance> callers = new ConcurrentHashMap<>();

    /** A bucket, and for which limit it was made. */
    private record Allowance(int perMinute, Bucket bucket) {}

    RateLimits(AuthConfiguration configuration) {
        this.configuration = configuration;
    }

    /** @return empty if the request may go on, or else after how many seconds the next one may */
    OptionalLong wait(Caller caller) {
        int perMinute = caller.limits().requestsPerMinute().orElse(configuration.requestsPerMinute());
        if (perMinute == 0) {
            return OptionalLong.empty();
        }
        if (callers.size() >= MOST_CALLERS) {
            callers.clear();
        }
        ConsumptionProbe probe = callers.compute(caller.id(), (id, known) -> allowance(known, perMinute))
                .bucket
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
    }

    private static Allowance allowance(Allowance known, int perMinute) {
        return known != null && known.perMinute == perMinute
                ? known
                : new Allowance(
                        perMinute,
                        Bucket.builder()
                                .addLimit(limit ->
                                        limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                                .build());
    }
}
