package io.standpoint.training;

import java.util.Map;

/**
 * Ridge regression from word vectors to VADER's valences, so that words without a rating get one from words used alike.
 * Words that VADER's makers passed over count a little, as neutral: they looked at all frequent words.
 */
final class ToneRegression {
    private static final double PENALTY = 100;
    private static final double UNRATED = 0.1;
    /** Vectors have length 1; the scale sets how much the penalty bites. */
    private static final double SCALE = 10;

    private static final int SIZE = WordVectors.SIZE + 1;
    private final double[][] squares = new double[SIZE][SIZE];
    private final double[] products = new double[SIZE];
    private final double[] weights;

    ToneRegression(Map<String, float[]> vectors, Map<String, Double> valences) {
        vectors.forEach((word, vector) -> {
            Double valence = valences.get(word);
            add(input(vector), valence == null ? 0 : valence, valence == null ? UNRATED : 1);
        });
        for (int i = 0; i < SIZE; i++) {
            squares[i][i] += PENALTY;
        }
        weights = solve();
    }

    double tone(float[] vector) {
        double[] x = input(vector);
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += weights[i] * x[i];
        }
        return sum;
    }

    private static double[] input(float[] vector) {
        double[] x = new double[SIZE];
        for (int i = 0; i < vector.length; i++) {
            x[i] = vector[i] * SCALE;
        }
        x[SIZE - 1] = 1;
        return x;
    }

    private void add(double[] x, double y, double weight) {
        for (int i = 0; i < SIZE; i++) {
            double xi = x[i] * weight;
            products[i] += xi * y;
            for (int j = 0; j < SIZE; j++) {
                squares[i][j] += xi * x[j];
            }
        }
    }

    /** Gauss elimination; the penalty on the diagonal makes pivoting needless. */
    private double[] solve() {
        for (int i = 0; i < SIZE; i++) {
            for (int row = i + 1; row < SIZE; row++) {
                double factor = squares[row][i] / squares[i][i];
                for (int j = i; j < SIZE; j++) {
                    squares[row][j] -= factor * squares[i][j];
                }
                products[row] -= factor * products[i];
            }
        }
        double[] x = new double[SIZE];
        for (int i = SIZE - 1; i >= 0; i--) {
            double rest = products[i];
            for (int j = i + 1; j < SIZE; j++) {
                rest -= squares[i][j] * x[j];
            }
            x[i] = rest / squares[i][i];
        }
        return x;
    }
}
