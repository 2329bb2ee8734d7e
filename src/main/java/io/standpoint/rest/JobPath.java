package io.standpoint.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;

/** The job that an address names. */
class JobPath {
    @RestPath
    @Parameter(description = "Id of the job.", example = Examples.ID)
    String id;

    /** Its id; what is none names no job. */
    UUID id() {
        return Ids.read(id).orElseThrow(JobPath::notFound);
    }

    static ProblemException notFound() {
        return ProblemException.of(Problem.Kind.NOT_FOUND, "no such job");
    }
}
