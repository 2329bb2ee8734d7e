package io.standpoint.storage;

import io.standpoint.report.StanceFilter;
import io.standpoint.report.Voice;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What answers a question: the less there is to read, the fewer questions it answers. */
enum CountedFrom {
    /** What is said of one actor, or by whom of whom, over all time or whole months, near-duplicates once. */
    ROLLUPS,
    /** The same at an outlet, in any days, by one holder, in each near-duplicate, as a run has it. */
    SUMS,
    /** The same by a watch-list's actors, who may share sentences, and under another threshold than the server's. */
    ROWS;

    static CountedFrom of(Session session, StanceFilter filter) {
        return threshold(session, filter) ? whateverThreshold(filter) : ROWS;
    }

    /** What answers the questions to which the threshold makes no difference. */
    static CountedFrom whateverThreshold(StanceFilter filter) {
        if (filter.watchlist().isPresent()) {
            return ROWS;
        }
        boolean filtered = filter.outlet().isPresent()
                || !filter.holder().equals(Voice.ANY)
                || filter.duplicates()
                || filter.run().isPresent();
        return filtered || !wholeMonths(filter) ? SUMS : ROLLUPS;
    }

    private static boolean threshold(Session session, StanceFilter filter) {
        return SumSetting.read(session)
                        .compareTo(BigDecimal.valueOf(filter.abstainBelow().orElse(0)))
                == 0;
    }

    private static boolean wholeMonths(StanceFilter filter) {
        return filter.from().stream().allMatch(CountedFrom::startsMonth)
                && filter.to().stream().allMatch(last -> startsMonth(last.plusDays(1)));
    }

    private static boolean startsMonth(LocalDate day) {
        return day.getDayOfMonth() == 1;
    }
}
