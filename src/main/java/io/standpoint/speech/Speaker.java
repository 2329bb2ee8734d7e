package io.standpoint.speech;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.standpoint.text.CharSpan;
import java.util.Optional;
import java.util.UUID;

/**
 * Who utters reported speech.
 *
 * @param actor the named actor, empty for "critics", "officials"
 * @param span the words that name the speaker
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Speaker(Optional<UUID> actor, @JsonUnwrapped CharSpan span, String text) {}
