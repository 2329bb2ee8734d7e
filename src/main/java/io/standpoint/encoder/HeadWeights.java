package io.standpoint.encoder;

import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The matrices of the layers on top of the encoder, by name. In the file each has its name, rows, columns, and its numbers row
 * by row in bfloat16, the upper half of a float.
 */
public final class HeadWeights {
    public static final String FILE = Encoder.MODEL + "/heads.bin";

    /** A row for each input. */
    public static final class Matrix {
        private final int columns;
        private final float[][] rows;

        /** @param values row by row */
        public Matrix(int rows, int columns, float[] values) {
            this.columns = columns;
            this.rows = Vectors.rows(values, rows, columns);
        }

        int columns() {
            return columns;
        }

        /** Row by row. */
        public float[] values() {
            float[] values = new float[rows.length * columns];
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(rows[i], 0, values, i * columns, columns);
            }
            return values;
        }

        /** Adds a vector's product with this matrix to a sum. */
        void multiply(float[] vector, int firstRow, float[] sum) {
            Vectors.addProduct(vector, rows, firstRow, sum);
        }

        /** Adds one row to a sum. */
        void addRow(int row, float[] sum) {
            for (int k = 0; k < columns; k++) {
                sum[k] += rows[row][k];
            }
        }

        float[] row(int row) {
            return rows[row].clone();
        }
    }

    private final Map<String, Matrix> matrices = new HashMap<>();

    private HeadWeights() {}

    /** @throws ModelException if there is no such file or it can't be read */
    public static HeadWeights load(ModelStore store) {
        return store.isShipped() ? Shipped.WEIGHTS : read(store);
    }

    /** Read once; for the native executable while it is built, so that they are part of it. */
    private static final class Shipped {
        private static final HeadWeights WEIGHTS = read(ModelStore.shipped());
    }

    private static HeadWeights read(ModelStore store) {
        HeadWeights weights = new HeadWeights();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(store.open(FILE)))) {
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                int rows = in.readInt();
                int columns = in.readInt();
                float[] values = new float[rows * columns];
                for (int i = 0; i < values.length; i++) {
                    values[i] = Float.intBitsToFloat(in.readUnsignedShort() << 16);
                }
                weights.matrices.put(name, new Matrix(rows, columns, values));
            }
        } catch (IOException e) {
            throw new ModelException("models/" + FILE + ": can't be read: " + e.getMessage());
        }
        return weights;
    }

    public static void write(TreeMap<String, Matrix> matrices, DataOutputStream out) throws IOException {
        out.writeInt(matrices.size());
        for (Map.Entry<String, Matrix> entry : matrices.entrySet()) {
            Matrix matrix = entry.getValue();
            out.writeUTF(entry.getKey());
            out.writeInt(matrix.rows.length);
            out.writeInt(matrix.columns);
            for (float value : matrix.values()) {
                // rounds to the nearest, to even between two
                int bits = Float.floatToIntBits(value);
                out.writeShort((bits + 0x7fff + (bits >> 16 & 1)) >>> 16);
            }
        }
    }

    /** From the sums of a hidden layer to a score for each label: a log probability but for a constant. */
    static double[] scores(float[] hidden, Matrix label, float[] labelBias) {
        float[] active = new float[hidden.length];
        for (int k = 0; k < active.length; k++) {
            active[k] = Gelu.of(hidden[k]);
        }
        float[] scores = labelBias.clone();
        label.multiply(active, 0, scores);
        double[] wide = new double[scores.length];
        for (int k = 0; k < wide.length; k++) {
            wide[k] = scores[k];
        }
        return wide;
    }

    /** @throws ModelException if there is none of that name */
    public Matrix get(String name) {
        Matrix matrix = matrices.get(name);
        if (matrix == null) {
            throw new ModelException("models/" + FILE + ": lacks " + name);
        }
        return matrix;
    }

    /** The vector of one who holds a stance without being in the sentence: 0 its author, 1 a speaker outside of it. */
    public float[] party(int party) {
        return get("parties").row(party);
    }
}
