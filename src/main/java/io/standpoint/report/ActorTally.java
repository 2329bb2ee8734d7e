package io.standpoint.report;

import io.standpoint.judgement.Judgement;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the sentences of one article add up to for one actor.
 *
 * @param sentences how many judge the actor
 * @param netStance from -1 (all against) to 1 (all for), any holder; empty where no sentence is clear
 */
public record ActorTally(long sentences, SentimentTally sentiment, StanceTally stance, OptionalDouble netStance) {

    /**
     * @param judgements those whose target is the actor, one a sentence
     */
    public static ActorTally of(List<Judgement> judgements) {
        SentimentTally sentiment = SentimentTally.NONE;
        StanceTally stance = StanceTally.NONE;
        for (Judgement judgement : judgements) {
            sentiment = sentiment.plus(judgement.sentiment().label());
            stance = stance.plus(StanceTally.ofSentence(judgement.stances()));
        }
        return new ActorTally(judgements.size(), sentiment, stance, stance.netStance());
    }
}
