package io.standpoint.rest;

import io.standpoint.text.Characters;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks single values of a request, naming the field that is wrong. */
@Singleton
class Fields {
    private final Limits limits;
    private final Optional<String> abstainBelow;

    Fields(Limits limits, @ConfigProperty(name = "standpoint.abstain-below") Optional<String> abstainBelow) {
        this.limits = limits;
        this.abstainBelow = abstainBelow;
        probability("standpoint.abstain-below", abstainBelow);
    }

    /** The probability under which labels read UNCLEAR: what the request asks for, or else the server's setting. */
    OptionalDouble abstainBelow(Optional<String> asked) {
        return probability("abstainBelow", asked.or(() -> abstainBelow));
    }

    /** An article's text. */
    String text(String value) {
        int length = value.codePointCount(0, value.length());
        if (length > limits.characters()) {
            throw ProblemException.of(
                    Problem.Kind.TOO_LONG,
                    "text",
                    "has " + length + " characters; this server takes " + limits.characters());
        }
        return notBlank("text", unicode("text", value));
    }

    /** A title, outlet or the like. */
    String field(String field, String value) {
        if (value.codePointCount(0, value.length()) > limits.fieldCharacters()) {
            throw ProblemException.bad(field, "has more than " + limits.fieldCharacters() + " characters");
        }
        return unicode(field, value);
    }

    /** A name that must not be blank, with single spaces in it. */
    String name(String field, String value) {
        return notBlank(field, field(field, value)).strip().replaceAll("\\s+", " ");
    }

    Instant time(String field, String value) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(value).withOffsetSameInstant(ZoneOffset.UTC);
            if (time.getYear() >= 1 && time.getYear() <= 9999) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw ProblemException.bad(field, "must be an RFC 3339 time such as 2024-03-26T10:00:00Z");
    }

    /** A UTC day; a time stands for its day. */
    Optional<LocalDate> day(String field, Optional<String> value) {
        return value.map(text -> {
            try {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() >= 1 && day.getYear() <= 9999) {
                    return day;
                }
            } catch (DateTimeParseException e) {
                // a time, perhaps
            }
            return LocalDate.ofInstant(time(field, text), ZoneOffset.UTC);
        });
    }

    /**
     * The end of a range of days.
     *
     * @throws ProblemException if it is before the first one, too
     */
    Optional<LocalDate> lastDay(String field, Optional<String> value, Optional<LocalDate> first) {
        Optional<LocalDate> last = day(field, value);
        if (last.isPresent() && first.isPresent() && last.get().isBefore(first.get())) {
            throw ProblemException.bad(field, "is before from");
        }
        return last;
    }

    Optional<UUID> id(String field, Optional<String> value) {
        return value.map(text -> Ids.read(text).orElseThrow(() -> ProblemException.bad(field, "must be an id")));
    }

    private static OptionalDouble probability(String field, Optional<String> value) {
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(value.get());
            if (number >= 0 && number <= 1) {
                return OptionalDouble.of(number);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw ProblemException.bad(field, "must be a number from 0 to 1");
    }

    int limit(Optional<String> value) {
        if (value.isEmpty()) {
            return 20;
        }
        if (value.get().matches("\\d{1,3}")) {
            int number = Integer.parseInt(value.get());
            if (number >= 1 && number <= 100) {
                return number;
            }
        }
        throw ProblemException.bad("limit", "must be a whole number from 1 to 100");
    }

    boolean choice(String field, Optional<String> value, String yes, String no) {
        if (value.isPresent() && !value.get().equals(yes) && !value.get().equals(no)) {
            throw ProblemException.bad(field, "must be " + yes + (no.isEmpty() ? "" : " or " + no));
        }
        return value.isPresent() && value.get().equals(yes);
    }

    /** One of an enum's constants, in small letters as requests have them, or in capitals as answers do. */
    <E extends Enum<E>> Optional<E> choice(String field, Optional<String> value, Class<E> choices) {
        List<String> names = Arrays.stream(choices.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        return value.map(text -> {
            int index = names.indexOf(text.toLowerCase(Locale.ROOT));
            if (index < 0) {
                throw ProblemException.bad(field, "must be one of " + String.join(", ", names));
            }
            return choices.getEnumConstants()[index];
        });
    }

    private static String notBlank(String field, String value) {
        if (Characters.isBlank(value)) {
            throw ProblemException.bad(field, "is blank");
        }
        return value;
    }

    private static String unicode(String field, String value) {
        int lone = Characters.loneSurrogate(value);
        if (lone >= 0) {
            throw ProblemException.bad(field, "has half a surrogate pair at " + lone);
        }
        return Characters.storable(value);
    }
}
