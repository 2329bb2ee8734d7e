package io.standpoint.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.standpoint.judgement.Holder;
import java.util.Optional;

/**
 * Who takes a stance.
 *
 * @param name the named actor's, for kind ACTOR only
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RowHolder(@JsonUnwrapped Holder holder, Optional<String> name) {}
