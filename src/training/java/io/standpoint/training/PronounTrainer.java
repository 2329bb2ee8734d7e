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
        PronounResolver resolver(double threshold) {
            return new PronounResolver(new GivenNames(givenNames), new MaxentRanker(weights, 1), threshold);
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

    /** Answers to each passage by a model that saw nothing of it. */
    GapScores outOfFold(List<Passage> passages, double threshold) {
        List<Gap.Row> rows = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            PronounResolver resolver = train(
                            passages.stream().filter(p -> fold(p) != held).toList())
                    .resolver(threshold);
            passages.stream().filter(p -> fold(p) == held).forEach(passage -> {
                rows.add(passage.row());
                answers.add(reader.answer(passage, resolver));
            });
        }
        return new GapScores(rows, answers);
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

    static int fold(Passage passage) {
        return Split.part("fold " + Split.textKey(passage.row().text()), FOLDS);
    }
}
