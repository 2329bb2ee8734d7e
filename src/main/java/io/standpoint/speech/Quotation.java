package io.standpoint.speech;

import io.standpoint.text.CharSpan;

/**
 * The part of a quotation that stands in one sentence, its marks outside.
 *
 * @param utterance the same for all parts of one quotation, over sentences and paragraphs
 * @param depth 1, or 2 inside another quotation
 */
record Quotation(CharSpan span, int utterance, int depth) {}
