package io.standpoint.training;

import io.standpoint.judgement.MaxentClassifier;
import io.standpoint.models.ModelCard;
import io.standpoint.models.ModelCard.Calibration;
import io.standpoint.models.ModelCard.DataSet;
import io.standpoint.training.MaxentTrainer.Penalties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How one maximum-entropy model is made: penalties chosen and calibration fitted out of fold on the training examples, and
 * scores measured on development rows that had no say in either.
 *
 * @param name the model's directory
 * @param tried what to choose from
 * @param licence of the weights
 */
record MaxentRecipe(String name, String task, List<String> labels, List<Penalties> tried, String licence) {
    /** A model ready to write. */
    record Trained(byte[] model, Penalties penalties, Calibration calibration) {
        MaxentClassifier classifier(List<String> labels) throws IOException {
            return MaxentClassifier.read(new ByteArrayInputStream(model), labels, calibration);
        }
    }

    /** @param calibrated which of the examples the calibration is fitted on: those like the ones to be judged */
    Trained train(List<Example> examples, List<Boolean> calibrated) throws IOException {
        int[] gold = new int[examples.size()];
        for (int i = 0; i < gold.length; i++) {
            gold[i] = calibrated.get(i) ? labels.indexOf(examples.get(i).label()) : -1;
        }
        Penalties best = null;
        Calibration calibration = null;
        double least = Double.POSITIVE_INFINITY;
        for (Penalties penalties : tried) {
            Progress.say("  %d examples, %s", examples.size(), penalties);
            double[][] scores = CrossValidation.scores(examples, labels, penalties);
            Calibration fitted = Calibrator.fit(scores, gold);
            Metrics metrics = new Metrics(scored(examples, scores, gold, fitted), labels.size());
            Progress.say("  out of fold: log loss %.4f, macro-F1 %.4f", metrics.logLoss(), metrics.macroF1());
            if (metrics.logLoss() < least) {
                least = metrics.logLoss();
                best = penalties;
                calibration = fitted;
            }
        }
        byte[] model = MaxentTrainer.train(examples, labels, best);
        return new Trained(model, best, calibration);
    }

    /**
     * Writes the model's directory.
     *
     * @param dev the scored development rows by the name of their data
     * @param devLabels the labels of those rows, which need not be the model's
     */
    void write(
            Trained trained,
            List<DataSet> trainedOn,
            List<String> devLabels,
            LinkedHashMap<String, List<Scored>> dev,
            Path models)
            throws IOException {
        write(trained, trainedOn, devLabels, dev, "", models);
    }

    /** @param remarks lines to end the evaluation with */
    void write(
            Trained trained,
            List<DataSet> trainedOn,
            List<String> devLabels,
            LinkedHashMap<String, List<Scored>> dev,
            String remarks,
            Path models)
            throws IOException {
        List<ModelCard.Score> scores = new ArrayList<>();
        List<Scored> all = new ArrayList<>();
        StringBuilder evaluation = new StringBuilder();
        dev.forEach((data, rows) -> {
            EvaluationReport report = new EvaluationReport(task, devLabels, rows);
            scores.addAll(report.scores(data));
            all.addAll(rows);
            evaluation.append(data).append('\n').append(report.text()).append('\n');
        });
        evaluation.append(remarks);
        Map<String, String> settings = new TreeMap<>(trained.penalties().settings());
        settings.put("folds", String.valueOf(CrossValidation.FOLDS));
        ModelCard card = new ModelCard(
                name,
                ModelWriter.version(trained.model()),
                task,
                "maxent",
                licence,
                labels,
                settings,
                trainedOn,
                Optional.of(trained.calibration()),
                scores,
                EvaluationReport.reliability(all));
        new ModelWriter(models).write(card, trained.model(), evaluation.toString());
        Progress.say("  wrote %s, %d kB%n%s", name, trained.model().length / 1000, evaluation);
    }

    private List<Scored> scored(List<Example> examples, double[][] scores, int[] gold, Calibration calibration) {
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < gold.length; i++) {
            if (gold[i] >= 0) {
                double[] p = MaxentClassifier.calibrated(scores[i], calibration);
                scored.add(new Scored(examples.get(i).article(), gold[i], p));
            }
        }
        return scored;
    }
}
