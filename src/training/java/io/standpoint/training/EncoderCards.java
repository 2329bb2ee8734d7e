package io.standpoint.training;

import io.standpoint.encoder.Encoder;
import io.standpoint.judgement.EncoderEngine;
import io.standpoint.judgement.Engine;
import io.standpoint.models.ModelCard;
import io.standpoint.models.ModelCard.Calibration;
import io.standpoint.models.ModelCard.DataSet;
import io.standpoint.models.ModelStore;
import io.standpoint.training.Task.TrainingRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Calibrates each of the encoder's tasks on the tenth of the training articles that training left out, scores it on the
 * development parts with the engine that the service uses, and writes the cards. The same network in full precision is scored
 * beside it, to show what rounding costs.
 */
final class EncoderCards {
    static final String LICENCE = "MIT base weights; ours Apache-2.0; see the card for the data";

    /** One task: how to calibrate it and what to score it on. */
    record Part(String name, String task, List<String> labels, List<String> scored, Fit fit, Dev dev, Also also) {}

    /** What a task is scored by beside its labels. */
    interface Also {
        Also NOTHING = models -> new Addition(List.of(), "");

        Addition of(ModelStore models) throws IOException;
    }

    record Addition(List<ModelCard.Score> scores, String text) {}

    interface Fit {
        Calibration of(Engine raw) throws IOException;
    }

    interface Dev {
        LinkedHashMap<String, List<Scored>> of(Engine engine) throws IOException;
    }

    private final TrainingRun run;
    private final List<Part> parts;
    private final Map<String, String> settings;
    private final List<DataSet> data;

    EncoderCards(TrainingRun run, List<Part> parts, Map<String, String> settings, List<DataSet> data) {
        this.run = run;
        this.parts = parts;
        this.settings = settings;
        this.data = data;
    }

    /** @param full the models in full precision */
    void write(Path full) throws IOException {
        Map<String, Calibration> calibrations = new HashMap<>();
        writeAll(run.models(), calibrations);
        Engine raw = EncoderEngine.load(ModelStore.in(run.models()));
        for (Part part : parts) {
            Calibration calibration = part.fit().of(raw);
            Progress.say(
                    "  %s: temperature %s, biases %s", part.task(), calibration.temperature(), calibration.biases());
            calibrations.put(part.name(), calibration);
        }
        writeAll(run.models(), calibrations);
        writeAll(full, calibrations);
        Engine engine = EncoderEngine.load(ModelStore.in(run.models()));
        Engine exact = EncoderEngine.load(ModelStore.in(full));
        for (Part part : parts) {
            scored(part, calibrations.get(part.name()), engine, exact);
        }
    }

    private void writeAll(Path models, Map<String, Calibration> calibrations) throws IOException {
        for (Part part : parts) {
            write(models, part, Optional.ofNullable(calibrations.get(part.name())), List.of(), List.of(), "");
        }
    }

    private void scored(Part part, Calibration calibration, Engine engine, Engine exact) throws IOException {
        List<ModelCard.Score> scores = new ArrayList<>();
        List<Scored> all = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Map<String, List<Scored>> unrounded = part.dev().of(exact);
        part.dev().of(engine).forEach((name, rows) -> {
            EvaluationReport report = new EvaluationReport(part.task(), part.scored(), rows);
            scores.addAll(report.scores(name));
            all.addAll(rows);
            double here = new Metrics(rows, part.scored().size()).macroF1();
            double there = new Metrics(unrounded.get(name), part.scored().size()).macroF1();
            text.append(name).append('\n').append(report.text());
            text.append(String.format(
                    Locale.ROOT, "macro-F1 in full precision %.4f, lost by rounding %.4f%n%n", there, there - here));
        });
        Addition also = part.also().of(ModelStore.in(run.models()));
        scores.addAll(0, also.scores());
        text.append(also.text());
        write(run.models(), part, Optional.of(calibration), scores, EvaluationReport.reliability(all), text.toString());
        Progress.say("  wrote %s%n%s", part.name(), text);
    }

    private void write(
            Path models,
            Part part,
            Optional<Calibration> calibration,
            List<ModelCard.Score> scores,
            List<ModelCard.ReliabilityBin> reliability,
            String evaluation)
            throws IOException {
        byte[] network =
                ModelStore.in(models).open(Encoder.MODEL + "/model.onnx").readAllBytes();
        ModelCard card = new ModelCard(
                part.name(),
                ModelWriter.version(network),
                part.task(),
                "encoder",
                LICENCE,
                part.labels(),
                settings,
                data,
                calibration,
                scores,
                reliability);
        new ModelWriter(models).write(card, evaluation);
    }
}
