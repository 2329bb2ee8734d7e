package io.standpoint.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.judgement.MaxentClassifier;
import io.standpoint.judgement.StanceProbabilities;
import io.standpoint.models.ModelCard.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void anAbsentLabelCountsAsZeroInMacroF1() {
        List<Scored> rows = List.of(scored(0, 0.9, 0.1, 0), scored(1, 0.2, 0.8, 0));
        assertThat(new Metrics(rows, 3).macroF1()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(new Metrics(rows, 3).accuracy()).isEqualTo(1);
    }

    @Test
    void calibrationErrorIsTheGapBetweenConfidenceAndAccuracy() {
        List<Scored> rows = List.of(scored(0, 0.8, 0.2), scored(1, 0.8, 0.2));
        assertThat(new Metrics(rows, 2).ece()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void brierAndLogLossAreZeroForCertaintyThatIsRight() {
        Metrics metrics = new Metrics(List.of(scored(0, 1, 0)), 2);
        assertThat(metrics.brier()).isZero();
        assertThat(metrics.logLoss()).isZero();
    }

    @Test
    void intervalsAreTheSameEachTime() {
        List<Scored> rows = random(200);
        assertThat(new Bootstrap(rows, 3).of(Metrics::macroF1)).isEqualTo(new Bootstrap(rows, 3).of(Metrics::macroF1));
        assertThat(Bootstrap.perfectEce(rows)).isEqualTo(Bootstrap.perfectEce(rows));
    }

    @Test
    void anIntervalHoldsTheFigure() {
        List<Scored> rows = random(200);
        double accuracy = new Metrics(rows, 3).accuracy();
        Bootstrap.Interval interval = new Bootstrap(rows, 3).of(Metrics::accuracy);
        assertThat(accuracy).isBetween(interval.low(), interval.high());
    }

    @Test
    void calibrationCoolsAnOverconfidentModel() {
        double[][] scores = new double[100][];
        int[] gold = new int[100];
        for (int i = 0; i < 100; i++) {
            scores[i] = new double[] {5, 0};
            gold[i] = i < 70 ? 0 : 1;
        }
        Calibration calibration = Calibrator.fit(scores, gold);
        assertThat(MaxentClassifier.calibrated(scores[0], calibration)[0]).isCloseTo(0.7, within(0.01));
    }

    @Test
    void swappingThePairSwapsTheDirections() {
        StanceProbabilities forth = new StanceProbabilities(0.5, 0.2, 0.3);
        StanceProbabilities back = new StanceProbabilities(0.1, 0.3, 0.6);
        double[] p = DirectedLabels.of(forth, back);
        double[] swapped = DirectedLabels.of(back, forth);
        assertThat(swapped).containsExactly(p[0], p[2], p[1], p[4], p[3]);
        for (int label = 0; label < 5; label++) {
            int other = label == 0 ? 0 : label % 2 == 1 ? label + 1 : label - 1;
            assertThat(DirectedLabels.forth(label)).isEqualTo(DirectedLabels.back(other));
        }
    }

    private static List<Scored> random(int n) {
        SplittableRandom random = new SplittableRandom(1);
        List<Scored> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double p = 0.34 + random.nextDouble() * 0.6;
            rows.add(new Scored("article " + i / 3, random.nextInt(3), new double[] {p, (1 - p) / 2, (1 - p) / 2}));
        }
        return rows;
    }

    private static Scored scored(int gold, double... probabilities) {
        return new Scored("article", gold, probabilities);
    }
}
