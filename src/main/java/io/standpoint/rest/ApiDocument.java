package io.standpoint.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Explains every field in the API's document, from {@code openapi.properties}, and adds the problems to every operation.
 * The domain's records stay free of it.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    private final FieldWords words = new FieldWords();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas =
                new LinkedHashMap<>(document.getComponents().getSchemas());
        schemas.keySet().removeIf(words::hidden);
        schemas.forEach(this::explain);
        document.getComponents().setSchemas(schemas);
        new AccessDocument(problem()).describe(document);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        if (operation.getParameters() != null) {
            declare(responses, Problem.Kind.BAD_REQUEST, "A parameter can't be taken; field names it");
            boolean addressed = operation.getParameters().stream().anyMatch(one -> one.getIn() == Parameter.In.PATH);
            if (addressed) {
                declare(responses, Problem.Kind.NOT_FOUND, "There is none of this id or name");
            }
        }
        if (operation.getRequestBody() != null) {
            declare(responses, Problem.Kind.BAD_REQUEST, "The body or a parameter can't be taken; field names it");
            declare(responses, Problem.Kind.TOO_LONG, "The text or the body is longer than GET /models allows");
            declare(responses, Problem.Kind.UNSUPPORTED_MEDIA_TYPE, "The body is of another media type");
        }
        responses.addAPIResponse(
                "default", OASFactory.createAPIResponse().description("A problem (RFC 9457); type tells which"));
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.equals("default") || status.startsWith("4") || status.startsWith("5")) {
                response.setContent(problem());
            }
        });
        return operation;
    }

    /** What an operation says of a status itself stays. */
    private static void declare(APIResponses responses, Problem.Kind kind, String description) {
        String status = String.valueOf(kind.status);
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static Content problem() {
        Schema problem = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createContent()
                .addMediaType(ProblemMappers.TYPE, OASFactory.createMediaType().schema(problem));
    }

    private void explain(String name, Schema schema) {
        if (schema.getEnumeration() != null && schema.getDescription() == null) {
            words.labels(name, schema.getEnumeration()).ifPresent(schema::setDescription);
        }
        if (schema.getProperties() == null) {
            return;
        }
        Map<String, Schema> fields = new LinkedHashMap<>(schema.getProperties());
        words.typed(name).forEach(field -> fields.put(field, OASFactory.createSchema()));
        fields.keySet().removeIf(field -> words.hidden(name + "." + field));
        fields.forEach((field, described) -> words.of(name, field).ifPresent(entry -> describe(entry, described)));
        schema.setProperties(fields);
    }

    private static void describe(FieldWords.Entry entry, Schema described) {
        described.setDescription(entry.description());
        entry.example().ifPresent(example -> described.setExamples(List.of(example)));
        entry.type()
                .ifPresent(
                        type -> described.setType(List.of(Schema.SchemaType.valueOf(type.toUpperCase(Locale.ROOT)))));
    }
}
