package io.standpoint.encoder;

/**
 * A sentence's vectors, row by row: one that stands for the whole, one for each piece, one for its end.
 *
 * @param rows how many there are, two more than pieces
 */
public record Vectors(float[] values, int rows) {
    /** Numbers in a vector. */
    public static final int SIZE = 384;

    /** The vector that stands for the whole sentence. */
    float[] first() {
        return row(0);
    }

    /** Mean of all rows. */
    public float[] mean() {
        float[] mean = new float[SIZE];
        for (int row = 0; row < rows; row++) {
            add(row, 1f / rows, mean);
        }
        return mean;
    }

    /** Mean of some pieces' vectors. */
    public float[] mean(int[] pieces) {
        float[] mean = new float[SIZE];
        for (int piece : pieces) {
            add(piece + 1, 1f / pieces.length, mean);
        }
        return mean;
    }

    /** One piece's vector. */
    float[] piece(int piece) {
        return row(piece + 1);
    }

    void add(int row, float weight, float[] sum) {
        int from = row * SIZE;
        for (int k = 0; k < SIZE; k++) {
            sum[k] += weight * values[from + k];
        }
    }

    float product(int row, float[] other) {
        int from = row * SIZE;
        float sum = 0;
        for (int k = 0; k < SIZE; k++) {
            sum += values[from + k] * other[k];
        }
        return sum;
    }

    private float[] row(int row) {
        float[] vector = new float[SIZE];
        System.arraycopy(values, row * SIZE, vector, 0, SIZE);
        return vector;
    }
}
