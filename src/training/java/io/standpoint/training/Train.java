package io.standpoint.training;

import io.standpoint.training.Task.TrainingRun;
import java.nio.file.Path;
import java.util.List;

/**
 * Trains models from scratch: {@code -Dtask=} one task's, or all. {@code -Dstandpoint.data=} says where the annotated data
 * are, {@code -Dmodels=} where to write, {@code -DleaveOut=dse,vader} which data sets to do without.
 */
public final class Train {
    private Train() {}

    public static void main(String[] args) throws Exception {
        TrainingRun run = new TrainingRun(
                Settings.data(), Path.of(Settings.text("models").orElse("models")), Settings.names("leaveOut"));
        List<Task> tasks =
                Settings.text("task").map(name -> List.of(Tasks.named(name))).orElse(Tasks.ALL);
        for (Task task : tasks) {
            Progress.say("%s", task.name());
            task.train(run);
        }
        Progress.say("done");
    }
}
