package io.standpoint.training;

import ai.djl.ndarray.NDManager;
import io.standpoint.training.Task.TrainingRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which published encoder to begin with: the same short course from each, same seed and same batches, then macro-F1 on the
 * development parts in full precision, and how much more than the first each has, with 95 % intervals over the same draws.
 */
public final class EncoderBases {
    private EncoderBases() {}

    /** One base's judgements of one data set. */
    private record Judged(int n, Metrics metrics, Bootstrap draws) {
        static Judged of(List<Scored> rows) {
            int labels = rows.get(0).probabilities().length;
            return new Judged(rows.size(), new Metrics(rows, labels), new Bootstrap(rows, labels));
        }
    }

    public static void main(String[] args) throws IOException {
        TrainingRun run = new TrainingRun(Settings.data(), Path.of("models"), Settings.names("leaveOut"));
        System.out.println("| base | data | n | macro-F1 | more than the first |\n|---|---|---|---|---|");
        Map<String, Judged> first = new HashMap<>();
        for (BaseModel base : BaseModel.values()) {
            scored(run, base).forEach((data, rows) -> {
                Judged judged = Judged.of(rows);
                first.putIfAbsent(data, judged);
                print(base, data, judged, first.get(data));
            });
        }
    }

    private static Map<String, List<Scored>> scored(TrainingRun run, BaseModel base) throws IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            EncoderTask.Learning learning = EncoderTask.Learning.start(run, manager, "base", base);
            learning.train(learning.sources().trial(), name -> true);
            return learning.dev().judged(learning.scores());
        }
    }

    private static void print(BaseModel base, String data, Judged judged, Judged first) {
        double score = judged.metrics().macroF1();
        Bootstrap.Interval interval = judged.draws().of(Metrics::macroF1);
        Bootstrap.Interval apart = judged.draws().less(first.draws(), Metrics::macroF1);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %.3f [%.3f, %.3f] | %+.3f [%+.3f, %+.3f] |%n",
                base,
                data,
                judged.n(),
                score,
                interval.low(),
                interval.high(),
                score - first.metrics().macroF1(),
                apart.low(),
                apart.high());
    }
}
