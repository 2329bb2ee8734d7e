package io.standpoint.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.standpoint.actor.Actor;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One of two that are compared.
 *
 * @param from first UTC day of publication
 * @param to last UTC day of publication
 * @param reading the run asked for, and the versions of all that is counted
 * @param rows address of the stances that this counts
 */
public record ComparedSide(
        Actor actor,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> outlet,
        @JsonUnwrapped ReportReading reading,
        @JsonUnwrapped NetStance net,
        String rows) {
    static ComparedSide of(Actor actor, StanceFilter asked, ReportReading reading, ClusterSums sums) {
        return new ComparedSide(
                actor, asked.from(), asked.to(), asked.outlet(), reading, sums.netStance(), RowsAddress.of(asked));
    }
}
