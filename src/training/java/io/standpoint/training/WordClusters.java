package io.standpoint.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** K-means over vectors; the same vectors give the same clusters. */
final class WordClusters {
    private static final int ROUNDS = 8;
    private static final long SEED = 17;

    private final List<float[]> vectors;
    private final float[][] centres;
    private final int[] cluster;

    WordClusters(List<float[]> vectors, int clusters) {
        this.vectors = vectors;
        centres = new float[clusters][];
        cluster = new int[vectors.size()];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            order.add(i);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        for (int c = 0; c < clusters; c++) {
            int chosen = order.remove(random.nextInt(order.size()));
            centres[c] = vectors.get(chosen).clone();
        }
        for (int round = 0; round < ROUNDS; round++) {
            assign();
            move();
        }
        assign();
    }

    int of(int vector) {
        return cluster[vector];
    }

    private void assign() {
        float[] half = new float[centres.length];
        for (int c = 0; c < half.length; c++) {
            half[c] = dot(centres[c], centres[c]) / 2;
        }
        for (int i = 0; i < cluster.length; i++) {
            float best = Float.NEGATIVE_INFINITY;
            for (int c = 0; c < half.length; c++) {
                // greatest where the distance is least
                float closeness = dot(vectors.get(i), centres[c]) - half[c];
                if (closeness > best) {
                    best = closeness;
                    cluster[i] = c;
                }
            }
        }
    }

    private void move() {
        int[] members = new int[centres.length];
        float[][] sums = new float[centres.length][centres[0].length];
        for (int i = 0; i < cluster.length; i++) {
            members[cluster[i]]++;
            float[] sum = sums[cluster[i]];
            for (int d = 0; d < sum.length; d++) {
                sum[d] += vectors.get(i)[d];
            }
        }
        for (int c = 0; c < sums.length; c++) {
            for (int d = 0; members[c] > 0 && d < sums[c].length; d++) {
                centres[c][d] = sums[c][d] / members[c];
            }
        }
    }

    private static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int d = 0;
        for (; d + 3 < a.length; d += 4) {
            s0 += a[d] * b[d];
            s1 += a[d + 1] * b[d + 1];
            s2 += a[d + 2] * b[d + 2];
            s3 += a[d + 3] * b[d + 3];
        }
        for (; d < a.length; d++) {
            s0 += a[d] * b[d];
        }
        return s0 + s1 + s2 + s3;
    }
}
