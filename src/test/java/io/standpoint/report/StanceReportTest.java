package io.standpoint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorType;
import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Holder;
import io.standpoint.judgement.Stance;
import io.standpoint.judgement.StancePrediction;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StanceReportTest {
    private static final Actor QUILL =
            new Actor(new UUID(0, 1), "Ada Quill", ActorType.PERSON, Optional.empty(), List.of());

    @Test
    void aSentenceCountsOnceHoweverManyHoldersAgree() {
        assertThat(sentence(Stance.NEITHER, Stance.AGAINST, Stance.AGAINST)).isEqualTo(new StanceTally(0, 1, 0, 0, 0));
        assertThat(sentence(Stance.NEITHER, Stance.FAVOR)).isEqualTo(new StanceTally(1, 0, 0, 0, 0));
    }

    @Test
    void holdersWhoDifferMakeTheSentenceMixedAndCountAsNothing() {
        StanceTally mixed = sentence(Stance.NEITHER, Stance.FAVOR, Stance.AGAINST);

        assertThat(mixed).isEqualTo(new StanceTally(0, 0, 1, 0, 1));
        assertThat(mixed.netStance()).hasValue(0);
    }

    @Test
    void aSentenceIsUnclearOnlyIfNobodyClearlyTakesASide() {
        assertThat(sentence(Stance.NEITHER, Stance.UNCLEAR)).isEqualTo(new StanceTally(0, 0, 0, 1, 0));
        assertThat(sentence(Stance.FAVOR, Stance.UNCLEAR)).isEqualTo(new StanceTally(1, 0, 0, 0, 0));
    }

    @Test
    void unclearSentencesAreLeftOutOfTheNetStance() {
        assertThat(new StanceTally(3, 1, 4, 92, 0).netStance()).hasValue(0.25);
        assertThat(new StanceTally(0, 0, 0, 7, 0).netStance()).isEmpty();
        assertThat(StanceTally.NONE.netStance()).isEmpty();
    }

    @Test
    void undatedArticlesStandApartFromAnyRange() {
        List<OutletTotals> parts =
                List.of(part("The Quay", false, 2), part("The Quay", true, 5), part("Mole", false, 1));

        StanceReport all = report(parts, Optional.empty());
        StanceReport march = report(parts, Optional.of(LocalDate.of(2024, 3, 1)));

        assertThat(all.totals().articles()).isEqualTo(8);
        assertThat(march.totals().articles()).isEqualTo(3);
        assertThat(all.undated().articles()).isEqualTo(5);
        assertThat(march.undated().articles()).isEqualTo(5);
    }

    @Test
    void outletsAddUpToTheTotals() {
        StanceReport report = report(
                List.of(part("Mole", false, 1), part("The Quay", false, 2), part("The Quay", true, 5)),
                Optional.empty());

        assertThat(report.outlets()).extracting(o -> o.outlet().get()).containsExactly("The Quay", "Mole");
        assertThat(report.outlets().stream().map(OutletTotals::totals).reduce(Totals.NONE, Totals::plus))
                .isEqualTo(report.totals());
    }

    private static StanceReport report(List<OutletTotals> parts, Optional<LocalDate> from) {
        StanceQuery query = new StanceQuery(
                QUILL.id(),
                from,
                Optional.empty(),
                Optional.empty(),
                Voice.ANY,
                Optional.empty(),
                OptionalDouble.empty());
        return StanceReport.of(QUILL, query, parts, List.of(), List.of());
    }

    private static OutletTotals part(String outlet, boolean undated, long articles) {
        Totals totals =
                Totals.of(articles, new SentimentTally(articles, 0, 0, 0), new StanceTally(0, articles, 0, 0, 0));
        return new OutletTotals(Optional.of(outlet), undated, totals);
    }

    /** The author's stance first, then named holders'. */
    private static StanceTally sentence(Stance... labels) {
        return StanceTally.ofSentence(Arrays.stream(labels)
                .map(label -> new HeldStance(Holder.author(), StancePrediction.byRule(label)))
                .toList());
    }
}
