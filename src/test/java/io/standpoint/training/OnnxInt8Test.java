package io.standpoint.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.encoder.Encoder;
import io.standpoint.models.ModelStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnnxInt8Test {
    /** The first layers learn nothing, so what is read back is what was published, but for rounding. */
    @ParameterizedTest
    @CsvSource({
        "encoder.layer.0.attention.self.query.weight, 0.02",
        "encoder.layer.1.attention.output.dense.weight, 0.02",
        "encoder.layer.2.intermediate.dense.weight, 0.05",
        "encoder.layer.3.output.dense.weight, 0.08",
        "encoder.layer.3.output.dense.bias, 0"
    })
    void whatWasRoundedIsReadBack(String name, double error) throws IOException {
        OnnxFile base = EncoderTask.base();
        float[] published = base.values(name);
        float[] back = weights().get(base.graphName(name));
        double difference = 0;
        double size = 0;
        for (int i = 0; i < published.length; i++) {
            difference += Math.pow(published[i] - back[i], 2);
            size += Math.pow(published[i], 2);
        }
        assertThat(back).hasSameSizeAs(published);
        assertThat(Math.sqrt(difference / size)).isLessThanOrEqualTo(error);
    }

    private static Map<String, float[]> weights() throws IOException {
        try (InputStream in = ModelStore.shipped().open(Encoder.MODEL + "/model.onnx")) {
            return OnnxInt8.weights(OnnxFile.read(in).model());
        }
    }
}
