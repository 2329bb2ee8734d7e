package io.standpoint.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.judgement.Stance;
import io.standpoint.report.StanceFilter;
import io.standpoint.report.StanceRow;
import io.standpoint.rest.export.Format;
import io.standpoint.rest.export.RowWriter;
import io.standpoint.storage.StanceRows;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The stances themselves: what every number of a report is made of. */
@Path("/stances")
@Tag(name = "Reports", description = "Who stands where on whom, and the rows that say so.")
class StanceResource {
    private final StanceRows rows;
    private final StanceFilterReader filters;
    private final Fields fields;
    private final ObjectMapper json;

    StanceResource(StanceRows rows, StanceFilterReader filters, Fields fields, ObjectMapper json) {
        this.rows = rows;
        this.filters = filters;
        this.fields = fields;
        this.json = json;
    }

    /** One page of stances. */
    record StanceList(
            @Schema(description = "The article stored first comes first.")
            List<StanceRow> stances) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.PARQUET_TYPE})
    @Operation(
            operationId = "listStances",
            summary = "Stances, page by page, or all of them as NDJSON, CSV or Parquet",
            description =
                    "One row for each sentence, target and holder. As JSON a page; the other media types stream all rows"
                            + " and take neither cursor nor limit. GET /codebook explains the columns.")
    @APIResponse(
            responseCode = "200",
            description = "A page, whose Link header leads to the next; or all rows",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = StanceList.class)),
                @Content(mediaType = Format.NDJSON_TYPE, schema = @Schema(implementation = StanceRow.class)),
                @Content(mediaType = Format.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Format.PARQUET_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "406", description = "No such media type")
    public Response list(
            @RestQuery @Parameter(description = "Id of the actor that the stances are about.", example = Examples.ID)
                    Optional<String> target,
            @RestQuery
                    @Parameter(
                            description = "favor, against, neither or unclear, in letters of any case.",
                            example = "against",
                            schema = @Schema(enumeration = {"favor", "against", "neither", "unclear"}))
                    Optional<String> label,
            @BeanParam PublicationParameters published,
            @BeanParam StanceParameters asked,
            @BeanParam ListParameters list,
            @Context HttpHeaders headers) {
        StanceFilter filter = filters.read(filters.target(target), published, asked);
        Optional<Stance> wanted = fields.choice("label", label, Stance.class);
        Optional<Format> format = format(headers);
        if (format.isPresent()) {
            refuse("cursor", list.cursor);
            refuse("limit", list.limit);
            return export(filter, wanted, format.get());
        }
        return list.page(fields, (cursor, limit) -> rows.page(filter, wanted, cursor, limit), StanceList::new);
    }

    private Response export(StanceFilter filter, Optional<Stance> label, Format format) {
        StreamingOutput all = out -> {
            RowWriter writer = format.writer(out, json);
            rows.forEach(filter, label, row -> write(writer, row));
            writer.finish();
        };
        return Response.ok(all, format.mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"stances." + format.extension + "\"")
                .build();
    }

    private static void write(RowWriter writer, StanceRow row) {
        try {
            writer.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(String field, Optional<String> value) {
        if (value.isPresent()) {
            throw ProblemException.bad(field, "belongs to pages of application/json");
        }
    }

    /** The first that the client likes; empty for JSON. */
    private static Optional<Format> format(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return Optional.empty();
            }
            Optional<Format> format = Arrays.stream(Format.values())
                    .filter(one -> accepted.isCompatible(MediaType.valueOf(one.mediaType)))
                    .findFirst();
            if (format.isPresent()) {
                return format;
            }
        }
        return Optional.empty();
    }
}
