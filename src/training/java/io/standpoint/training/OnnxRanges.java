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

/** How large the numbers inside a network get, by their place in the vectors. */
final class OnnxRanges {
    private final Set<String> names;

    /** @param names of what to look at in the network */
    OnnxRanges(Set<String> names) {
        this.names = names;
    }

    /** @param texts numbers of their pieces, those that frame them among them */
    Map<String, float[]> of(ModelProto model, List<long[]> texts) {
        GraphProto.Builder graph = model.getGraph().toBuilder();
        names.forEach(name -> graph.addOutput(ValueInfoProto.newBuilder().setName(name)));
        byte[] open = model.toBuilder().setGraph(graph).build().toByteArray();
        Map<String, float[]> largest = new HashMap<>();
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
                        add(((OnnxTensor) result.get(name).orElseThrow()), largest, name);
                    }
                }
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the network can't be run: " + e.getMessage(), e);
        }
        return largest;
    }

    private static void add(OnnxTensor tensor, Map<String, float[]> largest, String name) {
        long[] shape = tensor.getInfo().getShape();
        float[] sofar = largest.computeIfAbsent(name, n -> new float[(int) shape[shape.length - 1]]);
        FloatBuffer values = tensor.getFloatBuffer();
        for (int i = 0; values.hasRemaining(); i++) {
            int at = i % sofar.length;
            sofar[at] = Math.max(sofar[at], Math.abs(values.get()));
        }
    }
}
