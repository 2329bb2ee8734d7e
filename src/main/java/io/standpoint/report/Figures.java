package io.standpoint.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;

/**
 * What a group of articles says of one actor.
 *
 * @param rows address of the stances that this counts, relative to the service's own; empty where no filter picks them out
 */
public record Figures(
        @JsonUnwrapped Totals totals, @JsonUnwrapped NetStance net, Optional<String> rows) {}
