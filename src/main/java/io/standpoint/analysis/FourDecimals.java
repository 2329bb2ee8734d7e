package io.standpoint.analysis;

import io.standpoint.actor.Mention;
import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Judgement;
import io.standpoint.judgement.SentimentPrediction;
import io.standpoint.judgement.SentimentProbabilities;
import io.standpoint.judgement.StancePrediction;
import io.standpoint.judgement.StanceProbabilities;

/** Rounds probabilities, so that a stored analysis reads back exactly as it was answered. Labels stay as they were. */
final class FourDecimals {
    private FourDecimals() {}

    static AnalysedSentence sentence(AnalysedSentence s) {
        return new AnalysedSentence(
                s.index(),
                s.span(),
                s.text(),
                sentiment(s.sentiment()),
                s.mentions().stream().map(FourDecimals::mention).toList(),
                s.quotes(),
                s.judgements().stream().map(FourDecimals::judgement).toList());
    }

    private static Judgement judgement(Judgement j) {
        return new Judgement(
                j.target(),
                sentiment(j.sentiment()),
                j.stances().stream()
                        .map(held -> new HeldStance(held.holder(), stance(held.stance())))
                        .toList());
    }

    private static Mention mention(Mention m) {
        return new Mention(m.actor(), m.sentence(), m.span(), m.text(), m.kind(), m.role(), round(m.probability()));
    }

    private static SentimentPrediction sentiment(SentimentPrediction s) {
        SentimentProbabilities p = s.probabilities();
        return new SentimentPrediction(
                s.label(),
                new SentimentProbabilities(round(p.positive()), round(p.neutral()), round(p.negative())),
                s.evidence());
    }

    private static StancePrediction stance(StancePrediction s) {
        return new StancePrediction(
                s.label(),
                s.probabilities()
                        .map(p -> new StanceProbabilities(round(p.favor()), round(p.against()), round(p.neither()))),
                s.evidence());
    }

    private static double round(double probability) {
        return Math.round(probability * 1e4) / 1e4;
    }
}
