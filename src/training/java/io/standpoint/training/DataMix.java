package io.standpoint.training;

import io.standpoint.models.ModelCard.DataSet;
import io.standpoint.training.Task.TrainingRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The data sets that one model is trained on, each with its weight, without those that the run leaves out. */
final class DataMix<T> {
    private final TrainingRun run;
    private final List<DataSet> trainedOn = new ArrayList<>();
    private final List<T> samples = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final List<Boolean> calibrated = new ArrayList<>();

    DataMix(TrainingRun run) {
        this.run = run;
    }

    /**
     * @param file inside the data directory; its folder is the name that {@code leaveOut} knows
     * @param weight how much each sample counts
     * @param calibrates whether these samples are like the ones to be judged, so that calibration is fitted on them
     */
    void add(Path file, String licence, double weight, boolean calibrates, SampleReader<T> reader) throws IOException {
        if (run.leaveOut().contains(file.getName(0).toString())) {
            Progress.say("  %s is left out", file);
            return;
        }
        List<T> read = reader.read(run.data().resolve(file));
        for (T sample : read) {
            samples.add(sample);
            weights.add(weight);
            calibrated.add(calibrates);
        }
        trainedOn.add(new DataSet(file.toString().replace('\\', '/'), read.size(), licence));
    }

    /** The samples in one task's features. */
    List<Example> examples(Function<T, Example> features) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Example example = features.apply(samples.get(i));
            double weight = weights.get(i) * example.weight();
            examples.add(new Example(example.article(), example.labels(), example.features(), weight));
            if (i % 5000 == 4999) {
                Progress.say("  read %d of %d", i + 1, samples.size());
            }
        }
        return examples;
    }

    /** In the order of the examples. */
    List<T> samples() {
        return samples;
    }

    /** Which samples calibration is fitted on, in order. */
    List<Boolean> calibrated() {
        return calibrated;
    }

    List<DataSet> trainedOn() {
        return trainedOn;
    }

    /** Reads one file's samples, those to train on only. */
    interface SampleReader<T> {
        List<T> read(Path file) throws IOException;
    }
}
