package io.standpoint.training;

import io.standpoint.judgement.Sentiment;

/**
 * A sentence and its tone.
 *
 * @param article what must stay together when data are split
 * @param mean of its raters, -4 to 4
 */
record SentenceSample(String article, String text, Sentiment sentiment, double mean) {}
