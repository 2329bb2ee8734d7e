package io.standpoint.judgement;

import io.standpoint.text.Sentence;
import java.util.Optional;

/** One text as an engine reads it: each sentence once, whatever is asked of it. For one thread. */
public interface Reading {
    SentenceScores score(MarkedSentence sentence);

    /**
     * What each token is part of, as far as the engine can tell.
     *
     * @return a row for each token, probabilities in the order of {@link io.standpoint.actor.NameFeatures#OUTCOMES}; empty
     *     if the engine knows nothing of names
     */
    default Optional<double[][]> names(Sentence sentence) {
        return Optional.empty();
    }
}
