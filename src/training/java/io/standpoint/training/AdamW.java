package io.standpoint.training;

import ai.djl.ndarray.NDArray;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Adam with decoupled weight decay, gradients clipped to a norm of 1.
 *
 * @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter 2019</a>
 */
final class AdamW {
    private static final float MEAN = 0.9f;
    private static final float SQUARE = 0.999f;
    private static final float EPSILON = 1e-8f;
    private static final float DECAY = 0.01f;

    /**
     * One array of weights, in the memory that the network reads.
     *
     * @param pace how fast it learns, as a multiple of the step's rate
     * @param values what the network holds
     */
    private record Weight(
            NDArray array,
            float pace,
            boolean decays,
            FloatBuffer memory,
            float[] values,
            float[] mean,
            float[] square) {}

    private final List<Weight> weights = new ArrayList<>();
    private int steps;

    /** @param pace how fast it learns, as a multiple of the step's rate */
    void add(EncoderWeights.Weight weight, float pace, boolean decays) {
        float[] values = weight.values();
        FloatBuffer memory = weight.memory().asFloatBuffer();
        weights.add(new Weight(
                weight.array(), pace, decays, memory, values, new float[values.length], new float[values.length]));
    }

    /** Takes the gradients and leaves zeros, for the network adds to them. */
    void step(float rate) {
        steps++;
        List<float[]> gradients = new ArrayList<>();
        for (Weight weight : weights) {
            NDArray summed = weight.array().getGradient();
            gradients.add(summed.toFloatArray());
            summed.muli(0);
        }
        double sum = gradients.parallelStream().mapToDouble(AdamW::squares).sum();
        float clip = (float) Math.min(1, 1 / (Math.sqrt(sum) + 1e-6));
        IntStream.range(0, weights.size())
                .parallel()
                .forEach(i -> update(weights.get(i), gradients.get(i), clip, rate));
    }

    private static double squares(float[] gradient) {
        double sum = 0;
        for (int at = 0; at < gradient.length; at += 1024) {
            float part = 0;
            for (int i = at; i < Math.min(at + 1024, gradient.length); i++) {
                part += gradient[i] * gradient[i];
            }
            sum += part;
        }
        return sum;
    }

    private void update(Weight weight, float[] gradient, float clip, float rate) {
        float meanScale = (float) (1 / (1 - Math.pow(MEAN, steps)));
        float squareScale = (float) (1 / (1 - Math.pow(SQUARE, steps)));
        float pace = rate * weight.pace();
        float kept = weight.decays() ? 1 - pace * DECAY : 1;
        float[] values = weight.values();
        float[] mean = weight.mean();
        float[] square = weight.square();
        for (int i = 0; i < values.length; i++) {
            float g = gradient[i] * clip;
            float m = MEAN * mean[i] + (1 - MEAN) * g;
            float s = SQUARE * square[i] + (1 - SQUARE) * g * g;
            mean[i] = m;
            square[i] = s;
            values[i] = kept * values[i] - pace * m * meanScale / ((float) Math.sqrt(s * squareScale) + EPSILON);
        }
        weight.memory().put(0, values);
    }

    /** The network's weights as they are: their mean, perhaps, rather than what was learned last. */
    void save(DataOutputStream out) throws IOException {
        out.writeInt(steps);
        for (Weight weight : weights) {
            weight.memory().get(0, weight.values());
            for (float[] floats : List.of(weight.values(), weight.mean(), weight.square())) {
                ByteBuffer bytes = ByteBuffer.allocate(floats.length * Float.BYTES);
                bytes.asFloatBuffer().put(floats);
                out.write(bytes.array());
            }
        }
    }

    void resume(DataInputStream in) throws IOException {
        steps = in.readInt();
        for (Weight weight : weights) {
            for (float[] floats : List.of(weight.values(), weight.mean(), weight.square())) {
                byte[] bytes = in.readNBytes(floats.length * Float.BYTES);
                ByteBuffer.wrap(bytes).asFloatBuffer().get(floats);
            }
            weight.memory().put(0, weight.values());
        }
    }
}
