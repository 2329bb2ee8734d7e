package io.standpoint.training;

import io.standpoint.judgement.Engine;
import io.standpoint.judgement.EngineKind;
import io.standpoint.models.ModelCard;
import io.standpoint.models.ModelCard.Score;
import io.standpoint.models.ModelStore;
import io.standpoint.text.CharSpan;
import io.standpoint.text.SentenceReader;
import io.standpoint.text.TextModels;
import io.standpoint.training.Swap.Swapped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Swaps names, genders and nationalities in sentences that no model learned from, and writes into the models' cards how often
 * that changes the label, which it never should.
 */
public final class Fairness {
    static final String METRIC = "labels changed";
    private static final int SENTENCES = 500;
    private static final long SEED = 7;

    private final Path models = Path.of(Settings.text("models").orElse("models"));
    private final SentenceReader reader = new SentenceReader(TextModels.load());
    private final List<TargetSample> portrayals = new ArrayList<>();
    private final List<PairSample> pairs = new ArrayList<>();

    private Fairness(Path data) throws IOException {
        Swap.load();
        for (String file : TargetSentimentTask.DEV) {
            portrayals.addAll(NewsMtsc.read(data.resolve(file)));
        }
        pairs.addAll(Dse.read(data.resolve(DirectedStanceTask.DEV)));
        Collections.shuffle(portrayals, new Random(SEED));
        Collections.shuffle(pairs, new Random(SEED));
    }

    public static void main(String[] args) throws IOException {
        new Fairness(Settings.data()).run();
    }

    private void run() throws IOException {
        System.out.println("| task | engine | swapped | n | labels changed |\n|---|---|---|---|---|");
        for (EngineKind kind : EngineKind.values()) {
            Engine engine = kind.load(ModelStore.in(models));
            String prefix = kind == EngineKind.ENCODER ? "en-encoder-" : "en-";
            write(prefix + "target-sentiment", portrayals(engine));
            write(prefix + "directed-stance", pairs(engine));
        }
        Cards.write(models);
    }

    private List<Score> portrayals(Engine engine) {
        List<Score> scores = new ArrayList<>();
        for (Swap swap : Swap.values()) {
            List<TargetSample> before = new ArrayList<>();
            List<TargetSample> after = new ArrayList<>();
            for (TargetSample sample : portrayals) {
                swapped(swap, sample.text(), List.of(sample.target()), before.size())
                        .ifPresent(swapped -> {
                            before.add(sample);
                            after.add(new TargetSample(
                                    sample.article(),
                                    swapped.text(),
                                    swapped.actors().get(0),
                                    sample.sentiment()));
                        });
            }
            TargetSentimentTask task = new TargetSentimentTask();
            scores.add(score("newsmtsc/dev", swap, task.score(engine, before), task.score(engine, after)));
        }
        return scores;
    }

    private List<Score> pairs(Engine engine) {
        List<Score> scores = new ArrayList<>();
        for (Swap swap : Swap.values()) {
            List<PairSample> before = new ArrayList<>();
            List<PairSample> after = new ArrayList<>();
            for (PairSample sample : pairs) {
                swapped(swap, sample.text(), List.of(sample.p(), sample.q()), before.size())
                        .ifPresent(swapped -> {
                            before.add(sample);
                            after.add(new PairSample(
                                    sample.article(),
                                    swapped.text(),
                                    swapped.actors().get(0),
                                    swapped.actors().get(1),
                                    sample.label()));
                        });
            }
            DirectedStanceTask task = new DirectedStanceTask();
            scores.add(score("dse/dev", swap, task.score(engine, before), task.score(engine, after)));
        }
        return scores;
    }

    /** Empty once there are enough. */
    private Optional<Swapped> swapped(Swap swap, String text, List<CharSpan> actors, int turn) {
        return turn == SENTENCES ? Optional.empty() : swap.of(reader.sentence(text), actors, turn);
    }

    private static Score score(String data, Swap swap, List<Scored> before, List<Scored> after) {
        List<Scored> same = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            same.add(new Scored(
                    before.get(i).article(),
                    before.get(i).predicted(),
                    after.get(i).probabilities()));
        }
        int labels = before.get(0).probabilities().length;
        Bootstrap.Interval kept = new Bootstrap(same, labels).of(Metrics::accuracy);
        return new Score(
                data + ", " + swap.name().toLowerCase(Locale.ROOT) + " swapped",
                METRIC,
                1 - new Metrics(same, labels).accuracy(),
                1 - kept.high(),
                1 - kept.low(),
                same.size());
    }

    /** In place of those that the card has. */
    private void write(String model, List<Score> changed) throws IOException {
        ModelCard card = ModelStore.in(models).card(model);
        List<Score> scores = new ArrayList<>(card.scores());
        scores.removeIf(score -> score.metric().equals(METRIC));
        scores.addAll(changed);
        ModelCard written = new ModelCard(
                card.name(),
                card.version(),
                card.task(),
                card.engine(),
                card.licence(),
                card.labels(),
                card.settings(),
                card.trainedOn(),
                card.calibration(),
                scores,
                card.reliability());
        new ModelWriter(models).write(written);
        changed.forEach(score -> System.out.printf(
                Locale.ROOT,
                "| %s | `%s` | %s | %d | %.3f [%.3f, %.3f] |%n",
                card.task(),
                card.engine(),
                score.data(),
                score.n(),
                score.value(),
                score.low(),
                score.high()));
    }
}
