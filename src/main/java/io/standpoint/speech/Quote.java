package io.standpoint.speech;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.standpoint.text.CharSpan;
import java.util.Optional;

/**
 * Reported speech in one sentence: who, by which words, says what.
 *
 * @param sentence index of the sentence
 * @param speaker who says it; empty where nobody is named
 * @param cue the reporting words ("said", "according to"); empty where quotation marks alone show it
 * @param content what is said
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Quote(
        @JsonIgnore int sentence, Optional<Speaker> speaker, Optional<CharSpan> cue, CharSpan content, Kind kind) {
    public enum Kind {
        /** "We will win," he said. */
        DIRECT,
        /** He said that they would win. */
        INDIRECT
    }
}
