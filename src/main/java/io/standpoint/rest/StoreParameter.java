package io.standpoint.rest;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Whether a posted article is kept. */
class StoreParameter {
    @RestQuery
    @Parameter(
            description = "false: analyse only, store nothing.",
            example = "false",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
    Optional<String> store = Optional.empty();

    boolean read(Fields fields) {
        return store.isEmpty() || fields.choice("store", store, "true", "false");
    }
}
