package io.standpoint.report;

/**
 * What a group of articles adds up to for one actor: the sentences that judge it and, where one holder or a watch-list is
 * asked for, in which such a holder takes part.
 *
 * @param articles how many have such a sentence
 * @param sentiment how these sentences portray the actor
 * @param stance these sentences by stance, each counted once
 */
public record Totals(long articles, long sentences, SentimentTally sentiment, StanceTally stance) {
    public static final Totals NONE = of(0, SentimentTally.NONE, StanceTally.NONE);

    public static Totals of(long articles, SentimentTally sentiment, StanceTally stance) {
        return new Totals(articles, sentiment.sentences(), sentiment, stance);
    }

    public Totals plus(Totals other) {
        return of(articles + other.articles, sentiment.plus(other.sentiment), stance.plus(other.stance));
    }
}
