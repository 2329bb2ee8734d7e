package io.standpoint.training;

import io.standpoint.models.ModelStore;
import io.standpoint.training.Task.EvaluationRun;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Scores a file with the classes that the service uses: {@code -Dtask=} {@code -Ddata=} a file in the task's format,
 * {@code -Dengine=maxent|encoder}, {@code -Dpredictions=} where to write each row's labels and probabilities,
 * {@code -Dmodel=} another directory of models. The last line on standard output is one JSON object.
 */
public final class Evaluate {
    private Evaluate() {}

    public static void main(String[] args) throws Exception {
        Task task = Tasks.named(required("task"));
        Path data = Path.of(required("data"));
        String engine = Settings.text("engine").orElse("maxent");
        ModelStore store = Settings.text("model").map(Evaluate::store).orElseGet(ModelStore::shipped);
        task.evaluate(new EvaluationRun(
                data, engine, store, Settings.text("predictions").map(Path::of)));
        System.out.flush();
    }

    private static String required(String name) {
        return Settings.text(name)
                .orElseThrow(() -> new IllegalArgumentException(name + ": is missing; give it with -D" + name + "="));
    }

    /** A directory of models, or one model's directory inside such. */
    private static ModelStore store(String directory) {
        Path path = Path.of(directory).toAbsolutePath().normalize();
        boolean one = Files.exists(path.resolve("model.json")) && path.getParent() != null;
        return ModelStore.in(one ? path.getParent() : path);
    }
}
