package io.standpoint.rest;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Whether a posted article is kept, or explained instead. */
class StoreParameter {
    @RestQuery
    @Parameter(
            description = "false: analyse only, store nothing.",
            example = "false",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
    Optional<String> store = Optional.empty();

    @RestQuery
    @Parameter(
            description = "true: each judgement says which words decided, also where the engine (encoder) must read the"
                    + " sentence once more for each word of it. Only with store=false.",
            example = "true",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    Optional<String> explain = Optional.empty();

    boolean read(Fields fields) {
        return read(store, fields);
    }

    static boolean read(Optional<String> store, Fields fields) {
        return store.isEmpty() || fields.choice("store", store, "true", "false");
    }

    boolean explain(Fields fields) {
        boolean asked = explain.isPresent() && fields.choice("explain", explain, "true", "false");
        if (asked && read(fields)) {
            throw ProblemException.of(
                    Problem.Kind.BAD_REQUEST, "explain", "goes with store=false only; what is stored isn't explained");
        }
        return asked;
    }
}
