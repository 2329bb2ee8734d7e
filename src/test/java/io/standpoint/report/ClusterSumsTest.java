package io.standpoint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ClusterSumsTest {
    private static final int RUNS = 2000;

    /** R = 10/20; residuals ±1, so the variance is 10/20² · 10/9 and the half width 2.26216 · 0.16667. */
    @Test
    void theIntervalIsThatOfAHandComputedExample() {
        ClusterSums sums = ClusterSums.NONE;
        for (int i = 0; i < 10; i++) {
            sums = sums.plus(i % 2 == 0 ? 2 : 0, 2);
        }
        NetStance net = sums.netStance();

        assertThat(net.netStance()).hasValue(0.5);
        assertThat(net.interval()).contains(new Interval(0.123, 0.877, 0.95, 10, "sampling error only"));
        assertThat(net.tooFew()).isFalse();
    }

    /** Student 1908, hours of sleep gained, a tenth of them: 1.58 [0.7001, 2.4599]. */
    @Test
    void ofSingleSentencesItIsStudentsInterval() {
        ClusterSums sums = ClusterSums.NONE;
        for (double hours : new double[] {1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4}) {
            sums = sums.plus(hours / 10, 1);
        }
        Interval interval = sums.netStance().interval().orElseThrow();

        assertThat(sums.netStance().netStance()).hasValue(0.158);
        assertThat(interval.low()).isEqualTo(0.07, offset(1e-4));
        assertThat(interval.high()).isEqualTo(0.246, offset(1e-4));
    }

    @Test
    void underTenClustersThereIsNoInterval() {
        ClusterSums sums = ClusterSums.NONE;
        for (int i = 0; i < 9; i++) {
            sums = sums.plus(i % 3 - 1, 1);
        }
        assertThat(sums.netStance().interval()).isEmpty();
        assertThat(sums.netStance().tooFew()).isTrue();
        assertThat(sums.plus(1, 1).netStance().interval()).isPresent();
    }

    @Test
    void clustersThatAreAllAlikeShowNoSpread() {
        ClusterSums sums = ClusterSums.NONE;
        for (int i = 1; i <= 20; i++) {
            sums = sums.plus(-i, i);
        }
        assertThat(sums.netStance().netStance()).hasValue(-1);
        assertThat(sums.netStance().interval()).isEmpty();
        assertThat(sums.netStance().tooFew()).isTrue();
    }

    @Test
    void withoutASentenceThereIsNothing() {
        assertThat(ClusterSums.NONE.netStance().netStance()).isEmpty();
        assertThat(ClusterSums.NONE.netStance().interval()).isEmpty();
    }

    /** Articles lean one way or the other; the true net stance is 0.2. */
    @Test
    void theClusteredIntervalCoversTheTruthWhereTheNaiveOneDoesNot() {
        double clustered =
                coverage(sums -> sums.netStance().interval().orElseThrow().high()
                        - sums.netStance().interval().orElseThrow().low());
        double naive = coverage(ClusterSumsTest::naiveWidth);

        assertThat(clustered).isBetween(0.93, 0.97);
        assertThat(naive).isLessThan(0.75);
    }

    private static double coverage(ToDoubleFunction<ClusterSums> width) {
        Random random = new Random(7);
        int covered = 0;
        for (int run = 0; run < RUNS; run++) {
            ClusterSums sums = articles(random, 60);
            double ratio = sums.ratio().getAsDouble();
            covered += Math.abs(ratio - 0.2) <= width.applyAsDouble(sums) / 2 ? 1 : 0;
        }
        return (double) covered / RUNS;
    }

    /** 60 articles of 1 to 12 sentences; in one they are for with a probability of 0.9, in another against with 0.7. */
    private static ClusterSums articles(Random random, int count) {
        ClusterSums sums = ClusterSums.NONE;
        for (int i = 0; i < count; i++) {
            boolean friendly = random.nextDouble() < 0.5625;
            int sentences = 1 + random.nextInt(12);
            int score = 0;
            for (int k = 0; k < sentences; k++) {
                double p = random.nextDouble();
                score += friendly ? (p < 0.9 ? 1 : 0) : p < 0.7 ? -1 : 0;
            }
            sums = sums.plus(score, sentences);
        }
        return sums;
    }

    /** As if each sentence were drawn by itself. */
    private static double naiveWidth(ClusterSums sums) {
        double mean = sums.ratio().getAsDouble();
        return 2 * 1.96 * Math.sqrt((0.5625 * 0.9 + 0.4375 * 0.7 - mean * mean) / sums.n());
    }
}
