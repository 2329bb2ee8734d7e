package io.standpoint.actor;

import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.GenericModelReader;

/**
 * A log-linear model over the candidates and none: all share the weights. The weights are those of the one outcome of an
 * OpenNLP model file. Safe to share between threads.
 *
 * @see <a href="https://aclanthology.org/D08-1069/">Denis and Baldridge 2008, Specialized models and ranking for coreference resolution</a>
 */
public final class MaxentRanker implements AntecedentRanker {
    /** The model file's one outcome. */
    public static final String OUTCOME = "REFERS";

    private final Map<String, Double> weights;
    private final double temperature;

    /** @param temperature scores are divided by it */
    public MaxentRanker(Map<String, Double> weights, double temperature) {
        this.weights = Map.copyOf(weights);
        this.temperature = temperature;
    }

    static MaxentRanker load(ModelStore store) {
        String file = PronounResolver.MODEL + "/model.bin.gz";
        double temperature = store.card(PronounResolver.MODEL)
                .calibration()
                .map(c -> c.temperature())
                .orElse(1.0);
        try (InputStream in = store.open(file)) {
            DataInputStream unzipped = new DataInputStream(new GZIPInputStream(in));
            return new MaxentRanker(weights(unzipped), temperature);
        } catch (IOException e) {
            throw new ModelException("models/" + file + ": is no OpenNLP model: " + e.getMessage());
        }
    }

    private static Map<String, Double> weights(DataInputStream in) throws IOException {
        Object[] structures =
                new GenericModelReader(new BinaryFileDataReader(in)).getModel().getDataStructures();
        @SuppressWarnings("unchecked")
        Map<String, Context> contexts = (Map<String, Context>) structures[1];
        Map<String, Double> weights = new HashMap<>();
        contexts.forEach((feature, context) -> weights.put(feature, context.getParameters()[0]));
        return weights;
    }

    @Override
    public double[] probabilities(Choice choice) {
        int n = choice.candidates().size();
        double[] p = new double[n];
        double none = score(choice.none());
        double max = none;
        for (int i = 0; i < n; i++) {
            p[i] = score(choice.candidates().get(i).features());
            max = Math.max(max, p[i]);
        }
        double sum = Math.exp(none - max);
        for (int i = 0; i < n; i++) {
            p[i] = Math.exp(p[i] - max);
            sum += p[i];
        }
        for (int i = 0; i < n; i++) {
            p[i] /= sum;
        }
        return p;
    }

    private double score(List<String> features) {
        double score = 0;
        for (String feature : features) {
            score += weights.getOrDefault(feature, 0.0);
        }
        return score / temperature;
    }
}
