package io.standpoint.training;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The encoder once more: the one that is there judges sentences that nobody annotated, another of the same kind, whose heads begin as its
 * own, learns from those too, and a mean of both is what is kept.
 *
 * @see <a href="https://arxiv.org/abs/1503.02531">Hinton et al. 2015, Distilling the Knowledge in a Neural Network</a>
 */
final class TaughtEncoderTask implements Task {
    private static final Map<String, String> SETTINGS = EncoderTask.settings(
            "the encoder before teaches another, 2 and a half of everything with what it judged; the mean of both, one part to"
                    + " three; 2 of names and pronouns, their heads alone");

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
                    run, manager, name() + "-by-" + Distillation.teacher(run), BaseModel.BGE_SMALL);
            Map<String, float[]> teacher = learning.shipped();
            learning.sources()
                    .add(
                            Distillation.NAME,
                            SHARE,
                            file -> learning.data().distilled(new Distillation(run).sentences()));
            Map<String, float[]> heads = new TreeMap<>(teacher);
            heads.keySet().removeIf(name -> !name.startsWith(EncoderHeads.PREFIX));
            learning.weights().set(heads);
            learning.train(learning.sources().taught(), name -> true);
            WeightAverage both = new WeightAverage();
            Collections.nCopies(TAUGHT, learning.weights().trained()).forEach(both::add);
            both.add(teacher);
            learning.weights().set(both.mean().orElseThrow());
            learning.finish(SETTINGS, EncoderTask.WORK.resolve("fp32/taught"));
        }
    }

    @Override
    public void evaluate(EvaluationRun run) {
        throw new IllegalArgumentException(
                "task: encoder-taught is trained only; score its tasks with -Dengine=encoder");
    }
}
