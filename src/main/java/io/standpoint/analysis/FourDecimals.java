package io.standpoint.analysis;

import io.standpoint.judgement.SentimentPrediction;
import io.standpoint.judgement.SentimentProbabilities;
import io.standpoint.judgement.StancePrediction;
import io.standpoint.judgement.StanceProbabilities;

/** Rounds probabilities, so that a stored analysis reads back exactly as it was answered. Labels stay as they were. */
final class FourDecimals extends Rewriting {
    @Override
    double probability(double probability) {
        return Math.round(probability * 1e4) / 1e4;
    }

    @Override
    SentimentPrediction sentiment(SentimentPrediction s) {
        SentimentProbabilities p = s.probabilities();
        return new SentimentPrediction(
                s.label(),
                new SentimentProbabilities(
                        probability(p.positive()), probability(p.neutral()), probability(p.negative())),
                s.evidence());
    }

    @Override
    StancePrediction stance(StancePrediction s) {
        return new StancePrediction(
                s.label(),
                s.probabilities()
                        .map(p -> new StanceProbabilities(
                                probability(p.favor()), probability(p.against()), probability(p.neither()))),
                s.evidence());
    }
}
