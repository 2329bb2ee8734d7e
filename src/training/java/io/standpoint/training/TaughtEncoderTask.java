package io.standpoint.training;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The encoder once more: the one that is there judges sentences that nobody annotated, and another learns from those too. A mean with a
 * second is what is kept, since one alone overfits: with the teacher, where both began as the same network, whose heads the taught one's
 * then begin as; else with one that reads what people judged, nearly once, and begins with the taught one's heads.
 *
 * @see <a href="https://arxiv.org/abs/1503.02531">Hinton et al. 2015, Distilling the Knowledge in a Neural Network</a>
 */
final class TaughtEncoderTask implements Task {
    private static final String COURSE =
            "the encoder before teaches another, 1 and a half of everything with what it judged; ";

    private static final String SECOND = "0.9 of judgements that people labelled, with its heads to begin with; ";
    private static final String MEAN = "the mean of both, one part to three; ";

    /** How much of what the teacher judged each epoch reads. */
    private static final double SHARE = 0.5;

    /** Parts of the taught one in the mean, to one of the other. */
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
            EncoderTask.Course labelled = learning.sources().trial();
            learning.sources()
                    .add(
                            Distillation.NAME,
                            SHARE,
                            file -> learning.data().distilled(new Distillation(run).sentences()));
            boolean kin = isKin(run);
            Map<String, float[]> start = learning.weights().trained();
            Map<String, float[]> begun = kin ? learning.shipped() : start;
            learning.weights().set(heads(begun));
            learning.train(learning.sources().taught(), name -> true);
            Map<String, float[]> taught = learning.weights().trained();
            learning.weights().set(mean(taught, kin ? begun : second(learning, labelled, start, taught)));
            learning.finish(
                    EncoderTask.settings(COURSE + (kin ? "" : SECOND) + MEAN), EncoderTask.WORK.resolve("fp32/taught"));
        }
    }

    private static Map<String, float[]> second(
            EncoderTask.Learning learning,
            EncoderTask.Course labelled,
            Map<String, float[]> start,
            Map<String, float[]> taught)
            throws IOException {
        learning.weights().set(start);
        learning.weights().set(heads(taught));
        learning.train(labelled, name -> true);
        return learning.weights().trained();
    }

    /** Whether the teacher began as what is taught now. */
    private static boolean isKin(TrainingRun run) {
        return EncoderTask.BASE
                .toString()
                .equals(Distillation.teacher(run).settings().get("base"));
    }

    private static Map<String, float[]> heads(Map<String, float[]> weights) {
        Map<String, float[]> heads = new TreeMap<>(weights);
        heads.keySet().removeIf(name -> !name.startsWith(EncoderHeads.PREFIX));
        return heads;
    }

    private static Map<String, float[]> mean(Map<String, float[]> taught, Map<String, float[]> other) {
        WeightAverage both = new WeightAverage();
        Collections.nCopies(TAUGHT, taught).forEach(both::add);
        both.add(other);
        return both.mean().orElseThrow();
    }

    @Override
    public void evaluate(EvaluationRun run) {
        throw new IllegalArgumentException(
                "task: encoder-taught is trained only; score its tasks with -Dengine=encoder");
    }
}
