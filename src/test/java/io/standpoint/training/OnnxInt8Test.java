package io.standpoint.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.encoder.Encoder;
import io.standpoint.encoder.WordPiece;
import io.standpoint.models.ModelStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first layers learn nothing, so what is read back of them is what was published, but for rounding. */
class OnnxInt8Test {
    private static final List<String> TEXTS = List.of(
            "Sweden accused Norway of ignoring its neighbours, and its prime minister defended the deal.",
            "The board's chairwoman, who had opposed the merger for years, resigned on Tuesday night.",
            "“We will not be bullied,” Okoro told reporters outside the court in Lagos.",
            "Analysts expect the central bank to raise rates again before the end of the year.",
            "Local 12 of the dockers' union said 3,400 members had voted 91% in favour of a strike!");

    @ParameterizedTest
    @CsvSource({
        "encoder.layer.0.attention.self.query.weight, 0.02",
        "encoder.layer.1.attention.output.dense.weight, 0.02",
        "encoder.layer.2.intermediate.dense.weight, 0.02",
        "encoder.layer.3.output.dense.weight, 0.02"
    })
    void whatWasRoundedGivesHardlyOtherResults(String name, double error) throws IOException {
        OnnxFile base = EncoderTask.BASE.network();
        String weight = base.graphName(name);
        String input = base.model().getGraph().getNodeList().stream()
                .filter(node -> node.getInputList().contains(weight))
                .map(node -> node.getInput(0))
                .findFirst()
                .orElseThrow();
        double[][] moments = new OnnxInputs(Set.of(input))
                .of(base.model(), texts())
                .get(input)
                .moments();
        float[] published = base.values(name);
        float[] changes = weights().get(weight);
        assertThat(changes).hasSameSizeAs(published);
        for (int i = 0; i < changes.length; i++) {
            changes[i] -= published[i];
        }
        assertThat(Math.sqrt(size(changes, moments) / size(published, moments))).isLessThanOrEqualTo(error);
    }

    /** Weights make good what others lose, so those of the attention are a little further off than their results. */
    @ParameterizedTest
    @CsvSource({
        "encoder.layer.2.intermediate.dense.weight, 0.05",
        "encoder.layer.3.output.dense.weight, 0.08",
        "encoder.layer.3.output.dense.bias, 0"
    })
    void whatWasRoundedIsReadBack(String name, double error) throws IOException {
        OnnxFile base = EncoderTask.BASE.network();
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

    /** Of what a product gives on the vectors whose moments these are: the sum of the squares. */
    private static double size(float[] weights, double[][] moments) {
        int columns = weights.length / moments.length;
        double sum = 0;
        for (int i = 0; i < moments.length; i++) {
            for (int j = 0; j <= i; j++) {
                double together = 0;
                for (int c = 0; c < columns; c++) {
                    together += weights[i * columns + c] * weights[j * columns + c];
                }
                sum += (i == j ? 1 : 2) * moments[i][j] * together;
            }
        }
        return sum;
    }

    private static List<long[]> texts() throws IOException {
        List<String> vocabulary = EncoderTask.BASE.vocabulary();
        WordPiece wordPiece = new WordPiece(vocabulary);
        return TEXTS.stream()
                .map(text -> Stream.of(
                                IntStream.of(vocabulary.indexOf("[CLS]")),
                                IntStream.of(wordPiece.read(text).ids()),
                                IntStream.of(vocabulary.indexOf("[SEP]")))
                        .flatMapToInt(ids -> ids)
                        .asLongStream()
                        .toArray())
                .toList();
    }

    private static Map<String, float[]> weights() throws IOException {
        try (InputStream in = ModelStore.shipped().open(Encoder.MODEL + "/model.onnx")) {
            return OnnxInt8.weights(OnnxFile.read(in).model());
        }
    }
}
