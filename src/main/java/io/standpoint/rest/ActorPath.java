package io.standpoint.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;

/** The actor that an address names. */
class ActorPath {
    @RestPath
    @Parameter(description = "Id of the actor.", example = Examples.ID)
    String id;

    /** Its id; what is none names no actor. */
    UUID id() {
        return Ids.read(id).orElseThrow(ActorPath::notFound);
    }

    static ProblemException notFound() {
        return ProblemException.of(Problem.Kind.NOT_FOUND, "no such actor");
    }
}
