package io.standpoint.training;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The mean of what a network's weights were at several times: flatter, and so more general, than the last of them.
 *
 * @see <a href="https://arxiv.org/abs/1803.05407">Izmailov et al. 2018, Averaging Weights Leads to Wider Optima</a>
 */
final class WeightAverage {
    private final Map<String, double[]> sums = new TreeMap<>();
    private int added;

    void add(Map<String, float[]> weights) {
        weights.forEach((name, values) -> {
            double[] sum = sums.computeIfAbsent(name, n -> new double[values.length]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values[i];
            }
        });
        added++;
    }

    /** Empty if nothing was added. */
    Optional<Map<String, float[]>> mean() {
        if (added == 0) {
            return Optional.empty();
        }
        Map<String, float[]> mean = new TreeMap<>();
        sums.forEach((name, sum) -> {
            float[] values = new float[sum.length];
            for (int i = 0; i < sum.length; i++) {
                values[i] = (float) (sum[i] / added);
            }
            mean.put(name, values);
        });
        return Optional.of(mean);
    }
}
