package io.standpoint.rest;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Who published articles, and when; articles without a day of publication are outside of every range of days. */
class PublicationParameters {
    @RestQuery
    @Parameter(description = "Exact name of the outlet; empty: articles without one.", example = "The Quay")
    Optional<String> outlet = Optional.empty();

    @Context
    UriInfo address;

    @RestQuery
    @Parameter(description = "First UTC day of publication; a time stands for its day.", example = "2024-03-01")
    Optional<String> from = Optional.empty();

    @RestQuery
    @Parameter(description = "Last UTC day of publication; a time stands for its day.", example = "2024-03-31")
    Optional<String> to = Optional.empty();

    Optional<String> outlet(Fields fields) {
        return outlet(address, "outlet", fields);
    }

    /** An outlet whose empty name means something: the framework takes it for none. */
    static Optional<String> outlet(UriInfo address, String parameter, Fields fields) {
        return Optional.ofNullable(address.getQueryParameters().getFirst(parameter))
                .map(name -> fields.field(parameter, name));
    }

    Optional<LocalDate> from(Fields fields) {
        return fields.day("from", from);
    }

    /** @throws ProblemException if it is before the first one, too */
    Optional<LocalDate> to(Fields fields) {
        return fields.lastDay("to", to, from(fields));
    }
}
