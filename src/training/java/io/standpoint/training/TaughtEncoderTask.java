package io.standpoint.training;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The encoder once more: it judges sentences that nobody annotated, another of the same kind learns from those too, and the mean
 * of both is what is kept. Their heads began differently, so those of the second are fitted to the mean.
 *
 * @see <a href="https://arxiv.org/abs/1503.02531">Hinton et al. 2015, Distilling the Knowledge in a Neural Network</a>
 */
final class TaughtEncoderTask implements Task {
    private static final Map<String, String> SETTINGS = EncoderTask.settings(
            "2 and a half of judgements; 3 and a half of everything; the mean of both teaches another, 2 and a half of judgements"
                    + " with its own; the mean of teacher and taught; 1 of the heads alone; 2 of names and pronouns, their heads"
                    + " alone");

    /** How much of what the teacher judged each epoch reads. */
    private static final double SHARE = 0.5;

    @Override
    public String name() {
        return "encoder-taught";
    }

    @Override
    public void train(TrainingRun run) throws IOException {
        Path teacher = EncoderTask.FP32.resolve("en-encoder/model.onnx");
        if (!Files.exists(teacher)) {
            throw new IllegalArgumentException(teacher + ": isn't there; train encoder first");
        }
        try (NDManager manager = NDManager.newBaseManager()) {
            EncoderTask.Learning learning = EncoderTask.Learning.start(run, manager);
            learning.sources()
                    .add(
                            Distillation.NAME,
                            SHARE,
                            file -> learning.data().distilled(new Distillation(run).sentences()));
            learning.train(learning.sources().taught(), name -> true);
            WeightAverage both = new WeightAverage();
            both.add(body(learning.weights()));
            both.add(teacher(teacher, manager));
            learning.weights().set(both.mean().orElseThrow());
            learning.train(learning.sources().heads(), name -> name.startsWith(EncoderHeads.PREFIX));
            learning.finish(SETTINGS, EncoderTask.WORK.resolve("fp32/taught"));
        }
    }

    private static Map<String, float[]> teacher(Path file, NDManager manager) throws IOException {
        EncoderWeights weights = new EncoderWeights(manager);
        try (InputStream in = Files.newInputStream(file)) {
            EncoderTask.Learning.body(OnnxFile.read(in), weights);
        }
        return body(weights);
    }

    private static Map<String, float[]> body(EncoderWeights weights) {
        Map<String, float[]> body = new TreeMap<>(weights.trained());
        body.keySet().removeIf(name -> name.startsWith(EncoderHeads.PREFIX));
        return body;
    }

    @Override
    public void evaluate(EvaluationRun run) {
        throw new IllegalArgumentException(
                "task: encoder-taught is trained only; score its tasks with -Dengine=encoder");
    }
}
