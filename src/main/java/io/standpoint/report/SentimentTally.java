package io.standpoint.report;

import io.standpoint.judgement.Sentiment;

/** Sentences by how they portray one actor. */
public record SentimentTally(long positive, long neutral, long negative, long unclear) {
    public static final SentimentTally NONE = new SentimentTally(0, 0, 0, 0);

    public SentimentTally plus(Sentiment label) {
        return switch (label) {
            case POSITIVE -> new SentimentTally(positive + 1, neutral, negative, unclear);
            case NEUTRAL -> new SentimentTally(positive, neutral + 1, negative, unclear);
            case NEGATIVE -> new SentimentTally(positive, neutral, negative + 1, unclear);
            case UNCLEAR -> new SentimentTally(positive, neutral, negative, unclear + 1);
        };
    }

    public SentimentTally plus(SentimentTally other) {
        return new SentimentTally(
                positive + other.positive, neutral + other.neutral, negative + other.negative, unclear + other.unclear);
    }

    /** All of them together. */
    long sentences() {
        return positive + neutral + negative + unclear;
    }
}
