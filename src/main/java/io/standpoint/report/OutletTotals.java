package io.standpoint.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;

/**
 * One outlet's share in a report.
 *
 * @param outlet empty for articles posted without one
 */
public record OutletTotals(
        Optional<String> outlet, @JsonUnwrapped Figures figures) {}
