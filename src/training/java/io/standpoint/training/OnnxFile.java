package io.standpoint.training;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** The weights of a BERT in an ONNX file, by the names that they have in BERT. */
final class OnnxFile {
    private final ModelProto model;
    /** Where each tensor stands in the graph, by its name there. */
    private final Map<String, Integer> places = new HashMap<>();
    /** The name in the graph of what a node multiplies by, by the node's place in the network. */
    private final Map<String, String> factors = new HashMap<>();

    private OnnxFile(ModelProto model) {
        this.model = model;
        GraphProto graph = model.getGraph();
        for (int i = 0; i < graph.getInitializerCount(); i++) {
            places.put(graph.getInitializer(i).getName(), i);
        }
        for (NodeProto node : graph.getNodeList()) {
            node.getInputList().stream()
                    .filter(places::containsKey)
                    .findFirst()
                    .ifPresent(input -> factors.put(node.getName(), input));
        }
    }

    static OnnxFile read(InputStream file) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(file);
        in.setSizeLimit(Integer.MAX_VALUE);
        return new OnnxFile(ModelProto.parseFrom(in));
    }

    ModelProto model() {
        return model;
    }

    /** The name in the graph of "encoder.layer.0.attention.self.query.weight". */
    String graphName(String name) {
        if (places.containsKey(name)) {
            return name;
        }
        String node = "/" + name.replace(".weight", "").replaceAll("\\.(?!\\d)", "/") + "/MatMul";
        String factor = factors.get(node);
        if (factor == null) {
            throw new NoSuchElementException(name + ": the file has neither such a tensor nor a node " + node);
        }
        return factor;
    }

    long[] shape(String name) {
        return tensor(name).getDimsList().stream().mapToLong(Long::longValue).toArray();
    }

    /** Row by row; a matrix has a row for each input. */
    float[] values(String name) {
        TensorProto tensor = tensor(name);
        ByteBuffer bytes = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    /** The same network with other weights, by graph name. */
    OnnxFile with(Map<String, float[]> weights) {
        GraphProto.Builder graph = model.getGraph().toBuilder();
        weights.forEach((name, values) -> {
            int place = places.get(name);
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(values);
            graph.setInitializer(place, graph.getInitializer(place).toBuilder().setRawData(ByteString.copyFrom(bytes)));
        });
        return new OnnxFile(model.toBuilder().setGraph(graph).build());
    }

    private TensorProto tensor(String name) {
        return model.getGraph().getInitializer(places.get(graphName(name)));
    }
}
