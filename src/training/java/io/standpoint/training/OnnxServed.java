package io.standpoint.training;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rewrites a BERT as ONNX Runtime reads and runs it fastest: with the steps joined that it joins whenever it reads a network, and those of
 * attention and of what is added before a norm besides. Each run is one sentence, so nothing is masked.
 *
 * @see <a href="https://github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md">MultiHeadAttention, SkipLayerNormalization</a>
 */
final class OnnxServed {
    private static final String DOMAIN = "com.microsoft";
    private static final int HEADS = 12;
    private static final String MASK = "attention_mask";

    /** What attention gives in the end; the steps before are needed no more. */
    private static final String ATTENDED = "/attention/self/Reshape_3_output_0";

    /** What a norm after a layer is of. */
    private static final String LAYER = "/output/Add_output_0";

    private final GraphProto old;
    private final Map<String, NodeProto> makers = new HashMap<>();
    private final Deque<NodeProto> kept = new ArrayDeque<>();
    private final Set<String> needed = new HashSet<>();

    private OnnxServed(GraphProto old) {
        this.old = old;
        old.getNodeList().forEach(node -> node.getOutputList().forEach(output -> makers.put(output, node)));
        old.getOutputList().forEach(output -> needed.add(output.getName()));
    }

    static ModelProto of(ModelProto model) throws IOException {
        ModelProto joined = joined(model);
        return joined.toBuilder()
                .setGraph(new OnnxServed(joined.getGraph()).rewrite())
                .build();
    }

    /** As ONNX Runtime writes down what it would run on any processor. */
    private static ModelProto joined(ModelProto model) throws IOException {
        Path file = Files.createTempFile("joined", ".onnx");
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setOptimizationLevel(OptLevel.EXTENDED_OPT);
            options.setOptimizedModelFilePath(file.toString());
            OrtEnvironment.getEnvironment()
                    .createSession(model.toByteArray(), options)
                    .close();
            try (InputStream in = Files.newInputStream(file)) {
                return OnnxFile.read(in).model();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the network can't be read: " + e.getMessage(), e);
        } finally {
            Files.delete(file);
        }
    }

    /** From the last step to the first, so that what nobody needs any more is known. */
    private GraphProto rewrite() {
        List<NodeProto> nodes = old.getNodeList();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            if (nodes.get(i).getOutputList().stream().anyMatch(needed::contains)) {
                NodeProto node = rewritten(nodes.get(i));
                needed.addAll(node.getInputList());
                kept.addFirst(node);
            }
        }
        GraphProto.Builder graph = old.toBuilder()
                .clearNode()
                .addAllNode(kept)
                .clearInitializer()
                .clearInput()
                .clearValueInfo();
        old.getInitializerList().stream()
                .filter(tensor -> needed.contains(tensor.getName()))
                .forEach(graph::addInitializer);
        for (ValueInfoProto input : old.getInputList()) {
            if (!input.getName().equals(MASK)) {
                graph.addInput(input);
            }
        }
        return graph.build();
    }

    private NodeProto rewritten(NodeProto node) {
        if (node.getOutput(0).endsWith(ATTENDED)) {
            return attention(node);
        }
        if (node.getOpType().equals("LayerNormalization") && node.getInput(0).endsWith(LAYER)) {
            return norm(makers.get(node.getInput(0)), node);
        }
        return node;
    }

    private static NodeProto attention(NodeProto last) {
        String name = last.getOutput(0).replaceAll("/[^/]+$", "");
        return NodeProto.newBuilder()
                .setOpType("MultiHeadAttention")
                .setDomain(DOMAIN)
                .addInput(name + "/query/Add_output_0")
                .addInput(name + "/key/Add_output_0")
                .addInput(name + "/value/Add_output_0")
                .addOutput(last.getOutput(0))
                .addAttribute(AttributeProto.newBuilder()
                        .setName("num_heads")
                        .setType(AttributeProto.AttributeType.INT)
                        .setI(HEADS))
                .build();
    }

    /** Of a layer's result, its bias where that is a step of its own, and what went around the layer. */
    private NodeProto norm(NodeProto sum, NodeProto norm) {
        NodeProto layer = makers.get(sum.getInput(0));
        boolean biased = layer.getOpType().equals("Add");
        NodeProto.Builder joined = NodeProto.newBuilder()
                .setOpType("SkipLayerNormalization")
                .setDomain(DOMAIN)
                .addInput(biased ? layer.getInput(1) : sum.getInput(0))
                .addInput(sum.getInput(1))
                .addInput(norm.getInput(1))
                .addInput(norm.getInput(2))
                .addOutput(norm.getOutput(0));
        if (biased) {
            joined.addInput(layer.getInput(0));
        }
        norm.getAttributeList().stream()
                .filter(attribute -> attribute.getName().equals("epsilon"))
                .forEach(joined::addAttribute);
        return joined.build();
    }
}
