package io.standpoint.judgement;

import java.util.List;

/**
 * A sentiment with what it rests on.
 *
 * @param label the most probable one, or UNCLEAR where a threshold was asked for and not reached
 */
public record SentimentPrediction(Sentiment label, SentimentProbabilities probabilities, List<Evidence> evidence) {
    public SentimentPrediction {
        evidence = List.copyOf(evidence);
    }

    public static SentimentPrediction of(SentimentProbabilities probabilities, List<Evidence> evidence) {
        return new SentimentPrediction(probabilities.best(), probabilities, evidence);
    }

    public SentimentPrediction abstainingBelow(double threshold) {
        boolean sure = probabilities.of(probabilities.best()) >= threshold;
        return sure ? this : new SentimentPrediction(Sentiment.UNCLEAR, probabilities, evidence);
    }
}
