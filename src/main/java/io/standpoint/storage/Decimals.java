package io.standpoint.storage;

import io.standpoint.judgement.SentimentProbabilities;
import io.standpoint.judgement.StanceProbabilities;

/** Reads back the four decimals that a {@code real} keeps: 0.8f is 0.800000012 as a double. */
final class Decimals {
    private Decimals() {}

    static double of(float value) {
        return Math.round(value * 1e4) / 1e4;
    }

    static SentimentProbabilities sentiment(float positive, float neutral, float negative) {
        return new SentimentProbabilities(of(positive), of(neutral), of(negative));
    }

    static StanceProbabilities stance(float favor, float against, float neither) {
        return new StanceProbabilities(of(favor), of(against), of(neither));
    }
}
