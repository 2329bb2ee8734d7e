package io.standpoint.training;

/**
 * Rounds the weights of a product so that its results change least on the vectors that come to it: what rounding one row
 * does is made good by those after it, as far as their inputs go together.
 *
 * @see <a href="https://arxiv.org/abs/2210.17323">Frantar et al. 2023, GPTQ</a>
 */
final class Rounding {
    /** Added to each input's own moment, as a part of their mean: rare inputs carry less. */
    private static final double DAMPING = 0.01;

    /** Upper triangle; its transpose with itself is the inverse of the moments. */
    private final double[][] root;

    /**
     * @param moments of the product's inputs, the lower triangle
     * @param factors what each input is multiplied by first
     */
    Rounding(double[][] moments, float[] factors) {
        root = inverse(upperRoot(scaled(moments, factors)));
    }

    private static double[][] scaled(double[][] moments, float[] factors) {
        int size = factors.length;
        double[][] scaled = new double[size][];
        double trace = 0;
        for (int i = 0; i < size; i++) {
            scaled[i] = moments[i].clone();
            for (int j = 0; j <= i; j++) {
                scaled[i][j] *= (double) factors[i] * factors[j];
            }
            trace += scaled[i][i];
        }
        for (int i = 0; i < size; i++) {
            scaled[i][i] += DAMPING * trace / size;
        }
        return scaled;
    }

    /** Cholesky's decomposition from the last row up: an upper triangle that makes the matrix with its transpose. */
    private static double[][] upperRoot(double[][] matrix) {
        int size = matrix.length;
        double[][] upper = new double[size][size];
        for (int j = size - 1; j >= 0; j--) {
            for (int i = 0; i <= j; i++) {
                double rest = matrix[j][i];
                for (int k = j + 1; k < size; k++) {
                    rest -= upper[i][k] * upper[j][k];
                }
                upper[i][j] = rest;
            }
            upper[j][j] = Math.sqrt(upper[j][j]);
            for (int i = 0; i < j; i++) {
                upper[i][j] /= upper[j][j];
            }
        }
        return upper;
    }

    private static double[][] inverse(double[][] upper) {
        int size = upper.length;
        double[][] inverse = new double[size][size];
        for (int i = size - 1; i >= 0; i--) {
            inverse[i][i] = 1;
            for (int k = i + 1; k < size; k++) {
                for (int j = k; j < size; j++) {
                    inverse[i][j] -= upper[i][k] * inverse[k][j];
                }
            }
            for (int j = i; j < size; j++) {
                inverse[i][j] /= upper[i][i];
            }
        }
        return inverse;
    }

    /**
     * @param weights row by row, a row for each input; changed
     * @param scales of each column
     * @param largest the largest magnitude of a byte
     */
    byte[] round(float[] weights, float[] scales, int largest) {
        int columns = scales.length;
        byte[] bytes = new byte[weights.length];
        double[] carried = new double[columns];
        for (int row = 0; row < root.length; row++) {
            int first = row * columns;
            for (int c = 0; c < columns; c++) {
                float weight = weights[first + c];
                int nearest = scales[c] == 0 ? 0 : Math.round(weight / scales[c]);
                int rounded = Math.max(-largest, Math.min(largest, nearest));
                bytes[first + c] = (byte) rounded;
                carried[c] = (weight - rounded * scales[c]) / root[row][row];
            }
            for (int later = row + 1; later < root.length; later++) {
                double share = root[row][later];
                for (int c = 0; c < columns; c++) {
                    weights[later * columns + c] -= (float) (share * carried[c]);
                }
            }
        }
        return bytes;
    }
}
