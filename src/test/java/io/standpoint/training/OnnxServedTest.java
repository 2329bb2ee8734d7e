package io.standpoint.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withPrecision;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.standpoint.encoder.Vectors;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OnnxServedTest {
    private static final long[] SENTENCE = {101, 4701, 5496, 5120, 1997, 9217, 2049, 10638, 1012, 102};

    @ParameterizedTest
    @EnumSource(BaseModel.class)
    void readsAsBefore(BaseModel published) throws Exception {
        ModelProto base = published.network().model();
        float[] before = read(base);
        float[] after = read(OnnxServed.of(base));
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).isEqualTo(before[i], withPrecision(1e-4f));
        }
    }

    @ParameterizedTest
    @EnumSource(BaseModel.class)
    void joinsTheStepsOfAttentionAndOfNorms(BaseModel published) throws IOException {
        ModelProto served = OnnxServed.of(published.network().model());
        assertThat(served.getGraph().getNodeList())
                .extracting(NodeProto::getOpType)
                .contains("MultiHeadAttention", "SkipLayerNormalization")
                .doesNotContain("Softmax", "Transpose", "Erf", "Pow");
    }

    /** All of a sentence, nothing masked. */
    private static float[] read(ModelProto network) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[][] ones = {new long[SENTENCE.length]};
        Arrays.fill(ones[0], 1);
        long[] shape = {1, SENTENCE.length};
        try (OrtSession session = environment.createSession(network.toByteArray());
                OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(SENTENCE), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.allocate(SENTENCE.length), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, ones)) {
            Map<String, OnnxTensor> inputs = new HashMap<>(Map.of("input_ids", ids, "token_type_ids", types));
            if (session.getInputNames().contains("attention_mask")) {
                inputs.put("attention_mask", mask);
            }
            try (OrtSession.Result result = session.run(inputs)) {
                float[] values = new float[SENTENCE.length * Vectors.SIZE];
                ((OnnxTensor) result.get(0)).getFloatBuffer().get(values);
                return values;
            }
        }
    }
}
