package io.standpoint.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.standpoint.actor.Actor;
import io.standpoint.report.ReportRow.Part;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who stands where on one actor, over each article's latest analysis or those of a run.
 *
 * @param holder "any", "author", "unnamed" or an actor's id
 * @param watchlist only stances that its actors hold count
 * @param reading the run asked for, and the versions of all that is counted
 * @param figures of the articles asked for: undated ones are among them only where neither from nor to is given
 * @param undated the articles without a time of publication, in any case
 * @param series the totals by period, the first one first; periods without an article are left out
 * @param outlets the totals by outlet, the one with most articles first
 * @param holders who takes part, the one in most sentences first
 * @param favor sentences for the actor, the most probable first
 * @param against sentences against the actor, the most probable first
 * @param correction of the net stance, by labelled sentences; empty where there are none
 */
public record StanceReport(
        Actor actor,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> outlet,
        Voice holder,
        Optional<String> watchlist,
        @JsonUnwrapped ReportReading reading,
        @JsonUnwrapped Figures figures,
        Figures undated,
        List<SeriesPoint> series,
        List<OutletTotals> outlets,
        List<HolderTotals> holders,
        List<TopSentence> favor,
        List<TopSentence> against,
        Optional<Correction> correction) {

    /**
     * @param rows those of a part that has no article may be missing
     */
    public static StanceReport of(
            Actor actor,
            StanceQuery query,
            ReportReading reading,
            List<ReportRow> rows,
            List<TopSentence> favor,
            List<TopSentence> against,
            Optional<Correction> correction) {
        StanceFilter asked = query.filter();
        return new StanceReport(
                actor,
                asked.from(),
                asked.to(),
                asked.outlet(),
                asked.holder(),
                asked.watchlist(),
                reading,
                only(rows, Part.TOTAL).figures(asked),
                only(rows, Part.UNDATED).figures(asked.withoutDay()),
                part(rows, Part.PERIOD)
                        .map(row -> point(row, asked, query.period().orElseThrow()))
                        .sorted(Comparator.comparing(SeriesPoint::from))
                        .toList(),
                part(rows, Part.OUTLET)
                        .sorted(articles().thenComparing(row -> row.outlet().orElse("")))
                        .map(row -> outlet(row, asked))
                        .toList(),
                part(rows, Part.HOLDER)
                        .sorted(sentences().thenComparing(row -> row.holder().toString()))
                        .map(row -> holder(row, asked))
                        .toList(),
                favor,
                against,
                correction);
    }

    private static ReportRow only(List<ReportRow> rows, Part part) {
        return part(rows, part)
                .findFirst()
                .orElse(new ReportRow(
                        part, Optional.empty(), Optional.empty(), Optional.empty(), Totals.NONE, ClusterSums.NONE));
    }

    private static Stream<ReportRow> part(List<ReportRow> rows, Part part) {
        return rows.stream().filter(row -> row.part() == part);
    }

    private static SeriesPoint point(ReportRow row, StanceFilter asked, Period period) {
        LocalDate first = row.first().orElseThrow();
        LocalDate last = period.last(first);
        LocalDate from = asked.from().filter(first::isBefore).orElse(first);
        LocalDate to = asked.to().filter(last::isAfter).orElse(last);
        return new SeriesPoint(from, to, row.figures(asked.published(Optional.of(from), Optional.of(to))));
    }

    private static OutletTotals outlet(ReportRow row, StanceFilter asked) {
        return new OutletTotals(row.outlet(), row.figures(asked.at(row.outlet().or(() -> Optional.of("")))));
    }

    private static HolderTotals holder(ReportRow row, StanceFilter asked) {
        NamedHolder holder = row.holder().orElseThrow();
        return new HolderTotals(holder, row.figures(asked.by(holder.voice())));
    }

    private static Comparator<ReportRow> articles() {
        return Comparator.comparingLong(row -> -row.totals().articles());
    }

    private static Comparator<ReportRow> sentences() {
        return Comparator.comparingLong(row -> -row.totals().sentences());
    }
}
