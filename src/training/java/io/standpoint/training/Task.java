package io.standpoint.training;

import io.standpoint.models.ModelStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Something that {@code -Dtask=} names: it trains its models, or scores a file with the classes that the service uses. */
interface Task {
    /** As in {@code -Dtask=}: "target-sentiment". */
    String name();

    /** Trains from scratch and writes the model's directory; the same data gives the same bytes. */
    void train(TrainingRun run) throws IOException;

    /** Prints the scores, the last line being one JSON object. */
    void evaluate(EvaluationRun run) throws IOException;

    /**
     * @param data directory laid out like {@code shared/data}
     * @param models directory to write to, laid out like the project's {@code models}
     * @param leaveOut names of data sets (folders of {@code data}) not to train on
     */
    record TrainingRun(Path data, Path models, Set<String> leaveOut) {}

    /**
     * @param data the file to score
     * @param engine "maxent" or "encoder"
     * @param predictions where to write {@code gold<TAB>predicted<TAB>probabilities} rows
     */
    record EvaluationRun(Path data, String engine, ModelStore models, Optional<Path> predictions) {
        /** Prints a classification's scores and writes its predictions if asked. */
        void print(EvaluationReport report, String... more) throws IOException {
            if (predictions.isPresent()) {
                report.write(predictions.get());
            }
            System.out.print(report.text());
            for (String text : more) {
                System.out.print(text);
            }
            System.out.println(report.json(engine));
        }
    }
}
