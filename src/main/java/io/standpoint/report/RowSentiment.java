package io.standpoint.report;

import io.standpoint.judgement.Sentiment;
import io.standpoint.judgement.SentimentProbabilities;

/** How a sentence portrays the target of a stance. */
public record RowSentiment(Sentiment label, SentimentProbabilities probabilities) {}
