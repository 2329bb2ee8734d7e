package io.standpoint.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error as RFC 9457 describes it.
 *
 * @param type stable: programs tell errors apart by it
 * @param field what is at fault in the request, where one thing is
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "An error (RFC 9457).")
public record Problem(
        @Schema(description = "Stable name of the kind of error.", examples = "urn:standpoint:problem:bad-request")
        String type,

        @Schema(description = "The kind of error in words.", examples = "Bad request")
        String title,

        @Schema(description = "HTTP status.", examples = "400")
        int status,

        @Schema(description = "What is wrong with this request.", examples = "text: is blank")
        String detail,

        @Schema(description = "The field or parameter at fault.", examples = "text")
        Optional<String> field) {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    /** Neither PostgreSQL nor every reader of JSON takes NUL or half of a surrogate pair, and errors quote what was sent. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    public Problem {
        detail = UNSEEN.matcher(detail).replaceAll("\uFFFD");
        field = field.map(name -> UNSEEN.matcher(name).replaceAll("\uFFFD"));
    }

    /** The kinds of errors; their names are part of the API. */
    public enum Kind {
        BAD_REQUEST(400, "Bad request"),
        UNAUTHORIZED(401, "Unauthorized"),
        FORBIDDEN(403, "Forbidden"),
        NOT_FOUND(404, "Not found"),
        METHOD_NOT_ALLOWED(405, "Method not allowed"),
        NOT_ACCEPTABLE(406, "Not acceptable"),
        CONFLICT(409, "Conflict"),
        TIMEOUT(408, "Timeout"),
        TOO_LONG(413, "Too long"),
        UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
        UNSUPPORTED_LANGUAGE(422, "Unsupported language"),
        UNPROCESSABLE(422, "Unprocessable"),
        TOO_MANY_REQUESTS(429, "Too many requests"),
        QUOTA_EXCEEDED(429, "Quota exceeded"),
        INTERNAL_ERROR(500, "Internal error"),
        BUSY(503, "Busy"),
        DATABASE_DOWN(503, "Database down");

        final int status;
        final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        Problem problem(String detail, Optional<String> field) {
            String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Problem("urn:standpoint:problem:" + name, title, status, detail, field);
        }
    }

    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the same request may do later: it is no fault of the request. */
    boolean passing() {
        return status == Kind.BUSY.status;
    }
}
