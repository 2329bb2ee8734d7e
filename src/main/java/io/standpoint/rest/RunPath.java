package io.standpoint.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;

/** The run that an address names. */
class RunPath {
    @RestPath
    @Parameter(description = "Id of the run.", example = Examples.ID)
    String id;

    /** Its id; what is none names no run. */
    UUID id() {
        return Ids.read(id).orElseThrow(RunPath::notFound);
    }

    static ProblemException notFound() {
        return ProblemException.of(Problem.Kind.NOT_FOUND, "no such run");
    }
}
