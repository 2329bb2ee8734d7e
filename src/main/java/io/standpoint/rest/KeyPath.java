package io.standpoint.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;

/** The API key that an address names. */
class KeyPath {
    @RestPath
    @Parameter(description = "Id of the API key.", example = Examples.ID)
    String id;

    /** Its id; what is none names no key. */
    UUID id() {
        return Ids.read(id).orElseThrow(KeyPath::notFound);
    }

    static ProblemException notFound() {
        return ProblemException.of(Problem.Kind.NOT_FOUND, "no such key, or it is revoked");
    }
}
