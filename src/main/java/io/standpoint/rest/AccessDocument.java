package io.standpoint.rest;

import io.standpoint.security.Scope;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Says in the API's document which scope each operation needs, as {@link AccessRules} has it, and how a key is carried. */
final class AccessDocument {
    private static final String BEARER = "bearer";
    private static final String HEADER = "apiKey";

    private static final Map<String, String> ANSWERS = Map.of(
            "401", "No key, or one that opens nothing",
            "403", "The key lacks the scope",
            "429",
                    "The key's requests of the minute, or articles of the day, are used up; Retry-After says for how long");

    private final Content problem;

    AccessDocument(Content problem) {
        this.problem = problem;
    }

    void describe(OpenAPI document) {
        document.getComponents().addSecurityScheme(BEARER, bearer()).addSecurityScheme(HEADER, header());
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> AccessRules.needed(method.name(), path, true)
                                .ifPresent(scope -> describe(operation, scope))));
    }

    private void describe(Operation operation, Scope scope) {
        operation.setSecurity(List.of(
                OASFactory.createSecurityRequirement().addScheme(BEARER, scope.label()),
                OASFactory.createSecurityRequirement().addScheme(HEADER, scope.label())));
        ANSWERS.forEach((status, description) -> {
            if (!operation.getResponses().hasAPIResponse(status)) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                status,
                                OASFactory.createAPIResponse()
                                        .description(description)
                                        .content(problem));
            }
        });
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(
                        "An API key (spk_…), or a token of the OIDC issuer that the server trusts. Not needed where the"
                                + " server is set so.");
    }

    private static SecurityScheme header() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("X-API-Key")
                .description("An API key.");
    }
}
