package io.standpoint.models;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A maximum-entropy model as packed arrays: the weights of each feature's outcomes, found by the feature's hash. Safe to
 * share between threads.
 */
public final class FeatureWeights {
    private static final int MOST_OUTCOMES = 128;
    private static final int BUFFER = 1 << 16;

    private final List<String> outcomes;
    /** Where each feature's weights begin. */
    private final HashTable rows;
    /** The outcome of each weight; of a feature's last one as -1 - outcome. */
    private final byte[] places;

    private final float[] weights;

    private FeatureWeights(List<String> outcomes, HashTable rows, byte[] places, float[] weights) {
        this.outcomes = outcomes;
        this.rows = rows;
        this.places = places;
        this.weights = weights;
    }

    /**
     * @param model an OpenNLP model as {@code GenericModelWriter} writes it, of its types GIS and QN
     * @throws IOException if it is none, or if two features share a hash
     */
    public static FeatureWeights read(InputStream model) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(model, BUFFER));
        String type = in.readUTF();
        if (type.equals("GIS")) {
            in.readInt();
            in.readDouble();
        } else if (!type.equals("QN")) {
            throw new IOException("its type is " + type);
        }
        List<String> outcomes = List.of(strings(in));
        if (outcomes.size() > MOST_OUTCOMES) {
            throw new IOException("it has more than " + MOST_OUTCOMES + " outcomes");
        }
        return read(in, outcomes, strings(in));
    }

    /** @param patterns of features with the same outcomes: how many, and each outcome */
    private static FeatureWeights read(DataInputStream in, List<String> outcomes, String[] patterns)
            throws IOException {
        long[] hashes = new long[in.readInt()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = HashTable.hash(in.readUTF());
        }
        List<int[]> numbers = new ArrayList<>();
        int size = 0;
        for (String pattern : patterns) {
            int[] row = Arrays.stream(pattern.split(" "))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            numbers.add(row);
            size += row[0] * (row.length - 1);
        }
        FeatureWeights read =
                new FeatureWeights(outcomes, new HashTable(hashes.length), new byte[size], new float[size]);
        read.fill(in, hashes, numbers);
        return read;
    }

    private void fill(DataInputStream in, long[] hashes, List<int[]> patterns) throws IOException {
        int feature = 0;
        int next = 0;
        for (int[] pattern : patterns) {
            for (int i = 0; i < pattern[0]; i++, feature++) {
                if (pattern.length > 1) {
                    put(hashes[feature], next);
                }
                for (int k = 1; k < pattern.length; k++) {
                    places[next] = (byte) (k + 1 < pattern.length ? pattern[k] : -1 - pattern[k]);
                    weights[next++] = (float) in.readDouble();
                }
            }
        }
    }

    private void put(long hash, int row) throws IOException {
        try {
            rows.put(hash, row);
        } catch (IllegalStateException e) {
            throw new IOException(e.getMessage());
        }
    }

    private static String[] strings(DataInputStream in) throws IOException {
        String[] strings = new String[in.readInt()];
        for (int i = 0; i < strings.length; i++) {
            strings[i] = in.readUTF();
        }
        return strings;
    }

    /** In the order of the sums. */
    public List<String> outcomes() {
        return outcomes;
    }

    /** Adds a feature's weights to sums, one for each outcome; nothing for a feature that the model doesn't know. */
    public void add(String feature, double[] sums) {
        add(feature, 1, sums);
    }

    /** @param times how often to add them */
    public void add(String feature, double times, double[] sums) {
        int at = rows.get(feature);
        if (at == HashTable.NONE) {
            return;
        }
        while (places[at] >= 0) {
            sums[places[at]] += times * weights[at++];
        }
        sums[-1 - places[at]] += times * weights[at];
    }

    /** Turns sums of weights into probabilities. */
    public static void normalize(double[] sums) {
        double max = Double.NEGATIVE_INFINITY;
        for (double sum : sums) {
            max = Math.max(max, sum);
        }
        double all = 0;
        for (int k = 0; k < sums.length; k++) {
            sums[k] = Math.exp(sums[k] - max);
            all += sums[k];
        }
        for (int k = 0; k < sums.length; k++) {
            sums[k] /= all;
        }
    }
}
