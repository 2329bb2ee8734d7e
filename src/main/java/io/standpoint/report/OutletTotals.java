package io.standpoint.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;

/**
 * One outlet's share in a report.
 *
 * @param outlet empty for articles posted without one
 * @param undated whether these are the articles without a time of publication
 */
public record OutletTotals(
        Optional<String> outlet,
        @JsonIgnore boolean undated,
        @JsonUnwrapped Totals totals) {}
