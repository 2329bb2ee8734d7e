package io.standpoint.judgement;

import java.util.List;

/**
 * An engine's answer for one {@link MarkedSentence} with n actors.
 *
 * @param sentence the overall tone
 * @param toward n sentiments, in the order of the actors
 * @param author n stances of the author, in the order of the actors
 * @param pairs n lists of n: {@code pairs.get(holder).get(target)}; null on the diagonal and for two
 *     actors so far apart in a list that nobody would pair them; then likewise a list for each of the other holders
 */
public record SentenceScores(
        SentimentPrediction sentence,
        List<SentimentPrediction> toward,
        List<StancePrediction> author,
        List<List<StancePrediction>> pairs) {}
