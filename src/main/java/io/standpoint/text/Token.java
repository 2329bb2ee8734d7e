package io.standpoint.text;

/**
 * A word, clitic ("'s", "n't") or punctuation mark.
 *
 * @param span where it stands in the article
 * @param text its characters, with typographic quotes and dashes made plain; same length as the span
 * @param tag its part of speech (Universal Dependencies: NOUN, PROPN, VERB …)
 */
public record Token(CharSpan span, String text, String tag) {}
