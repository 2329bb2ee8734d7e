package io.standpoint.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An office held for a time.
 *
 * @param country ISO code
 * @param holder full name
 * @param office "president", "prime minister"
 * @param start first day on which the holder certainly held it
 * @param end last such day
 * @param wikidata the holder's Wikidata id
 */
record Term(String country, String holder, String office, LocalDate start, LocalDate end, String wikidata) {
    boolean isHeldOn(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** The office as an article would describe it. */
    Description description() {
        return new Description(List.of(office.split(" ")), Optional.of(country), false);
    }
}
