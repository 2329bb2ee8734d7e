package io.standpoint.judgement;

/** Calibrated probabilities; they sum to 1. */
public record SentimentProbabilities(double positive, double neutral, double negative) {
    public Sentiment best() {
        if (positive > neutral && positive > negative) {
            return Sentiment.POSITIVE;
        }
        return negative > neutral ? Sentiment.NEGATIVE : Sentiment.NEUTRAL;
    }

    public double of(Sentiment label) {
        return switch (label) {
            case POSITIVE -> positive;
            case NEUTRAL -> neutral;
            case NEGATIVE -> negative;
            case UNCLEAR -> throw new IllegalArgumentException("label: UNCLEAR has no probability");
        };
    }
}
