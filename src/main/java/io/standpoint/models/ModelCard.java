package io.standpoint.models;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a trained model: its {@code model.json}, written by the training program.
 *
 * @param name directory under {@code models}, as "en-target-sentiment"
 * @param version changes with the model's bytes
 * @param engine "maxent" or "encoder"
 * @param labels in the order of the calibration's biases
 * @param settings whatever is needed to train it again: algorithm, cut-off, iterations, penalties, seed
 * @param trainedOn each data set with its rows and licence
 * @param calibration absent for models whose probabilities are not reported
 * @param scores on development data that the model never saw
 * @param reliability the calibrated probability against how often it was right, on that data
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ModelCard(
        String name,
        String version,
        String task,
        String engine,
        String licence,
        List<String> labels,
        Map<String, String> settings,
        List<DataSet> trainedOn,
        Optional<Calibration> calibration,
        List<Score> scores,
        List<ReliabilityBin> reliability) {

    /** A training set, with its licence or permission. */
    public record DataSet(String name, int rows, String licence) {}

    /**
     * Scales log probabilities: p'(k) ∝ exp((log p(k) + bias(k)) / temperature).
     *
     * @see <a href="https://arxiv.org/abs/1706.04599">Guo et al. 2017, On Calibration of Modern Neural Networks</a>
     */
    public record Calibration(double temperature, List<Double> biases) {}

    /** A figure on development data, with its 95 % bootstrap interval. */
    public record Score(String data, String metric, double value, double low, double high, int n) {}

    /** Predictions whose top probability lies in [from, to): how many, their mean probability, the share right. */
    public record ReliabilityBin(double from, double to, int n, double probability, double accuracy) {}
}
