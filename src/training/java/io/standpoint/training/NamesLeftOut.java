package io.standpoint.training;

import ai.djl.ndarray.NDManager;
import io.standpoint.judgement.EngineKind;
import io.standpoint.models.ModelStore;
import io.standpoint.training.Task.TrainingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How well names are found in text of another kind than what was learned from: each hand-annotated set left out of both
 * engines' training in turn and scored whole, beside the models that are shipped, which learned from it. The encoder is fine-tuned on
 * names alone.
 */
public final class NamesLeftOut {
    private static final List<String> SETS = List.of("wikigold", "crossner_politics", "re3d");

    private NamesLeftOut() {}

    public static void main(String[] args) throws IOException {
        System.out.println("| set | engine | n | micro F1, left out | micro F1, learned from |\n|---|---|---|---|---|");
        for (String set : SETS) {
            ModelStore without = ModelStore.in(trainedWithout(set));
            List<LabelledWords> rows = NameRows.read(Settings.data().resolve(set));
            for (EngineKind engine : EngineKind.values()) {
                NameScores scores = new NameEvaluator(without, engine).score(rows, Optional.empty());
                NameScores shipped = new NameEvaluator(ModelStore.shipped(), engine).score(rows, Optional.empty());
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %d | %.3f [%.3f, %.3f] | %.3f |%n",
                        set,
                        engine.label(),
                        scores.sentences(),
                        scores.micro().f1(),
                        scores.interval()[0],
                        scores.interval()[1],
                        shipped.micro().f1());
            }
        }
    }

    /** The directory of models that know nothing of a set. */
    private static Path trainedWithout(String set) throws IOException {
        Path models = EncoderTask.WORK.resolve("without-" + set);
        copy(Path.of("models"), models);
        TrainingRun run = new TrainingRun(Settings.data(), models, Set.of(set));
        new NamesTask().train(run);
        try (NDManager manager = NDManager.newBaseManager()) {
            EncoderTask.Learning learning =
                    EncoderTask.Learning.start(run, manager, "without-" + set, BaseModel.BGE_SMALL);
            learning.train(learning.sources().names(), name -> true);
            learning.export(models.resolveSibling("without-" + set + "-fp32"));
        }
        return models;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
