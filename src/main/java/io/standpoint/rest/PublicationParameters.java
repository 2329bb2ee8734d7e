package io.standpoint.rest;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Who published articles, and when; articles without a day of publication are outside of every range of days. */
class PublicationParameters {
    @RestQuery
    @Parameter(description = "Exact name of the outlet; empty: articles without one.", example = "The Quay")
    Optional<String> outlet = Optional.empty();

    @RestQuery
    @Parameter(description = "First UTC day of publication; a time stands for its day.", example = "2024-03-01")
    Optional<String> from = Optional.empty();

    @RestQuery
    @Parameter(description = "Last UTC day of publication; a time stands for its day.", example = "2024-03-31")
    Optional<String> to = Optional.empty();

    Optional<String> outlet(Fields fields) {
        return outlet.map(name -> fields.field("outlet", name));
    }

    Optional<LocalDate> from(Fields fields) {
        return fields.day("from", from);
    }

    /** @throws ProblemException if it is before the first one, too */
    Optional<LocalDate> to(Fields fields) {
        Optional<LocalDate> last = fields.day("to", to);
        Optional<LocalDate> first = from(fields);
        if (last.isPresent() && first.isPresent() && last.get().isBefore(first.get())) {
            throw ProblemException.bad("to", "is before from");
        }
        return last;
    }
}
