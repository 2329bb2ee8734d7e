package io.standpoint.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.TreeMap;

/**
 * The input vectors of a small encoder's whole words: words used alike lie close together. Only training reads them; what
 * is learned from them goes into the lexicon.
 *
 * @see <a href="https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2">all-MiniLM-L6-v2, Apache-2.0</a>
 */
final class WordVectors {
    static final String NAME = "all-MiniLM-L6-v2 word vectors";
    static final String LICENCE = "Apache-2.0";
    static final int SIZE = 384;
    private static final String WEIGHTS = "/all-minilm-l6-v2.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";
    private static final String TENSOR = "embeddings.word_embeddings.weight";
    /** Fields of the ONNX format. */
    private static final int GRAPH = 7;

    private static final int INITIALIZER = 5;
    private static final int TENSOR_NAME = 8;
    private static final int RAW_DATA = 9;

    private WordVectors() {}

    /** Vectors of length 1 about the mean of all words, in alphabetical order. */
    static TreeMap<String, float[]> read() throws IOException {
        ByteBuffer table = table(resource(WEIGHTS));
        TreeMap<String, float[]> vectors = new TreeMap<>();
        JsonNode vocabulary = new ObjectMapper().readTree(resource(TOKENIZER)).at("/model/vocab");
        vocabulary.fields().forEachRemaining(entry -> {
            if (entry.getKey().matches("[a-z]{2,}")) {
                float[] vector = new float[SIZE];
                table.position(entry.getValue().asInt() * SIZE * Float.BYTES);
                table.slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
                vectors.put(entry.getKey(), vector);
            }
        });
        centre(vectors);
        return vectors;
    }

    private static void centre(TreeMap<String, float[]> vectors) {
        double[] mean = new double[SIZE];
        for (float[] vector : vectors.values()) {
            for (int d = 0; d < SIZE; d++) {
                mean[d] += vector[d] / vectors.size();
            }
        }
        for (float[] vector : vectors.values()) {
            double length = 0;
            for (int d = 0; d < SIZE; d++) {
                vector[d] -= (float) mean[d];
                length += vector[d] * vector[d];
            }
            for (int d = 0; d < SIZE; d++) {
                vector[d] /= (float) Math.sqrt(length);
            }
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = WordVectors.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + ": is missing from the class path");
            }
            return in.readAllBytes();
        }
    }

    /** The tensor's bytes; a protocol buffer is a run of fields, each with its number and, if nested, its length. */
    private static ByteBuffer table(byte[] onnx) throws IOException {
        ByteBuffer graph = field(ByteBuffer.wrap(onnx), GRAPH);
        while (graph != null && graph.hasRemaining()) {
            ByteBuffer tensor = field(graph, INITIALIZER);
            if (tensor == null) {
                break;
            }
            ByteBuffer name = field(tensor.duplicate(), TENSOR_NAME);
            if (name != null && text(name).equals(TENSOR)) {
                return field(tensor, RAW_DATA).slice();
            }
        }
        throw new IOException(WEIGHTS + ": has no tensor " + TENSOR);
    }

    /** The next field of this number, the buffer moved behind it; null if none is left. */
    private static ByteBuffer field(ByteBuffer buffer, int number) {
        while (buffer.hasRemaining()) {
            long tag = varint(buffer);
            int length = length(buffer, (int) (tag & 7));
            ByteBuffer content = buffer.slice(buffer.position(), length);
            buffer.position(buffer.position() + length);
            if (tag >> 3 == number) {
                return content;
            }
        }
        return null;
    }

    private static int length(ByteBuffer buffer, int wireType) {
        switch (wireType) {
            case 0:
                varint(buffer);
                return 0;
            case 1:
                return Long.BYTES;
            case 2:
                return (int) varint(buffer);
            default:
                return Integer.BYTES;
        }
    }

    private static long varint(ByteBuffer buffer) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = buffer.get();
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    private static String text(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
}
