package io.standpoint.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.gold.SampleRequest;
import io.standpoint.report.StanceFilter;
import io.standpoint.report.Voice;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Reads what a gold sample is asked for. */
@Singleton
class GoldRequestReader {
    private static final Set<String> FIELDS = Set.of("size", "seed", "target", "outlet", "from", "to", "duplicates");
    /** What every JSON reader keeps exactly. */
    private static final long LARGEST_SEED = (1L << 53) - 1;

    private final StanceFilterReader filters;
    private final Fields fields;
    private final Limits limits;

    GoldRequestReader(StanceFilterReader filters, Fields fields, Limits limits) {
        this.filters = filters;
        this.fields = fields;
        this.limits = limits;
    }

    SampleRequest read(byte[] body) {
        JsonNode asked = JsonBody.object(body, FIELDS);
        if (!asked.hasNonNull("size")) {
            throw ProblemException.bad("size", "is missing");
        }
        long seed = asked.hasNonNull("seed")
                ? number(asked, "seed", 0, LARGEST_SEED)
                : ThreadLocalRandom.current().nextLong(LARGEST_SEED);
        return new SampleRequest(filter(asked), (int) number(asked, "size", 1, limits.goldSentences()), seed);
    }

    private StanceFilter filter(JsonNode asked) {
        Optional<LocalDate> from = fields.day("from", text(asked, "from"));
        return new StanceFilter(
                filters.target(text(asked, "target")),
                from,
                fields.lastDay("to", text(asked, "to"), from),
                text(asked, "outlet").map(name -> fields.field("outlet", name)),
                Voice.ANY,
                Optional.empty(),
                OptionalDouble.empty(),
                fields.choice("duplicates", text(asked, "duplicates"), "all", "once"),
                false,
                Optional.empty());
    }

    private static Optional<String> text(JsonNode asked, String field) {
        return JsonBody.value(asked, field, field);
    }

    private static long number(JsonNode asked, String field, long least, long most) {
        JsonNode number = asked.path(field);
        if (!number.canConvertToExactIntegral()
                || !number.canConvertToLong()
                || number.longValue() < least
                || number.longValue() > most) {
            throw ProblemException.bad(field, "must be a whole number from " + least + " to " + most);
        }
        return number.longValue();
    }
}
