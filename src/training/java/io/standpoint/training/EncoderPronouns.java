package io.standpoint.training;

import io.standpoint.actor.AntecedentRanker.Choice;
import io.standpoint.actor.CoreferenceReader;
import io.standpoint.actor.GivenNames;
import io.standpoint.actor.MaxentRanker;
import io.standpoint.actor.PronounResolver;
import io.standpoint.actor.ReadingRanker;
import io.standpoint.encoder.Encoder;
import io.standpoint.judgement.EncoderEngine;
import io.standpoint.models.ModelCard;
import io.standpoint.models.ModelStore;
import io.standpoint.training.GapReader.Passage;
import io.standpoint.training.Task.TrainingRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much the encoder's reading of a pronoun counts beside the ranker's choice: fitted on the tenth of the passages that the
 * encoder wasn't trained on, with a ranker that wasn't either, and scored on the development part.
 */
final class EncoderPronouns {
    private static final String TRAIN = "gap/development.tsv";
    private static final String DEV = "gap/validation.tsv";

    /** Pronouns that mean nobody named are fewer in GAP than in news: fitted to it freely, they would all but vanish. */
    private static final double LEAST_NONE = -3;

    private final TrainingRun run;

    EncoderPronouns(TrainingRun run) {
        this.run = run;
    }

    /** A choice as the ranker has it, what the encoder says, and which options are right, the last being none. */
    private record Judged(double[] p, double[] odds, boolean[] right) {
        double probability(double weight, double none) {
            double[] corrected = ReadingRanker.corrected(p, odds, weight, none);
            double good = 0;
            double rest = 1;
            for (int i = 0; i < corrected.length; i++) {
                good += right[i] ? corrected[i] : 0;
                rest -= corrected[i];
            }
            return good + (right[corrected.length] ? rest : 0);
        }
    }

    void write(Map<String, String> settings, List<ModelCard.DataSet> data) throws IOException {
        ModelStore store = ModelStore.in(run.models());
        EncoderEngine engine = EncoderEngine.load(store);
        GapReader reader = new GapReader(store, engine);
        double[] fitted = fit(reader, engine.coreference().orElseThrow());
        Progress.say("  pronouns: weight %.2f, none %.2f", fitted[0], fitted[1]);
        TreeMap<String, String> all = new TreeMap<>(settings);
        all.put(PronounResolver.WEIGHT, String.valueOf(fitted[0]));
        all.put(PronounResolver.NONE, String.valueOf(fitted[1]));
        write(store, all, data, Optional.empty());
        GapScores scores = PronounsTask.scores(
                reader,
                reader.passages(Gap.read(run.data().resolve(DEV))),
                PronounResolver.load(store).reading(engine.coreference().orElseThrow(), ModelStore.in(run.models())));
        write(store, all, data, Optional.of(scores));
    }

    private void write(
            ModelStore store, Map<String, String> settings, List<ModelCard.DataSet> data, Optional<GapScores> scores)
            throws IOException {
        byte[] network = store.open(Encoder.MODEL + "/model.onnx").readAllBytes();
        ModelCard card = new ModelCard(
                PronounResolver.READER,
                ModelWriter.version(network),
                "pronouns",
                "encoder",
                EncoderCards.LICENCE,
                List.of("OTHER", "SAME"),
                settings,
                data,
                Optional.empty(),
                scores.map(PronounsTask::score).stream().toList(),
                List.of());
        String evaluation =
                scores.map(s -> "gap, validation\n" + PronounsTask.report(s)).orElse("");
        new ModelWriter(run.models()).write(card, evaluation);
        Progress.say("  wrote %s%n%s", card.name(), evaluation);
    }

    /** Weight and threshold that make the right options likeliest. */
    private double[] fit(GapReader reader, CoreferenceReader encoder) throws IOException {
        List<Passage> all = reader.passages(Gap.read(run.data().resolve(TRAIN)));
        List<Passage> held = all.stream()
                .filter(passage -> EncoderData.isCalibration(passage.row().text()))
                .toList();
        List<Passage> others =
                all.stream().filter(passage -> !held.contains(passage)).toList();
        PronounTrainer.Trained ranker = new PronounTrainer(
                        reader, PronounsTask.genders(run), PronounsTask.L2, PronounsTask.CUTOFF)
                .train(others);
        List<Judged> judged = new ArrayList<>();
        GivenNames givenNames = new GivenNames(ranker.givenNames());
        MaxentRanker base = new MaxentRanker(ranker.weights(), temperature());
        for (Passage passage : held) {
            reader.choice(passage, givenNames, base, PronounsTask.THRESHOLD)
                    .flatMap(choice -> judged(passage, choice, base, encoder))
                    .ifPresent(judged::add);
        }
        double[] best = {0, 0};
        double least = Double.POSITIVE_INFINITY;
        for (double weight = 0; weight <= 1.5; weight += 0.05) {
            for (double none = LEAST_NONE; none <= 4; none += 0.25) {
                double loss = 0;
                for (Judged one : judged) {
                    loss -= StrictMath.log(Math.max(1e-6, one.probability(weight, none)));
                }
                if (loss < least) {
                    least = loss;
                    best = new double[] {Math.round(weight * 100) / 100.0, none};
                }
            }
        }
        Progress.say("  pronouns: fitted on %d choices, mean log loss %.4f", judged.size(), least / judged.size());
        return best;
    }

    private double temperature() {
        return ModelStore.in(run.models())
                .card(PronounResolver.MODEL)
                .calibration()
                .orElseThrow()
                .temperature();
    }

    private static Optional<Judged> judged(
            Passage passage, Choice choice, MaxentRanker base, CoreferenceReader encoder) {
        return RankingSample.of(passage.row(), choice)
                .map(sample ->
                        new Judged(base.probabilities(choice), ReadingRanker.logOdds(choice, encoder), sample.right()));
    }
}
