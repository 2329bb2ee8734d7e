package io.standpoint.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * What a stance report is asked for.
 *
 * @param actor the target
 * @param from first UTC day of publication
 * @param to last UTC day of publication
 * @param watchlist name of a list: only stances that its actors hold count
 * @param abstainBelow stances less probable than this count as UNCLEAR
 */
public record StanceQuery(
        UUID actor,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> outlet,
        Voice holder,
        Optional<String> watchlist,
        OptionalDouble abstainBelow) {

    /** Whether articles without a day of publication are outside of what is asked for. */
    public boolean hasRange() {
        return from.isPresent() || to.isPresent();
    }
}
