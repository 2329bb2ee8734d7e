package io.standpoint.encoder;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** A sentence's vectors: one that stands for the whole, one for each piece, one for its end. */
public final class Vectors {
    /** Numbers in a vector. */
    public static final int SIZE = 384;

    private final float[][] rows;

    /** @param rows how many there are, two more than pieces */
    Vectors(FloatBuffer values, int rows) {
        this.rows = new float[rows][SIZE];
        for (float[] row : this.rows) {
            values.get(row);
        }
    }

    /** The vector that stands for the whole sentence. */
    float[] first() {
        return rows[0];
    }

    /** Mean of all rows. */
    public float[] mean() {
        return mean(rows);
    }

    /** Mean of some pieces' vectors. */
    public float[] mean(int[] pieces) {
        return mean(Arrays.stream(pieces).mapToObj(this::piece).toArray(float[][]::new));
    }

    private static float[] mean(float[][] vectors) {
        float[] equal = new float[vectors.length];
        Arrays.fill(equal, 1f / vectors.length);
        return mean(equal, vectors);
    }

    /** Mean of all rows, each with its weight. */
    float[] mean(float[] weights) {
        return mean(weights, rows);
    }

    private static float[] mean(float[] weights, float[][] vectors) {
        float[] mean = new float[SIZE];
        addProduct(weights, vectors, 0, mean);
        return mean;
    }

    /** One piece's vector. */
    float[] piece(int piece) {
        return rows[piece + 1];
    }

    /** Each row's product with a vector. */
    float[] products(float[] other) {
        float[] products = new float[rows.length];
        for (int row = 0; row < products.length; row++) {
            products[row] = product(rows[row], other);
        }
        return products;
    }

    /** Four sums, so that none waits for the one before. */
    private static float product(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int k = 0; k < SIZE; k += 4) {
            a += one[k] * other[k];
            b += one[k + 1] * other[k + 1];
            c += one[k + 2] * other[k + 2];
            d += one[k + 3] * other[k + 3];
        }
        return a + b + (c + d);
    }

    /**
     * Adds to a sum some vectors, each with its weight. Four at once, each an array of its own: so the sum is read less often and the
     * JVM takes many numbers at a time.
     *
     * @param first of the vectors
     */
    static void addProduct(float[] weights, float[][] vectors, int first, float[] sum) {
        int i = 0;
        for (; i + 4 <= weights.length; i += 4) {
            float a = weights[i];
            float b = weights[i + 1];
            float c = weights[i + 2];
            float d = weights[i + 3];
            float[] va = vectors[first + i];
            float[] vb = vectors[first + i + 1];
            float[] vc = vectors[first + i + 2];
            float[] vd = vectors[first + i + 3];
            for (int k = 0; k < sum.length; k++) {
                sum[k] += a * va[k] + b * vb[k] + (c * vc[k] + d * vd[k]);
            }
        }
        for (; i < weights.length; i++) {
            float weight = weights[i];
            float[] vector = vectors[first + i];
            for (int k = 0; k < sum.length; k++) {
                sum[k] += weight * vector[k];
            }
        }
    }

    /** Cuts what stands row by row into its rows. */
    static float[][] rows(float[] values, int rows, int columns) {
        float[][] cut = new float[rows][];
        for (int row = 0; row < rows; row++) {
            cut[row] = Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
        }
        return cut;
    }
}
