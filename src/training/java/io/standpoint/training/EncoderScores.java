package io.standpoint.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import io.standpoint.judgement.MaxentClassifier;
import io.standpoint.training.EncoderSample.Head;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Scores of the network as it is being trained. */
final class EncoderScores {
    private static final int BATCH = 32;

    private final EncoderNet net;
    private final NDManager manager;

    EncoderScores(EncoderNet net, NDManager manager) {
        this.net = net;
        this.manager = manager;
    }

    /**
     * One judgement beside what is right.
     *
     * @param scores before any softmax
     */
    record Row(EncoderSample sample, EncoderSample.Item item, float[] scores) {
        Scored scored() {
            double[] p = softmax(scores);
            return new Scored(sample.article(), argmax(item.labels()), p);
        }
    }

    /** All judgements of one head, in the order of the samples. */
    List<Row> rows(List<EncoderSample> samples, Head head) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(i -> samples.get(i).length()));
        List<List<Row>> bySample = new ArrayList<>();
        samples.forEach(sample -> bySample.add(new ArrayList<>()));
        for (int from = 0; from < order.size(); from += BATCH) {
            List<Integer> places = order.subList(from, Math.min(order.size(), from + BATCH));
            List<EncoderSample> batch = places.stream().map(samples::get).toList();
            read(batch, places, head, bySample);
        }
        return bySample.stream().flatMap(List::stream).toList();
    }

    private void read(List<EncoderSample> batch, List<Integer> places, Head head, List<List<Row>> bySample) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray judged = net.forward(batch, manager, false).judged().get(head);
            if (judged == null) {
                return;
            }
            float[] scores = judged.toFloatArray();
            int row = 0;
            for (int i = 0; i < batch.size(); i++) {
                for (EncoderSample.Item item : batch.get(i).items()) {
                    if (item.head() == head) {
                        float[] own = java.util.Arrays.copyOfRange(scores, row * head.labels, (row + 1) * head.labels);
                        bySample.get(places.get(i)).add(new Row(batch.get(i), item, own));
                        row++;
                    }
                }
            }
        }
    }

    double macroF1(List<EncoderSample> samples, Head head) {
        return new Metrics(scored(samples, head), head.labels).macroF1();
    }

    List<Scored> scored(List<EncoderSample> samples, Head head) {
        return rows(samples, head).stream().map(Row::scored).toList();
    }

    /** The five labels of the directed stance data. */
    List<Scored> pairs(List<EncoderSample> samples) {
        List<Row> rows = rows(samples, Head.STANCE);
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += 2) {
            float[] f = rows.get(i).scores();
            float[] b = rows.get(i + 1).scores();
            float[] five = {f[2] + b[2], f[0] + b[2], f[2] + b[0], f[1] + b[2], f[2] + b[1]};
            EncoderSample sample = rows.get(i).sample();
            scored.add(new Scored(sample.article(), sample.pairLabel(), softmax(five)));
        }
        return scored;
    }

    /** Share of the labelled words whose label is right, among those that are or are said to be in names. */
    double namesF1(List<EncoderSample> samples) {
        long both = 0;
        long either = 0;
        for (int from = 0; from < samples.size(); from += BATCH) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                List<EncoderSample> batch = samples.subList(from, Math.min(samples.size(), from + BATCH));
                EncoderNet.Output output = net.forward(batch, manager, false);
                if (output.named() == null) {
                    continue;
                }
                long[] said = output.named().argMax(1).toLongArray();
                for (int i = 0; i < said.length; i++) {
                    int gold = output.nameLabels()[i];
                    both += said[i] == gold && gold > 0 ? 2 : 0;
                    either += (said[i] > 0 ? 1 : 0) + (gold > 0 ? 1 : 0);
                }
            }
        }
        return (double) both / Math.max(1, either);
    }

    private static double[] softmax(float... scores) {
        double[] wide = new double[scores.length];
        for (int k = 0; k < wide.length; k++) {
            wide[k] = scores[k];
        }
        return MaxentClassifier.calibrated(wide, MaxentClassifier.none(wide.length));
    }

    private static int argmax(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        return best;
    }
}
