package io.standpoint.report;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where sentences stand on average, and how sure that is.
 *
 * @param netStance from -1 (all against) to 1 (all for); empty where no sentence counts
 * @param interval empty where there are too few clusters
 * @param tooFew fewer than ten clusters, or all of them alike: nothing shows how much they vary
 */
public record NetStance(OptionalDouble netStance, Optional<Interval> interval, boolean tooFew) {
    static double round(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    static NetStance of(OptionalDouble estimate, Optional<Interval> interval) {
        OptionalDouble shown = estimate.isPresent() ? OptionalDouble.of(round(estimate.getAsDouble())) : estimate;
        return new NetStance(shown, interval, interval.isEmpty());
    }
}
