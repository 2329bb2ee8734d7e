package io.standpoint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorType;
import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Holder;
import io.standpoint.judgement.Stance;
import io.standpoint.judgement.StancePrediction;
import io.standpoint.report.ReportRow.Part;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StanceReportTest {
    private static final NamedHolder AUTHOR = new NamedHolder(Holder.Kind.AUTHOR, Optional.empty(), Optional.empty());
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
    void everyNumberLeadsToItsRows() {
        StanceFilter asked = StanceFilter.of(QUILL.id()).at(Optional.of("The Quay"));
        StanceReport report = StanceReport.of(
                QUILL,
                new StanceQuery(
                        asked.published(Optional.of(LocalDate.of(2024, 3, 15)), Optional.empty()),
                        Optional.of(Period.MONTH),
                        false),
                new ReportReading(Optional.empty(), List.of()),
                List.of(
                        row(Part.PERIOD, Optional.of(LocalDate.of(2024, 4, 1)), Optional.empty()),
                        row(Part.PERIOD, Optional.of(LocalDate.of(2024, 3, 1)), Optional.empty()),
                        row(Part.HOLDER, Optional.empty(), Optional.of(AUTHOR))),
                List.of(),
                List.of(),
                Optional.empty());
        String rows = "/stances?target=" + QUILL.id();

        assertThat(report.figures().rows()).contains(rows + "&outlet=The+Quay&from=2024-03-15&duplicates=all");
        assertThat(report.figures().totals()).isEqualTo(Totals.NONE);
        assertThat(report.series())
                .extracting(SeriesPoint::from)
                .containsExactly(LocalDate.of(2024, 3, 15), LocalDate.of(2024, 4, 1));
        assertThat(report.series().get(1).figures().rows())
                .contains(rows + "&outlet=The+Quay&from=2024-04-01&to=2024-04-30&duplicates=all");
        assertThat(report.holders().get(0).figures().rows())
                .contains(rows + "&holder=author&outlet=The+Quay&from=2024-03-15&duplicates=all");
    }

    private static ReportRow row(Part part, Optional<LocalDate> first, Optional<NamedHolder> holder) {
        return new ReportRow(part, Optional.empty(), first, holder, Totals.NONE, ClusterSums.NONE);
    }

    /** The author's stance first, then named holders'. */
    private static StanceTally sentence(Stance... labels) {
        return StanceTally.ofSentence(Arrays.stream(labels)
                .map(label -> new HeldStance(Holder.author(), StancePrediction.byRule(label)))
                .toList());
    }
}
