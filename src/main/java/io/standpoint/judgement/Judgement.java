package io.standpoint.judgement;

import java.util.List;
import java.util.UUID;

/**
 * What one sentence says of one target.
 *
 * @param target id of the actor
 * @param sentiment how the sentence portrays the target, whoever portrays it
 * @param stances one per holder, AUTHOR first; a target never holds a stance on itself
 */
public record Judgement(UUID target, SentimentPrediction sentiment, List<HeldStance> stances) {
    public Judgement {
        stances = List.copyOf(stances);
        for (HeldStance held : stances) {
            if (held.holder().actor().filter(target::equals).isPresent()) {
                throw new IllegalArgumentException("stances: the target holds a stance on itself");
            }
        }
    }
}
