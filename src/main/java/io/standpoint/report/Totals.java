package io.standpoint.report;

import java.util.OptionalDouble;

/**
 * What a group of articles adds up to for one actor.
 *
 * @param articles how many judge the actor
 * @param sentences how many judge the actor, whoever holds a stance
 * @param sentiment how these portray it
 * @param stance sentences by stance, each counted once
 * @param netStance from -1 (all against) to 1 (all for); empty where no sentence is clear
 */
public record Totals(
        long articles, long sentences, SentimentTally sentiment, StanceTally stance, OptionalDouble netStance) {
    public static final Totals NONE = of(0, SentimentTally.NONE, StanceTally.NONE);

    public static Totals of(long articles, SentimentTally sentiment, StanceTally stance) {
        return new Totals(articles, sentiment.sentences(), sentiment, stance, stance.netStance());
    }

    public Totals plus(Totals other) {
        return of(articles + other.articles, sentiment.plus(other.sentiment), stance.plus(other.stance));
    }
}
