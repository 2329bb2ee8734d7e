package io.standpoint.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundingTest {
    private static final int INPUTS = 32;
    private static final int COLUMNS = 8;
    private static final float SCALE = 0.2f;
    private static final int LARGEST = 63;

    @Test
    void resultsChangeLessThanWhenEachWeightIsRoundedAlone() {
        Random random = new Random(1);
        float[][] vectors = vectors(random);
        float[] weights = numbers(random, INPUTS * COLUMNS);
        float[] scales = new float[COLUMNS];
        Arrays.fill(scales, SCALE);
        byte[] nearest = new byte[weights.length];
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = (byte) Math.round(weights[i] / SCALE);
        }
        byte[] together = new Rounding(moments(vectors), ones()).round(weights.clone(), scales, LARGEST);
        assertThat(change(vectors, weights, together)).isLessThan(0.5 * change(vectors, weights, nearest));
    }

    @Test
    void whereNothingGoesTogetherEachIsRoundedAlone() {
        double[][] moments = new double[INPUTS][];
        for (int i = 0; i < INPUTS; i++) {
            moments[i] = new double[i + 1];
            moments[i][i] = 1;
        }
        float[] weights = {0.29f, -0.31f, 100, -100};
        float[] one = Arrays.copyOf(weights, INPUTS);
        byte[] bytes = new Rounding(moments, ones()).round(one, new float[] {SCALE}, LARGEST);
        assertThat(bytes).startsWith(1, -2, LARGEST, -LARGEST);
    }

    private static float[] ones() {
        float[] ones = new float[INPUTS];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static float[] numbers(Random random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    /** What comes to a network's product goes together: here each number is much like the one before it. */
    private static float[][] vectors(Random random) {
        float[][] vectors = new float[1000][];
        for (int v = 0; v < vectors.length; v++) {
            vectors[v] = numbers(random, INPUTS);
            for (int i = 1; i < INPUTS; i++) {
                vectors[v][i] = 0.95f * vectors[v][i - 1] + 0.3f * vectors[v][i];
            }
        }
        return vectors;
    }

    private static double[][] moments(float[][] vectors) {
        double[][] moments = new double[INPUTS][];
        for (int i = 0; i < INPUTS; i++) {
            moments[i] = new double[i + 1];
            for (float[] vector : vectors) {
                for (int j = 0; j <= i; j++) {
                    moments[i][j] += vector[i] * vector[j];
                }
            }
        }
        return moments;
    }

    private static double change(float[][] vectors, float[] weights, byte[] rounded) {
        double change = 0;
        for (float[] vector : vectors) {
            for (int c = 0; c < COLUMNS; c++) {
                double difference = 0;
                for (int i = 0; i < INPUTS; i++) {
                    int at = i * COLUMNS + c;
                    difference += vector[i] * (rounded[at] * SCALE - weights[at]);
                }
                change += difference * difference;
            }
        }
        return change;
    }
}
