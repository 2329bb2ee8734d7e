package io.standpoint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.standpoint.report.LabelledCorpus.Labeller;
import io.standpoint.report.LabelledSentence.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorrectionTest {
    private static final int RUNS = 1000;

    @Test
    void theCorrectedIntervalCoversTheTruthWhereTheRawOneDoesNot() {
        List<Correction> runs = runs(400, 200, Labeller.BIASED);

        assertThat(covering(runs, Correction::corrected)).isGreaterThanOrEqualTo(930);
        assertThat(covering(runs, Correction::raw)).isLessThan(50);
    }

    @Test
    void rareMistakesAreCoveredToo() {
        List<Correction> runs = runs(2000, 150, Labeller.GOOD);

        assertThat(covering(runs, Correction::corrected)).isGreaterThanOrEqualTo(930);
        assertThat(covering(runs, Correction::raw)).isLessThan(200);
    }

    @Test
    void theCorrectedNetStanceIsRightOnAverage() {
        double mean = runs(400, 200, Labeller.BIASED).stream()
                .mapToDouble(run -> run.corrected().netStance().orElseThrow())
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(LabelledCorpus.TRUTH, within(0.005));
    }

    /** Two articles of two sentences each, all AGAINST by the classifier; of the one that is labelled, drawn 1 in 2, it is wrong. */
    @Test
    void aLabelledSentenceStandsForThoseThatAreNot() {
        Cluster article = new Cluster(new UUID(0, 1), -2, 2);
        ClusterSums all = ClusterSums.NONE.plus(-2, 2).plus(-2, 2);
        LabelledSentence wrong = new LabelledSentence(0.5, article, new Score(-1, 1), new Score(0, 1));

        Correction correction = Correction.of(UUID.randomUUID(), 4, 0, all, true, List.of(wrong));

        assertThat(correction.raw().netStance()).hasValue(-1);
        assertThat(correction.corrected().netStance()).hasValue(-0.5);
    }

    @Test
    void whatTheClassifierLeftUnclearCountsOnceItIsLabelled() {
        Cluster article = new Cluster(new UUID(0, 1), 0, 0);
        ClusterSums all = ClusterSums.NONE.plus(1, 1);
        LabelledSentence unclear = new LabelledSentence(1, article, new Score(0, 0), new Score(-1, 1));

        Correction correction = Correction.of(UUID.randomUUID(), 2, 0, all, true, List.of(unclear));

        assertThat(correction.corrected().netStance()).hasValue(0);
    }

    @Test
    void underAHundredLabelledSentencesThereIsNoInterval() {
        assertThat(labelled(99).corrected().tooFew()).isTrue();
        assertThat(labelled(99).corrected().netStance()).isPresent();
        assertThat(labelled(100).corrected().tooFew()).isFalse();
        assertThat(labelled(100).corrected().interval().orElseThrow().note()).contains("classifier's mistakes");
    }

    @Test
    void whereAStratumHasNoLabelNothingIsSaid() {
        ClusterSums all = ClusterSums.NONE.plus(1, 1);
        LabelledSentence one =
                new LabelledSentence(1, new Cluster(new UUID(0, 1), 1, 1), new Score(1, 1), new Score(1, 1));

        NetStance corrected =
                Correction.of(UUID.randomUUID(), 1, 0, all, false, List.of(one)).corrected();

        assertThat(corrected.netStance()).isEmpty();
        assertThat(corrected.tooFew()).isTrue();
    }

    private static Correction labelled(int sentences) {
        ClusterSums all = ClusterSums.NONE;
        List<LabelledSentence> labelled = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            Cluster article = new Cluster(new UUID(0, i), i % 2, 1);
            all = all.plus(article.x(), article.n());
            labelled.add(new LabelledSentence(1, article, new Score(article.x(), 1), new Score(article.x(), 1)));
        }
        return Correction.of(UUID.randomUUID(), sentences, 0, all, true, labelled);
    }

    private static List<Correction> runs(int articles, int labelled, Labeller labeller) {
        Random random = new Random(20231);
        return IntStream.range(0, RUNS)
                .mapToObj(run -> new LabelledCorpus(random, articles, labeller).correction(labelled))
                .toList();
    }

    private static long covering(List<Correction> runs, Function<Correction, NetStance> which) {
        return runs.stream()
                .flatMap(run -> which.apply(run).interval().stream())
                .filter(one -> one.low() <= LabelledCorpus.TRUTH && LabelledCorpus.TRUTH <= one.high())
                .count();
    }
}
