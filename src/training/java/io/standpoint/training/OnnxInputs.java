package io.standpoint.training;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the products of a network multiply, over some texts. */
final class OnnxInputs {
    private final Set<String> names;

    /**
     * The vectors that come to one product.
     *
     * @param largest the largest magnitude at each place
     * @param moments the sum of a vector's outer product with itself; the lower triangle alone
     */
    record Input(float[] largest, double[][] moments) {
        private Input(int size) {
            this(new float[size], new double[size][]);
            for (int i = 0; i < size; i++) {
                moments[i] = new double[i + 1];
            }
        }

        private void add(float[] vector) {
            for (int i = 0; i < vector.length; i++) {
                largest[i] = Math.max(largest[i], Math.abs(vector[i]));
                double value = vector[i];
                double[] row = moments[i];
                for (int j = 0; j <= i; j++) {
                    row[j] += value * vector[j];
                }
            }
        }
    }

    /** @param names of what to look at in the network */
    OnnxInputs(Set<String> names) {
        this.names = names;
    }

    /** @param texts numbers of their pieces, those that frame them among them */
    Map<String, Input> of(ModelProto model, List<long[]> texts) {
        GraphProto.Builder graph = model.getGraph().toBuilder();
        names.forEach(name -> graph.addOutput(ValueInfoProto.newBuilder().setName(name)));
        byte[] open = model.toBuilder().setGraph(graph).build().toByteArray();
        Map<String, Input> inputs = new HashMap<>();
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                OrtSession session = environment.createSession(open, options)) {
            for (long[] text : texts) {
                long[] shape = {1, text.length};
                long[] ones = new long[text.length];
                Arrays.fill(ones, 1);
                try (OnnxTensor id = OnnxTensor.createTensor(environment, LongBuffer.wrap(text), shape);
                        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                        OnnxTensor type =
                                OnnxTensor.createTensor(environment, LongBuffer.allocate(text.length), shape);
                        OrtSession.Result result = session.run(
                                Map.of("input_ids", id, "attention_mask", mask, "token_type_ids", type), names)) {
                    for (String name : names) {
                        add((OnnxTensor) result.get(name).orElseThrow(), inputs, name);
                    }
                }
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the network can't be run: " + e.getMessage(), e);
        }
        return inputs;
    }

    private static void add(OnnxTensor tensor, Map<String, Input> inputs, String name) {
        long[] shape = tensor.getInfo().getShape();
        float[] vector = new float[(int) shape[shape.length - 1]];
        Input input = inputs.computeIfAbsent(name, n -> new Input(vector.length));
        FloatBuffer values = tensor.getFloatBuffer();
        while (values.hasRemaining()) {
            values.get(vector);
            input.add(vector);
        }
    }
}
