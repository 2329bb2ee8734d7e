package io.standpoint.rest.labelstudio;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.gold.Coding;
import io.standpoint.judgement.Sentiment;
import io.standpoint.judgement.Stance;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What one coder says of one task. */
final class LabelStudioAnnotation {
    private static final String CODER = "[\\w.@+-]{1,200}";
    private static final String UNKNOWN = "unknown";

    /** What is wrong with a field of a task. */
    static final class Unreadable extends Exception {
        final transient String field;

        Unreadable(String field, String detail) {
            super(detail);
            this.field = field;
        }
    }

    private final String field;
    private final JsonNode annotation;

    /**
     * @param field where the annotation is in its task
     */
    LabelStudioAnnotation(String field, JsonNode annotation) {
        this.field = field;
        this.annotation = annotation;
    }

    /**
     * @param holders how many stances are asked for
     */
    Coding read(int row, int holders) throws Unreadable {
        if (!annotation.isObject()) {
            throw new Unreadable(field, "must be an object");
        }
        String coder = coder();
        Optional<Instant> time = time();
        if (annotation.path("was_cancelled").asBoolean()) {
            return new Coding(row, coder, time, Optional.empty(), List.of());
        }
        Map<String, JsonNode> answers = answers();
        Sentiment sentiment = answer(answers, LabelingConfig.SENTIMENT, Sentiment.class);
        List<Stance> stances = new ArrayList<>();
        for (int i = 0; i < holders; i++) {
            stances.add(answer(answers, LabelingConfig.STANCE + i, Stance.class));
        }
        return new Coding(row, coder, time, Optional.of(sentiment), stances);
    }

    /** An id, or a person with one, by what the project's settings say; nobody where the account is gone. */
    private String coder() throws Unreadable {
        JsonNode by = annotation.path("completed_by");
        JsonNode id = by.isObject() ? by.path("id") : by;
        String coder = id.isMissingNode() || id.isNull() ? UNKNOWN : id.asText();
        if (!coder.matches(CODER)) {
            throw new Unreadable(field + ".completed_by", "is no id of a person");
        }
        return coder;
    }

    private Optional<Instant> time() throws Unreadable {
        for (String name : List.of("updated_at", "created_at")) {
            JsonNode time = annotation.path(name);
            if (time.isTextual()) {
                try {
                    return Optional.of(OffsetDateTime.parse(time.textValue()).toInstant());
                } catch (DateTimeException e) {
                    throw new Unreadable(field + "." + name, "must be an RFC 3339 time");
                }
            }
        }
        return Optional.empty();
    }

    private Map<String, JsonNode> answers() throws Unreadable {
        JsonNode result = annotation.path("result");
        if (!result.isArray()) {
            throw new Unreadable(field + ".result", "must be an array");
        }
        Map<String, JsonNode> answers = new HashMap<>();
        result.forEach(one ->
                answers.put(one.path("from_name").asText(), one.path("value").path("choices")));
        return answers;
    }

    private <L extends Enum<L>> L answer(Map<String, JsonNode> answers, String name, Class<L> labels)
            throws Unreadable {
        JsonNode choices = answers.get(name);
        if (choices == null) {
            throw new Unreadable(field + ".result", "has no answer to " + name);
        }
        String label = choices.path(0).asText();
        return Stream.of(labels.getEnumConstants())
                .filter(one -> choices.size() == 1 && one.name().equals(label))
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        field + ".result", name + " must be one of " + List.of(labels.getEnumConstants())));
    }
}
