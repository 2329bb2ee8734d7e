package io.standpoint.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long the points of a series are. */
public enum Period {
    DAY,
    /** Monday to Sunday */
    WEEK,
    MONTH;

    LocalDate last(LocalDate first) {
        return first.plus(1, unit()).minusDays(1);
    }

    private ChronoUnit unit() {
        return switch (this) {
            case DAY -> ChronoUnit.DAYS;
            case WEEK -> ChronoUnit.WEEKS;
            case MONTH -> ChronoUnit.MONTHS;
        };
    }
}
