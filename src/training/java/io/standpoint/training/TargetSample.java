package io.standpoint.training;

import io.standpoint.judgement.Sentiment;
import io.standpoint.text.CharSpan;

/**
 * A sentence and how it portrays one actor.
 *
 * @param article what must stay together when data are split
 */
record TargetSample(String article, String text, CharSpan target, Sentiment sentiment) {}
