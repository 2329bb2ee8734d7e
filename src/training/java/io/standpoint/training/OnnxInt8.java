package io.standpoint.training;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import io.standpoint.training.OnnxInputs.Input;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rewrites a network so that its matrices are held in bytes: each column of a product, and each row of a look-up, has its own
 * scale. Products are of bytes too, what they multiply being rounded as it comes: with one scale for a sentence, or, after
 * GELU, for each of its pieces. Weights take seven bits, since sums of
 * eight-bit products overflow on processors without VNNI. What varies most from number to number of a vector is first
 * made smaller, and the weights that it meets larger.
 *
 * @see <a href="https://arxiv.org/abs/2211.10438">Xiao et al. 2022, SmoothQuant</a>
 * @see <a href="https://onnx.ai/onnx/operators/onnx__DynamicQuantizeLinear.html">DynamicQuantizeLinear, MatMulInteger</a>
 */
final class OnnxInt8 {
    private static final int LARGEST = 63;

    /** How much of the variation weights take on: they stand it a little better than what they are multiplied with. */
    private static final double TO_WEIGHTS = 0.6;

    /** Of what is only looked up. */
    private static final int LARGEST_LOOKED_UP = 127;

    private static final int LARGEST_UNSIGNED = 255;

    /** GELU gives nothing below the negative of this. */
    private static final float ABOVE = 0.17f;

    private static final String ZERO = "int8_zero";
    private static final String UNSIGNED_ZERO = "uint8_zero";
    private static final String UNSIGNED_STEP = "uint8_step";
    private static final String RAISE = "gelu_raise";

    private static final Set<String> PRODUCTS =
            Set.of("MatMulInteger", "MatMulIntegerToFloat", "DynamicQuantizeMatMul");

    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private final Map<String, TensorProto> tensors = new HashMap<>();
    private final Set<String> replaced = new HashSet<>();
    /** What has been rounded already, by its name. */
    private final Set<String> rounded = new HashSet<>();

    /** What each input of a product is multiplied by before it is rounded, its weights being divided by it. */
    private final Map<String, float[]> smoothing = new HashMap<>();

    private Map<String, Input> inputs;

    private OnnxInt8() {}

    /** @param texts to see on what comes to the products */
    static ModelProto of(ModelProto model, List<long[]> texts) {
        OnnxInt8 int8 = new OnnxInt8();
        GraphProto old = model.getGraph();
        old.getInitializerList().forEach(tensor -> int8.tensors.put(tensor.getName(), tensor));
        int8.smooth(model, texts);
        int8.graph.mergeFrom(old).clearNode().clearInitializer();
        old.getNodeList().forEach(int8::add);
        old.getInitializerList().stream()
                .filter(tensor -> !int8.replaced.contains(tensor.getName()))
                .forEach(int8.graph::addInitializer);
        int8.graph.addInitializer(zero(ZERO, TensorProto.DataType.INT8));
        int8.graph.addInitializer(zero(UNSIGNED_ZERO, TensorProto.DataType.UINT8));
        int8.graph.addInitializer(floats(UNSIGNED_STEP, new float[] {1f / LARGEST_UNSIGNED}));
        int8.graph.addInitializer(floats(RAISE, new float[] {ABOVE}));
        return model.toBuilder().setGraph(int8.graph).build();
    }

    /**
     * The weights of a network that {@link #of} has rewritten, by their names in the graph, as exact as bytes have them.
     *
     * @param rewritten its steps joined or not
     */
    static Map<String, float[]> weights(ModelProto rewritten) {
        Map<String, TensorProto> held = new HashMap<>();
        Map<String, float[]> weights = new HashMap<>();
        for (TensorProto tensor : rewritten.getGraph().getInitializerList()) {
            held.put(tensor.getName(), tensor);
            if (tensor.getDataType() == TensorProto.DataType.FLOAT.getNumber()) {
                weights.put(tensor.getName(), values(tensor));
            }
        }
        for (NodeProto node : rewritten.getGraph().getNodeList()) {
            if (PRODUCTS.contains(node.getOpType())) {
                String input = node.getInput(0).replaceAll("_(q|smooth)$", "");
                String weight = node.getInput(1).replaceAll("_q$", "");
                byte[] bytes = held.get(weight + "_q").getRawData().toByteArray();
                float[] scales = weights.get(weight + "_scale");
                float[] factors = weights.get(input + "_factors");
                float[] values = new float[bytes.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = bytes[i] * scales[i % scales.length] * factors[i / scales.length];
                }
                weights.put(weight, values);
            }
        }
        return weights;
    }

    private void smooth(ModelProto model, List<long[]> texts) {
        Map<String, float[]> largestWeights = new HashMap<>();
        for (NodeProto node : model.getGraph().getNodeList()) {
            if (isProduct(node)) {
                float[] rows = largestByRow(node.getInput(1));
                largestWeights.merge(node.getInput(0), rows, OnnxInt8::larger);
            }
        }
        inputs = new OnnxInputs(largestWeights.keySet()).of(model, texts);
        inputs.forEach((name, input) -> {
            float[] weights = largestWeights.get(name);
            float[] factors = new float[weights.length];
            for (int i = 0; i < factors.length; i++) {
                factors[i] = (float) (Math.pow(Math.max(weights[i], 1e-5), 1 - TO_WEIGHTS)
                        / Math.pow(Math.max(input.largest()[i], 1e-5), TO_WEIGHTS));
            }
            smoothing.put(name, factors);
        });
    }

    private boolean isProduct(NodeProto node) {
        return node.getOpType().equals("MatMul") && isMatrix(node.getInput(1));
    }

    private static float[] larger(float[] a, float[] b) {
        float[] larger = a.clone();
        for (int i = 0; i < larger.length; i++) {
            larger[i] = Math.max(a[i], b[i]);
        }
        return larger;
    }

    private float[] largestByRow(String weight) {
        float[] values = values(tensors.get(weight));
        float[] largest = new float[(int) tensors.get(weight).getDims(0)];
        int columns = values.length / largest.length;
        for (int i = 0; i < values.length; i++) {
            largest[i / columns] = Math.max(largest[i / columns], Math.abs(values[i]));
        }
        return largest;
    }

    private static float[] values(TensorProto tensor) {
        ByteBuffer bytes = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    private void add(NodeProto node) {
        if (isProduct(node)) {
            product(node);
        } else if (node.getOpType().equals("Gather") && isMatrix(node.getInput(0))) {
            lookUp(node);
        } else {
            graph.addNode(node);
        }
    }

    private boolean isMatrix(String name) {
        TensorProto tensor = tensors.get(name);
        return tensor != null
                && tensor.getDataType() == TensorProto.DataType.FLOAT.getNumber()
                && tensor.getDimsCount() == 2
                && tensor.getDims(0) * tensor.getDims(1) > 100_000;
    }

    private void product(NodeProto node) {
        String input = node.getInput(0);
        String weight = node.getInput(1);
        String out = node.getOutput(0);
        float[] factors = smoothing.get(input);
        boolean afterGelu = narrows(weight);
        if (rounded.add(input)) {
            graph.addInitializer(floats(input + "_factors", factors).addDims(factors.length));
            if (afterGelu) {
                roundByPiece(input);
            } else {
                graph.addNode(node("Mul", input, input + "_factors").addOutput(input + "_smooth"));
                graph.addNode(node("DynamicQuantizeLinear", input + "_smooth")
                        .addOutput(input + "_q")
                        .addOutput(input + "_scale")
                        .addOutput(input + "_zero"));
            }
        }
        if (replaced.add(weight)) {
            quantiseColumns(weight, factors, new Rounding(inputs.get(input).moments(), factors));
        }
        String zero = afterGelu ? UNSIGNED_ZERO : input + "_zero";
        graph.addNode(
                node("MatMulInteger", input + "_q", weight + "_q", zero, ZERO).addOutput(out + "_int"));
        graph.addNode(toFloat(out));
        if (afterGelu) {
            graph.addNode(node("Mul", out + "_float", weight + "_scale").addOutput(out + "_columns"));
            graph.addNode(node("Mul", out + "_columns", input + "_scale").addOutput(out + "_raised"));
            graph.addNode(node("Sub", out + "_raised", weight + "_raise").addOutput(out));
        } else {
            graph.addNode(node("Mul", input + "_scale", weight + "_scale").addOutput(out + "_scales"));
            graph.addNode(node("Mul", out + "_float", out + "_scales").addOutput(out));
        }
    }

    /** Only what GELU has widened is made narrower. */
    private boolean narrows(String weight) {
        return tensors.get(weight).getDims(0) > tensors.get(weight).getDims(1);
    }

    /** Raised above zero first, since few numbers are negative, and those hardly. */
    private void roundByPiece(String input) {
        graph.addNode(node("Add", input, RAISE).addOutput(input + "_above"));
        graph.addNode(node("Mul", input + "_above", input + "_factors").addOutput(input + "_smooth"));
        graph.addNode(node("ReduceMax", input + "_smooth")
                .addOutput(input + "_largest")
                .addAttribute(AttributeProto.newBuilder()
                        .setName("axes")
                        .setType(AttributeProto.AttributeType.INTS)
                        .addInts(-1)));
        graph.addNode(node("Div", input + "_smooth", input + "_largest").addOutput(input + "_even"));
        graph.addNode(node("QuantizeLinear", input + "_even", UNSIGNED_STEP, UNSIGNED_ZERO)
                .addOutput(input + "_q"));
        graph.addNode(node("Mul", input + "_largest", UNSIGNED_STEP).addOutput(input + "_scale"));
    }

    private void lookUp(NodeProto node) {
        String weight = node.getInput(0);
        String index = node.getInput(1);
        String out = node.getOutput(0);
        if (replaced.add(weight)) {
            quantiseRows(weight);
        }
        graph.addNode(node("Gather", weight + "_q", index).addOutput(out + "_int"));
        graph.addNode(node("Gather", weight + "_scale", index).addOutput(out + "_scales"));
        graph.addNode(toFloat(out));
        graph.addNode(node("Mul", out + "_float", out + "_scales").addOutput(out));
    }

    private static NodeProto.Builder toFloat(String out) {
        return node("Cast", out + "_int")
                .addOutput(out + "_float")
                .addAttribute(AttributeProto.newBuilder()
                        .setName("to")
                        .setType(AttributeProto.AttributeType.INT)
                        .setI(TensorProto.DataType.FLOAT.getNumber()));
    }

    private static NodeProto.Builder node(String type, String... inputs) {
        NodeProto.Builder node = NodeProto.newBuilder().setOpType(type);
        for (String input : inputs) {
            node.addInput(input);
        }
        return node;
    }

    /** @param factors what each row is divided by first */
    private void quantiseColumns(String name, float[] factors, Rounding rounding) {
        float[] values = values(tensors.get(name));
        float[] scales = new float[values.length / factors.length];
        for (int i = 0; i < values.length; i++) {
            values[i] /= factors[i / scales.length];
            int column = i % scales.length;
            scales[column] = Math.max(scales[column], Math.abs(values[i]) / LARGEST);
        }
        byte[] bytes = rounding.round(values, scales, LARGEST);
        addBytes(name, bytes);
        graph.addInitializer(floats(name + "_scale", scales).addDims(scales.length));
        if (narrows(name)) {
            graph.addInitializer(
                    floats(name + "_raise", raise(bytes, scales, factors)).addDims(scales.length));
        }
    }

    /** What raising the input adds to each column. */
    private static float[] raise(byte[] bytes, float[] scales, float[] factors) {
        float[] raise = new float[scales.length];
        for (int i = 0; i < bytes.length; i++) {
            int column = i % scales.length;
            raise[column] += ABOVE * factors[i / scales.length] * bytes[i] * scales[column];
        }
        return raise;
    }

    private void quantiseRows(String name) {
        float[] values = values(tensors.get(name));
        float[] scales = largestByRow(name);
        int columns = values.length / scales.length;
        byte[] bytes = new byte[values.length];
        for (int row = 0; row < scales.length; row++) {
            scales[row] /= LARGEST_LOOKED_UP;
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                bytes[i] = (byte) (scales[row] == 0 ? 0 : Math.round(values[i] / scales[row]));
            }
        }
        addBytes(name, bytes);
        graph.addInitializer(
                floats(name + "_scale", scales).addDims(scales.length).addDims(1));
    }

    private void addBytes(String name, byte[] bytes) {
        graph.addInitializer(TensorProto.newBuilder()
                .setName(name + "_q")
                .setDataType(TensorProto.DataType.INT8.getNumber())
                .addAllDims(tensors.get(name).getDimsList())
                .setRawData(ByteString.copyFrom(bytes)));
    }

    private static TensorProto.Builder zero(String name, TensorProto.DataType type) {
        return TensorProto.newBuilder()
                .setName(name)
                .setDataType(type.getNumber())
                .setRawData(ByteString.copyFrom(new byte[1]));
    }

    private static TensorProto.Builder floats(String name, float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .setRawData(ByteString.copyFrom(bytes));
    }
}
