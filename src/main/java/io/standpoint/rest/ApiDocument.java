package io.standpoint.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
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
    private static final String HIDDEN = "hidden";
    private static final String SEPARATOR = " \\| ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Properties words = new Properties();

    public ApiDocument() {
        try (InputStream in = ApiDocument.class.getResourceAsStream("openapi.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas =
                new LinkedHashMap<>(document.getComponents().getSchemas());
        schemas.keySet().removeIf(name -> HIDDEN.equals(words.getProperty(name)));
        schemas.forEach(this::explain);
        document.getComponents().setSchemas(schemas);
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
        if (schema.getProperties() == null) {
            return;
        }
        Map<String, Schema> fields = new LinkedHashMap<>(schema.getProperties());
        for (String key : words.stringPropertyNames()) {
            if (key.startsWith(name + ".") && words.getProperty(key).split(SEPARATOR).length == 3) {
                fields.put(key.substring(name.length() + 1), OASFactory.createSchema());
            }
        }
        fields.keySet().removeIf(field -> HIDDEN.equals(words.getProperty(name + "." + field)));
        fields.forEach((field, described) -> describe(name, field, described));
        schema.setProperties(fields);
    }

    /** "Schema.field" stands before "field": description, an example as JSON, a type where Java's is not the JSON's. */
    private void describe(String schema, String field, Schema described) {
        String line = words.getProperty(schema + "." + field, words.getProperty(field));
        if (line == null) {
            return;
        }
        String[] parts = line.split(SEPARATOR);
        described.setDescription(parts[0]);
        if (parts.length > 1) {
            described.setExamples(List.of(example(parts[1])));
        }
        if (parts.length > 2) {
            described.setType(List.of(Schema.SchemaType.valueOf(parts[2].toUpperCase(Locale.ROOT))));
        }
    }

    private static Object example(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.properties: " + json, e);
        }
    }
}
