package io.standpoint.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The network's weights by name, in memory that both the network and the optimiser see. */
final class EncoderWeights {
    /** @param trained whether training changes it */
    record Weight(NDArray array, ByteBuffer memory, boolean trained) {
        float[] values() {
            float[] values = new float[memory.capacity() / Float.BYTES];
            memory.asFloatBuffer().get(0, values);
            return values;
        }
    }

    private final NDManager manager;
    private final Map<String, Weight> weights = new LinkedHashMap<>();

    EncoderWeights(NDManager manager) {
        this.manager = manager;
    }

    void create(String name, float[] values, Shape shape, boolean trained) {
        ByteBuffer memory =
                ByteBuffer.allocateDirect(values.length * Float.BYTES).order(ByteOrder.nativeOrder());
        memory.asFloatBuffer().put(values);
        NDArray array = manager.create(memory, shape, DataType.FLOAT32);
        array.setRequiresGradient(trained);
        weights.put(name, new Weight(array, memory, trained));
    }

    NDArray get(String name) {
        return weights.get(name).array();
    }

    Map<String, Weight> all() {
        return weights;
    }

    /** Copies of the trained values. */
    Map<String, float[]> trained() {
        Map<String, float[]> values = new TreeMap<>();
        weights.forEach((name, weight) -> {
            if (weight.trained()) {
                values.put(name, weight.values());
            }
        });
        return values;
    }

    /** Replaces trained values. */
    void set(Map<String, float[]> values) {
        values.forEach(
                (name, floats) -> weights.get(name).memory().asFloatBuffer().put(0, floats));
    }
}
