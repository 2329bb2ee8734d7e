package io.standpoint.training;

import io.standpoint.actor.AntecedentRanker;
import io.standpoint.actor.GivenNames;
import io.standpoint.actor.MaxentRanker;
import io.standpoint.actor.PronounResolver;
import io.standpoint.training.GapReader.Answer;
import io.standpoint.training.GapReader.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Trains the choice of antecedents in rounds: each learns from pronouns that the round before resolved. */
final class PronounTrainer {
    static final int FOLDS = 5;
    static final int ROUNDS = 2;

    private final GapReader reader;
    private final GivenNameGenders genders;
    private final double l2;
    private final int cutoff;

    PronounTrainer(GapReader reader, GivenNameGenders genders, double l2, int cutoff) {
        this.reader = reader;
        this.genders = genders;
        this.l2 = l2;
        this.cutoff = cutoff;
    }

    /** What a training gives. */
    record Trained(Map<String, Double> givenNames, Map<String, Double> weights) {
        PronounResolver resolver(double temperature, double threshold) {
            return new PronounResolver(new GivenNames(givenNames), new MaxentRanker(weights, temperature), threshold);
        }
    }

    Trained train(List<Passage> passages) {
        GivenNameGenders learned = new GivenNameGenders(genders);
        passages.forEach(learned::addPassage);
        Map<String, Double> odds = learned.logOdds();
        GivenNames givenNames = new GivenNames(odds);
        AntecedentRanker ranker = choice -> new double[choice.candidates().size()];
        Map<String, Double> weights = Map.of();
        for (int round = 0; round < ROUNDS; round++) {
            weights = RankingTrainer.train(samples(passages, givenNames, ranker), l2, cutoff);
            ranker = new MaxentRanker(weights, 1);
        }
        return new Trained(odds, weights);
    }

    /** Fitted on models that saw nothing of the passages they judge: what to divide scores by. */
    double temperature(List<Passage> passages) {
        List<RankingSample> judged = new ArrayList<>();
        List<Map<String, Double>> weights = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Trained trained = train(outside(passages, fold));
            GivenNames givenNames = new GivenNames(trained.givenNames());
            for (RankingSample sample :
                    samples(inside(passages, fold), givenNames, new MaxentRanker(trained.weights(), 1))) {
                judged.add(sample);
                weights.add(trained.weights());
            }
        }
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double temperature = 0.8; temperature < 2.5; temperature += 0.05) {
            double loss = 0;
            for (int i = 0; i < judged.size(); i++) {
                loss -= StrictMath.log(judged.get(i).probability(weights.get(i), temperature));
            }
            if (loss < least) {
                least = loss;
                best = Math.round(temperature * 100) / 100.0;
            }
        }
        return best;
    }

    /** Answers to each passage by a model that saw nothing of it. */
    GapScores outOfFold(List<Passage> passages, double temperature, double threshold) {
        List<Gap.Row> rows = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            PronounResolver resolver = train(outside(passages, fold)).resolver(temperature, threshold);
            for (Passage passage : inside(passages, fold)) {
                rows.add(passage.row());
                answers.add(reader.answer(passage, resolver));
            }
        }
        return new GapScores(rows, answers);
    }

    private static List<Passage> inside(List<Passage> passages, int fold) {
        return passages.stream().filter(passage -> fold(passage) == fold).toList();
    }

    private static List<Passage> outside(List<Passage> passages, int fold) {
        return passages.stream().filter(passage -> fold(passage) != fold).toList();
    }

    private List<RankingSample> samples(List<Passage> passages, GivenNames givenNames, AntecedentRanker ranker) {
        List<RankingSample> samples = new ArrayList<>();
        for (Passage passage : passages) {
            reader.choice(passage, givenNames, ranker, 0.5)
                    .flatMap(choice -> RankingSample.of(passage.row(), choice))
                    .ifPresent(samples::add);
        }
        return samples;
    }

    private static int fold(Passage passage) {
        return Split.part("fold " + Split.textKey(passage.row().text()), FOLDS);
    }
}
