package io.standpoint.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Fine-tunes the network on all tasks together: batches of one source each, in random order, the rate rising over the first
 * tenth of all steps and then falling until the last epoch, whose weights are averaged. What it has done is on disk every few minutes; started again, it goes on there.
 */
final class EncoderTrainer {
    private static final int BATCH = 16;
    /** Batches that are sorted by length together. */
    private static final int CHUNK = 20;

    private static final int STEPS_BETWEEN_CHECKPOINTS = 250;
    private static final int STEPS_BETWEEN_REPORTS = 50;
    private static final int STEPS_BETWEEN_AVERAGED = 25;
    private static final float HEADS_PACE = 5;
    /** Share of the rate that is left in the last epoch. */
    private static final double LAST_RATE = 0.3;

    /**
     * Texts to train on.
     *
     * @param drawn how many of them each epoch reads
     */
    record Source(String name, List<EncoderSample> samples, int drawn) {}

    /** What is done after each epoch. */
    interface AfterEpoch {
        void after(int epoch) throws IOException;
    }

    private final EncoderNet net;
    private final EncoderWeights weights;
    private final List<List<Source>> epochs;
    private final float rate;
    private final long seed;
    private final Path checkpoint;
    private final AdamW optimiser = new AdamW();

    /**
     * @param epochs what each epoch reads
     * @param learning names of the weights that this training changes
     */
    EncoderTrainer(
            EncoderNet net,
            EncoderWeights weights,
            List<List<Source>> epochs,
            float rate,
            long seed,
            Path checkpoint,
            Predicate<String> learning) {
        this.net = net;
        this.weights = weights;
        this.epochs = epochs;
        this.rate = rate;
        this.seed = seed;
        this.checkpoint = checkpoint;
        weights.all().forEach((name, weight) -> {
            boolean learns = weight.trained() && learning.test(name);
            weight.array().setRequiresGradient(learns);
            if (learns) {
                float pace = name.startsWith(EncoderHeads.PREFIX) ? HEADS_PACE : 1;
                optimiser.add(weight, pace, !name.endsWith("bias") && !name.contains("LayerNorm"));
            }
        });
    }

    void train(NDManager manager, AfterEpoch afterEpoch) throws IOException {
        int done = Files.exists(checkpoint) ? resume() : 0;
        int all = 0;
        int settled = 0;
        for (int epoch = 0; epoch < epochs.size(); epoch++) {
            settled = all;
            all += batches(epoch).size();
        }
        WeightAverage average = new WeightAverage();
        int step = 0;
        double loss = 0;
        long start = System.nanoTime();
        for (int epoch = 0; epoch < epochs.size(); epoch++) {
            List<List<EncoderSample>> batches = batches(epoch);
            for (List<EncoderSample> batch : batches) {
                if (step++ < done) {
                    continue;
                }
                Engine.getInstance().setRandomSeed((int) (seed * 1_000_003 + step));
                loss += step(batch, manager, rate(step, settled));
                if (step > settled && step % STEPS_BETWEEN_AVERAGED == 0) {
                    average.add(weights.trained());
                }
                if (step % STEPS_BETWEEN_REPORTS == 0) {
                    double each = (System.nanoTime() - start) / 1e9 / (step - done);
                    Progress.say(
                            "  step %d of %d, loss %.3f, %.2f s a step, %.0f min left",
                            step, all, loss / STEPS_BETWEEN_REPORTS, each, each * (all - step) / 60);
                    loss = 0;
                }
                if (step % STEPS_BETWEEN_CHECKPOINTS == 0) {
                    save(step);
                }
            }
            if (step > done) {
                if (step == all) {
                    average.mean().ifPresent(weights::set);
                }
                save(step);
                afterEpoch.after(epoch + 1);
            }
        }
    }

    /** @param settled when it stops falling */
    private float rate(int step, int settled) {
        double warm = Math.min(1, step / (0.1 * settled));
        return (float) (rate * warm * Math.max(LAST_RATE, Math.min(1, (settled - step) / (0.9 * settled))));
    }

    private double step(List<EncoderSample> batch, NDManager manager, float rate) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            double value;
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray loss = EncoderLoss.of(net.forward(batch, manager, true), batch);
                collector.backward(loss);
                value = loss.getFloat();
                optimiser.step(rate);
            }
            return value;
        }
    }

    /** The same batches for the same seed and epoch. */
    private List<List<EncoderSample>> batches(int epoch) {
        Random random = new Random(seed + 31L * epoch);
        List<List<EncoderSample>> batches = new ArrayList<>();
        for (Source source : epochs.get(epoch)) {
            List<EncoderSample> drawn = new ArrayList<>(source.samples());
            Collections.shuffle(drawn, random);
            drawn = drawn.subList(0, Math.min(source.drawn(), drawn.size()));
            for (int from = 0; from < drawn.size(); from += BATCH * CHUNK) {
                List<EncoderSample> chunk =
                        new ArrayList<>(drawn.subList(from, Math.min(drawn.size(), from + BATCH * CHUNK)));
                chunk.sort(Comparator.comparingInt(EncoderSample::length));
                for (int at = 0; at < chunk.size(); at += BATCH) {
                    batches.add(chunk.subList(at, Math.min(chunk.size(), at + BATCH)));
                }
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    private void save(int step) throws IOException {
        Files.createDirectories(checkpoint.getParent());
        Path part = checkpoint.resolveSibling(checkpoint.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            out.writeInt(step);
            optimiser.save(out);
        }
        Files.move(part, checkpoint, StandardCopyOption.REPLACE_EXISTING);
    }

    private int resume() throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(checkpoint)))) {
            int step = in.readInt();
            optimiser.resume(in);
            Progress.say("  goes on after step %d, found in %s", step, checkpoint);
            return step;
        }
    }
}
