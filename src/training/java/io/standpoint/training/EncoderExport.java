package io.standpoint.training;

import ai.djl.ndarray.NDArray;
import ai.onnx.proto.OnnxMl.ModelProto;
import io.standpoint.encoder.Encoder;
import io.standpoint.encoder.HeadWeights;
import io.standpoint.encoder.HeadWeights.Matrix;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the trained network as the service reads it: in bytes, and beside that in full precision to compare with. */
final class EncoderExport {
    private final OnnxFile base;
    private final EncoderWeights weights;
    private final List<String> vocabulary;
    private final List<long[]> texts;

    /** @param texts to round the network on: numbers of their pieces */
    EncoderExport(OnnxFile base, EncoderWeights weights, List<String> vocabulary, List<long[]> texts) {
        this.base = base;
        this.weights = weights;
        this.vocabulary = vocabulary;
        this.texts = texts;
    }

    /**
     * @param models the project's models
     * @param full a directory for the model in full precision
     */
    void write(Path models, Path full) throws IOException {
        Map<String, float[]> body = new TreeMap<>();
        weights.trained().forEach((name, values) -> {
            if (!name.startsWith(EncoderHeads.PREFIX)) {
                body.put(base.graphName(name), values);
            }
        });
        ModelProto trained = base.with(body).model();
        write(models, OnnxInt8.of(trained, texts));
        write(full, trained);
    }

    private void write(Path models, ModelProto network) throws IOException {
        ModelWriter writer = new ModelWriter(models);
        writer.write(Encoder.MODEL + "/model.onnx", OnnxServed.of(network).toByteArray());
        writer.write(HeadWeights.FILE, heads());
        byte[] lines = (String.join("\n", vocabulary) + "\n").getBytes(StandardCharsets.UTF_8);
        writer.write(Encoder.MODEL + "/vocabulary.txt", lines);
    }

    private byte[] heads() throws IOException {
        TreeMap<String, Matrix> matrices = new TreeMap<>();
        weights.trained().forEach((name, values) -> {
            if (name.startsWith(EncoderHeads.PREFIX)) {
                NDArray array = weights.get(name);
                Matrix matrix = new Matrix(
                        (int) array.getShape().get(0), (int) array.getShape().get(1), values);
                matrices.put(name.substring(EncoderHeads.PREFIX.length()), matrix);
            }
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            HeadWeights.write(matrices, out);
        }
        return bytes.toByteArray();
    }
}
