package io.standpoint.rest;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** A range of UTC days of publication; articles without one are outside of every range. */
class DayParameters {
    @RestQuery
    @Parameter(description = "First UTC day of publication; a time stands for its day.", example = "2024-03-01")
    Optional<String> from = Optional.empty();

    @RestQuery
    @Parameter(description = "Last UTC day of publication; a time stands for its day.", example = "2024-03-31")
    Optional<String> to = Optional.empty();

    Optional<LocalDate> from(Fields fields) {
        return fields.day("from", from);
    }

    Optional<LocalDate> to(Fields fields) {
        return fields.day("to", to);
    }
}
