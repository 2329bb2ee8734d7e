package io.standpoint.training;

import ai.djl.ndarray.NDManager;
import io.standpoint.training.Task.TrainingRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which published encoder to begin with: the same short course from each, same seed and same batches, then macro-F1 on the
 * development parts in full precision, and how much more than the first each has, with 95 % intervals over the same draws.
 */
public final class EncoderBases {
    private EncoderBases() {}

    public static void main(String[] args) throws IOException {
        TrainingRun run = new TrainingRun(Settings.data(), Path.of("models"), Settings.names("leaveOut"));
        System.out.println("| base | data | n | macro-F1 | more than the first |\n|---|---|---|---|---|");
        Map<String, List<Scored>> first = Map.of();
        for (BaseModel base : BaseModel.values()) {
            Map<String, List<Scored>> scored = scored(run, base);
            first = first.isEmpty() ? scored : first;
            for (Map.Entry<String, List<Scored>> entry : scored.entrySet()) {
                print(base, entry.getKey(), entry.getValue(), first.get(entry.getKey()));
            }
        }
    }

    private static Map<String, List<Scored>> scored(TrainingRun run, BaseModel base) throws IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            EncoderTask.Learning learning = EncoderTask.Learning.start(run, manager, "base-" + base, base);
            learning.train(learning.sources().trial(), name -> true);
            return learning.dev().judged(learning.scores());
        }
    }

    private static void print(BaseModel base, String data, List<Scored> rows, List<Scored> first) {
        Bootstrap own = new Bootstrap(rows, labels(rows));
        Bootstrap other = new Bootstrap(first, labels(first));
        double score = new Metrics(rows, labels(rows)).macroF1();
        double more = score - new Metrics(first, labels(first)).macroF1();
        Bootstrap.Interval interval = own.of(Metrics::macroF1);
        Bootstrap.Interval apart = own.less(other, Metrics::macroF1);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %d | %.3f [%.3f, %.3f] | %+.3f [%+.3f, %+.3f] |%n",
                base,
                data,
                rows.size(),
                score,
                interval.low(),
                interval.high(),
                more,
                apart.low(),
                apart.high());
    }

    private static int labels(List<Scored> rows) {
        return rows.get(0).probabilities().length;
    }
}
