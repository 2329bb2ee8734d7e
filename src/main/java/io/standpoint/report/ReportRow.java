package io.standpoint.report;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A part of a report as it is counted.
 *
 * @param outlet for {@link Part#OUTLET}
 * @param first first day of the period, for {@link Part#PERIOD}
 * @param holder for {@link Part#HOLDER}
 */
public record ReportRow(
        Part part,
        Optional<String> outlet,
        Optional<LocalDate> first,
        Optional<NamedHolder> holder,
        Totals totals,
        ClusterSums sums) {
    /** What the articles of a row have in common. */
    public enum Part {
        /** Everything asked for */
        TOTAL,
        /** The articles without a time of publication */
        UNDATED,
        OUTLET,
        PERIOD,
        HOLDER
    }

    Figures figures(StanceFilter filter) {
        return new Figures(totals, sums.netStance(), Optional.of(RowsAddress.of(filter)));
    }
}
