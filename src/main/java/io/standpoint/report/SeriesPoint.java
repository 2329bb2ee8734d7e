package io.standpoint.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;

/**
 * One day, week (from Monday) or month of a report, cut to the days asked for.
 *
 * @param from first UTC day of publication
 * @param to last UTC day of publication
 */
public record SeriesPoint(
        LocalDate from, LocalDate to, @JsonUnwrapped Figures figures) {}
