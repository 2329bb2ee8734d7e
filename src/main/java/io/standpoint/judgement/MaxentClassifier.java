package io.standpoint.judgement;

import io.standpoint.models.FeatureWeights;
import io.standpoint.models.ModelCard;
import io.standpoint.models.ModelException;
import io.standpoint.models.ModelStore;
import io.standpoint.text.Sentence;
import io.standpoint.text.Token;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A trained maximum-entropy model with its calibration. It is linear in its features, so a word's share in a decision is
 * exact: the sum of the weights of the features read from it. Safe to share between threads.
 */
public final class MaxentClassifier {
    /** Enough to show why, few enough to store with every judgement. */
    private static final int MOST_EVIDENCE = 5;

    private final FeatureWeights weights;
    private final ModelCard.Calibration calibration;

    private MaxentClassifier(FeatureWeights weights, ModelCard.Calibration calibration) {
        this.weights = weights;
        this.calibration = calibration;
    }

    /** @throws ModelException if the store has no such model or it can't be read */
    public static MaxentClassifier load(ModelStore store, String model) {
        ModelCard card = store.card(model);
        try (InputStream in = store.open(model + "/model.bin.gz")) {
            return read(
                    in,
                    card.labels(),
                    card.calibration().orElse(none(card.labels().size())));
        } catch (IOException e) {
            throw new ModelException("models/" + model + "/model.bin.gz: is no OpenNLP model: " + e.getMessage());
        }
    }

    /**
     * @param model an OpenNLP model as {@code GenericModelWriter} writes it, zipped
     * @param labels the model's outcomes in their order, which is that of the probabilities
     */
    public static MaxentClassifier read(InputStream model, List<String> labels, ModelCard.Calibration calibration)
            throws IOException {
        FeatureWeights weights = FeatureWeights.read(new GZIPInputStream(model));
        if (!weights.outcomes().equals(labels)) {
            throw new IOException("its outcomes are " + weights.outcomes());
        }
        return new MaxentClassifier(weights, calibration);
    }

    /** Probabilities as the model gives them. */
    public static ModelCard.Calibration none(int labels) {
        return new ModelCard.Calibration(1, Collections.nCopies(labels, 0.0));
    }

    /** Calibrated probabilities, in the order of the card's labels. */
    public double[] probabilities(Features features) {
        return calibrated(scores(features), calibration);
    }

    /** The sums of the features' weights, before calibration: log probabilities but for a constant. */
    public double[] scores(Features features) {
        double[] scores = new double[calibration.biases().size()];
        for (int i = 0; i < features.size(); i++) {
            weights.add(features.name(i), scores);
        }
        return scores;
    }

    /** The words that weigh most in the choice of a label, the weightiest first. */
    public List<Evidence> evidence(Features features, int label, Sentence sentence) {
        double[] shares = new double[sentence.tokens().size()];
        for (int i = 0; i < features.size(); i++) {
            int[] tokens = features.tokens(i);
            double[] row = new double[calibration.biases().size()];
            weights.add(features.name(i), row);
            for (int token : tokens) {
                shares[token] += margin(row, label) / tokens.length;
            }
        }
        List<Evidence> words = new ArrayList<>();
        for (int t = 0; t < shares.length; t++) {
            Token token = sentence.tokens().get(t);
            if (Math.abs(shares[t]) >= 0.005
                    && Character.isLetterOrDigit(token.text().charAt(0))) {
                double weight = Math.round(shares[t] / calibration.temperature() * 100) / 100.0;
                words.add(new Evidence(token.span().start(), token.span().end(), surface(sentence, token), weight));
            }
        }
        words.sort(Comparator.comparingDouble((Evidence word) -> -Math.abs(word.weight())));
        return words.size() <= MOST_EVIDENCE ? words : words.subList(0, MOST_EVIDENCE);
    }

    /** Softmax of (scores + biases) / temperature; biases act on log probabilities, which differ by a constant. */
    public static double[] calibrated(double[] scores, ModelCard.Calibration calibration) {
        double[] p = new double[scores.length];
        for (int k = 0; k < p.length; k++) {
            p[k] = (scores[k] + calibration.biases().get(k)) / calibration.temperature();
        }
        FeatureWeights.normalize(p);
        return p;
    }

    private static double margin(double[] row, int label) {
        double others = 0;
        for (int k = 0; k < row.length; k++) {
            others += k == label ? 0 : row[k];
        }
        return row[label] - others / (row.length - 1);
    }

    private static String surface(Sentence sentence, Token token) {
        int offset = sentence.span().start();
        return sentence.text()
                .substring(token.span().start() - offset, token.span().end() - offset);
    }
}
