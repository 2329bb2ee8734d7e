package io.standpoint.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;

/** The gold sample that an address names. */
class GoldPath {
    @RestPath
    @Parameter(description = "Id of the gold sample.", example = Examples.ID)
    String id;

    /** Its id; what is none names no sample. */
    UUID id() {
        return Ids.read(id).orElseThrow(GoldPath::notFound);
    }

    static ProblemException notFound() {
        return ProblemException.of(Problem.Kind.NOT_FOUND, "no such gold sample");
    }
}
