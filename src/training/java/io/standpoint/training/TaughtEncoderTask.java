package io.standpoint.training;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The encoder once more: the one that is there judges sentences that nobody annotated, and another learns from those too. Where both began
 * as the same network, its heads begin as the teacher's, and a mean of both is what is kept.
 *
 * @see <a href="https://arxiv.org/abs/1503.02531">Hinton et al. 2015, Distilling the Knowledge in a Neural Network</a>
 */
final class TaughtEncoderTask implements Task {
    private static final String COURSE =
            "the encoder before teaches another, 1 and a half of everything with what it judged; ";

    private static final String MEAN = "the mean of both, one part to three; ";

    /** How much of what the teacher judged each epoch reads. */
    private static final double SHARE = 0.5;

    /** Parts of the taught one in the mean, to one of the teacher. */
    private static final int TAUGHT = 3;

    @Override
    public String name() {
        return "encoder-taught";
    }

    @Override
    public void train(TrainingRun run) throws IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            EncoderTask.Learning learning = EncoderTask.Learning.start(
                    run, manager, name() + "-by-" + Distillation.teacher(run).version(), EncoderTask.BASE);
            learning.sources()
                    .add(
                            Distillation.NAME,
                            SHARE,
                            file -> learning.data().distilled(new Distillation(run).sentences()));
            Map<String, float[]> teacher = isKin(run) ? learning.shipped() : Map.of();
            learning.weights().set(heads(teacher));
            learning.train(learning.sources().taught(), name -> true);
            if (!teacher.isEmpty()) {
                learning.weights().set(mean(learning.weights().trained(), teacher));
            }
            String courses = COURSE + (teacher.isEmpty() ? "" : MEAN);
            learning.finish(EncoderTask.settings(courses), EncoderTask.WORK.resolve("fp32/taught"));
        }
    }

    /** Whether the teacher began as what is taught now. */
    private static boolean isKin(TrainingRun run) {
        return EncoderTask.BASE
                .toString()
                .equals(Distillation.teacher(run).settings().get("base"));
    }

    private static Map<String, float[]> heads(Map<String, float[]> teacher) {
        Map<String, float[]> heads = new TreeMap<>(teacher);
        heads.keySet().removeIf(name -> !name.startsWith(EncoderHeads.PREFIX));
        return heads;
    }

    private static Map<String, float[]> mean(Map<String, float[]> taught, Map<String, float[]> teacher) {
        WeightAverage both = new WeightAverage();
        Collections.nCopies(TAUGHT, taught).forEach(both::add);
        both.add(teacher);
        return both.mean().orElseThrow();
    }

    @Override
    public void evaluate(EvaluationRun run) {
        throw new IllegalArgumentException(
                "task: encoder-taught is trained only; score its tasks with -Dengine=encoder");
    }
}
