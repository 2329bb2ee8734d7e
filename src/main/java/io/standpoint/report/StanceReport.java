package io.standpoint.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.standpoint.actor.Actor;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who stands where on one actor, over each article's latest analysis.
 *
 * @param holder "any", "author", "unnamed" or an actor's id
 * @param watchlist only stances that its actors hold count
 * @param totals of the articles asked for: undated ones are among them only where neither from nor to is given
 * @param undated the articles without a time of publication, in any case
 * @param outlets parts of the totals, the outlet with most articles first
 * @param favor sentences for the actor, the most probable first
 * @param against sentences against the actor, the most probable first
 */
public record StanceReport(
        Actor actor,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> outlet,
        Voice holder,
        Optional<String> watchlist,
        @JsonUnwrapped Totals totals,
        Totals undated,
        List<OutletTotals> outlets,
        List<TopSentence> favor,
        List<TopSentence> against) {

    /**
     * @param parts disjoint: one for each outlet and, apart, for its undated articles
     */
    public static StanceReport of(
            Actor actor,
            StanceQuery query,
            List<OutletTotals> parts,
            List<TopSentence> favor,
            List<TopSentence> against) {
        List<OutletTotals> counted = parts.stream()
                .filter(part -> !part.undated() || !query.hasRange())
                .toList();
        return new StanceReport(
                actor,
                query.from(),
                query.to(),
                query.outlet(),
                query.holder(),
                query.watchlist(),
                sum(counted),
                sum(parts.stream().filter(OutletTotals::undated).toList()),
                byOutlet(counted),
                favor,
                against);
    }

    private static List<OutletTotals> byOutlet(List<OutletTotals> parts) {
        Map<Optional<String>, List<OutletTotals>> outlets =
                parts.stream().collect(Collectors.groupingBy(OutletTotals::outlet));
        return outlets.entrySet().stream()
                .map(outlet -> new OutletTotals(outlet.getKey(), false, sum(outlet.getValue())))
                .sorted(Comparator.comparingLong(
                                (OutletTotals outlet) -> -outlet.totals().articles())
                        .thenComparing(outlet -> outlet.outlet().orElse("")))
                .toList();
    }

    private static Totals sum(List<OutletTotals> parts) {
        return parts.stream().map(OutletTotals::totals).reduce(Totals.NONE, Totals::plus);
    }
}
