package io.standpoint.report;

import java.util.Optional;
import java.util.UUID;

/**
 * What a stance report is asked for.
 *
 * @param period how long the points of the series are; without one there is no series
 * @param byProbability whether a sentence scores its probability of FAVOR less that of AGAINST, rather than its label
 * @param gold id of the gold sample to correct by; without one that with most labelled sentences of what is asked for
 */
public record StanceQuery(StanceFilter filter, Optional<Period> period, boolean byProbability, Optional<UUID> gold) {
    public StanceQuery(StanceFilter filter, Optional<Period> period, boolean byProbability) {
        this(filter, period, byProbability, Optional.empty());
    }
}
