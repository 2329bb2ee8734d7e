package io.standpoint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.standpoint.actor.Actor;
import io.standpoint.actor.ActorType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Student 1908, hours of sleep gained with two drugs, a tenth of them. */
class ComparisonTest {
    private static final ReportReading NO_READING = new ReportReading(Optional.empty(), List.of());
    private static final double[] ONE = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2};
    private static final double[] OTHER = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    /** Welch: -1.58 [-3.3655, 0.2055]. */
    @Test
    void ofClustersApartItIsWelchsInterval() {
        NetStance difference = compare(0, 100);

        assertThat(difference.netStance()).hasValue(-0.158);
        assertThat(difference.interval().orElseThrow().low()).isEqualTo(-0.3365, offset(1e-4));
        assertThat(difference.interval().orElseThrow().high()).isEqualTo(0.0205, offset(1e-4));
        assertThat(difference.interval().orElseThrow().clusters()).isEqualTo(20);
    }

    /** The variance is that of the pairs' differences, 1.23² / 10. */
    @Test
    void whatIsCommonToBothIsNotCountedAsChance() {
        Interval interval = compare(0, 0).interval().orElseThrow();

        assertThat(interval.low()).isEqualTo(-0.2398, offset(2e-4));
        assertThat(interval.high()).isEqualTo(-0.0762, offset(2e-4));
        assertThat(interval.clusters()).isEqualTo(10);
    }

    @Test
    void withFewClustersOnOneSideThereIsNoInterval() {
        NetStance difference = compare(Arrays.copyOf(ONE, 9), 0, OTHER, 100);

        assertThat(difference.netStance()).isPresent();
        assertThat(difference.interval()).isEmpty();
        assertThat(difference.tooFew()).isTrue();
    }

    private static NetStance compare(int firstId, int secondId) {
        return compare(ONE, firstId, OTHER, secondId);
    }

    private static NetStance compare(double[] hours, int firstId, double[] otherHours, int secondId) {
        Map<UUID, Cluster> first = clusters(hours, firstId);
        Map<UUID, Cluster> second = clusters(otherHours, secondId);
        SharedSums shared = new SharedSums(0, 0, 0, 0, 0);
        for (Cluster one : first.values()) {
            Cluster other = second.get(one.id());
            shared = other == null
                    ? shared
                    : new SharedSums(
                            shared.clusters() + 1,
                            shared.xx() + one.x() * other.x(),
                            shared.xn() + one.x() * other.n(),
                            shared.nx() + one.n() * other.x(),
                            shared.nn() + one.n() * other.n());
        }
        return Comparison.of(side(first), side(second), shared).difference();
    }

    private static Map<UUID, Cluster> clusters(double[] hours, int firstId) {
        return IntStream.range(0, hours.length)
                .mapToObj(i -> new Cluster(new UUID(0, firstId + i), hours[i] / 10, 1))
                .collect(Collectors.toMap(Cluster::id, Function.identity()));
    }

    private static Comparison.Side side(Map<UUID, Cluster> clusters) {
        ClusterSums sums = ClusterSums.NONE;
        for (Cluster cluster : clusters.values()) {
            sums = sums.plus(cluster.x(), cluster.n());
        }
        return new Comparison.Side(actor(), StanceFilter.of(actor().id()), NO_READING, sums);
    }

    private static Actor actor() {
        return new Actor(new UUID(0, 1), "Ada Quill", ActorType.PERSON, Optional.empty(), List.of());
    }
}
