package io.standpoint.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.ml.perceptron.PerceptronModel;
import org.junit.jupiter.api.Test;

class FeatureWeightsTest {
    private static final String[] OUTCOMES = {"GOOD", "SO", "BAD"};
    private static final String[] FEATURES = {"praise", "the", "blame"};
    private static final Context[] CONTEXTS = {
        context(new int[] {0}, 2), context(new int[] {0, 1, 2}, 0.25, 0.5, -0.125), context(new int[] {0, 2}, -1, 1.5)
    };

    @Test
    void bothTypesOfModelAnswerAsOpenNlpDoes() throws IOException {
        String[] seen = {"the", "blame", "unheard-of", "the"};
        for (AbstractModel model : new AbstractModel[] {
            new QNModel(CONTEXTS, FEATURES, OUTCOMES), new GISModel(CONTEXTS, FEATURES, OUTCOMES)
        }) {
            FeatureWeights weights = read(model);
            double[] sums = new double[OUTCOMES.length];
            for (String feature : seen) {
                weights.add(feature, sums);
            }
            FeatureWeights.normalize(sums);
            assertThat(weights.outcomes()).containsExactly(OUTCOMES);
            assertThat(sums).containsExactly(model.eval(seen), within(1e-12));
        }
    }

    @Test
    void aFeatureCanCountSeveralTimes() throws IOException {
        double[] sums = {1, 1, 1};
        read(new QNModel(CONTEXTS, FEATURES, OUTCOMES)).add("blame", 2, sums);
        assertThat(sums).containsExactly(-1, 1, 4);
    }

    @Test
    void featuresThatShareAHashAreRefused() {
        String[] twice = {"praise", "the", "praise"};
        assertThatThrownBy(() -> FeatureWeights.read(new ByteArrayInputStream(twice(twice))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("two strings have the hash");
    }

    @Test
    void anotherTypeOfModelIsRefused() {
        assertThatThrownBy(() -> read(new PerceptronModel(CONTEXTS, FEATURES, OUTCOMES)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Perceptron");
    }

    private static FeatureWeights read(AbstractModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new GenericModelWriter(model, new DataOutputStream(bytes)).persist();
        return FeatureWeights.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    /** A model file as it would be if strings of one hash were found; none are known. */
    private static byte[] twice(String... features) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF("QN");
        out.writeInt(1);
        out.writeUTF("REFERS");
        out.writeInt(1);
        out.writeUTF(features.length + " 0");
        out.writeInt(features.length);
        for (String feature : features) {
            out.writeUTF(feature);
        }
        for (int i = 0; i < features.length; i++) {
            out.writeDouble(i);
        }
        return bytes.toByteArray();
    }

    private static Context context(int[] outcomes, double... weights) {
        return new Context(outcomes, weights);
    }
}
