package io.standpoint.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightAverageTest {
    @Test
    void theMeanIsOfAllThatWasAdded() {
        WeightAverage average = new WeightAverage();
        average.add(Map.of("w", new float[] {1, 2}));
        average.add(Map.of("w", new float[] {3, 6}));

        assertThat(average.mean().orElseThrow().get("w")).containsExactly(2, 4);
    }

    @Test
    void ofNothingThereIsNone() {
        assertThat(new WeightAverage().mean()).isEmpty();
    }
}
