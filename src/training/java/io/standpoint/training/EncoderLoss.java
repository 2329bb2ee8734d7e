package io.standpoint.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.standpoint.training.EncoderSample.Head;
import io.standpoint.training.EncoderSample.Item;
import java.util.List;

/**
 * Mean cross entropy of a batch. A directed stance sample is judged as it is scored: by the one label that its two orders
 * have together, so that a relation which is mutual isn't taught as NEITHER.
 */
final class EncoderLoss {
    /** From the six scores (FAVOR, AGAINST, NEITHER forth, the same back) to those of labels 0 to 4. */
    private static final float[] TOGETHER = {
        // 0  1  2  3  4
        0, 1, 0, 0, 0, // FAVOR forth
        0, 0, 0, 1, 0, // AGAINST forth
        1, 0, 1, 0, 1, // NEITHER forth
        0, 0, 1, 0, 0, // FAVOR back
        0, 0, 0, 0, 1, // AGAINST back
        1, 1, 0, 1, 0 // NEITHER back
    };

    private static final float SMOOTHING = 0.05f;
    /** Weight of names where the text is there for its judgements. */
    private static final float BESIDE = 0.3f;

    private EncoderLoss() {}

    static NDArray of(EncoderNet.Output output, List<EncoderSample> batch) {
        NDArray loss = null;
        float weight = (float) batch.get(0).weight();
        for (var judged : output.judged().entrySet()) {
            NDArray part = judged.getKey() == Head.STANCE && batch.get(0).pairLabel() >= 0
                    ? together(judged.getValue(), batch)
                    : items(judged.getValue(), output.items().get(judged.getKey()));
            loss = loss == null ? part : loss.add(part);
        }
        if (output.named() != null) {
            NDArray part = names(output.named(), output.nameLabels());
            loss = loss == null ? part : loss.add(part.mul(BESIDE));
        }
        return loss.mul(weight);
    }

    private static NDArray items(NDArray scores, List<Item> items) {
        int labels = items.get(0).labels().length;
        float[] wanted = new float[items.size() * labels];
        double sum = 0;
        for (int i = 0; i < items.size(); i++) {
            sum += items.get(i).weight();
            for (int k = 0; k < labels; k++) {
                wanted[i * labels + k] =
                        (float) (items.get(i).weight() * smoothed(items.get(i).labels()[k], labels));
            }
        }
        return crossEntropy(scores, wanted, labels, sum);
    }

    private static NDArray together(NDArray scores, List<EncoderSample> batch) {
        NDManager manager = scores.getManager();
        NDArray five = scores.reshape(batch.size(), 6).matMul(manager.create(TOGETHER, new Shape(6, 5)));
        float[] wanted = new float[batch.size() * 5];
        for (int i = 0; i < batch.size(); i++) {
            for (int k = 0; k < 5; k++) {
                wanted[i * 5 + k] = (float) smoothed(batch.get(i).pairLabel() == k ? 1 : 0, 5);
            }
        }
        return crossEntropy(five, wanted, 5, batch.size());
    }

    private static NDArray names(NDArray scores, int[] gold) {
        int labels = (int) scores.getShape().get(1);
        float[] wanted = new float[gold.length * labels];
        for (int i = 0; i < gold.length; i++) {
            wanted[i * labels + gold[i]] = 1;
        }
        return crossEntropy(scores, wanted, labels, gold.length);
    }

    private static double smoothed(double label, int labels) {
        return (1 - SMOOTHING) * label + SMOOTHING / labels;
    }

    private static NDArray crossEntropy(NDArray scores, float[] wanted, int labels, double weight) {
        NDArray target = scores.getManager().create(wanted, new Shape(wanted.length / labels, labels));
        return scores.logSoftmax(-1).mul(target).sum().mul((float) (-1 / Math.max(weight, 1e-6)));
    }
}
