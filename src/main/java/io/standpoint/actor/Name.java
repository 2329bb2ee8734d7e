package io.standpoint.actor;

import io.standpoint.text.CharSpan;

/**
 * A name found in a sentence, titles outside.
 *
 * @param sentence index of the sentence
 * @param span where it stands in the article
 * @param text the article's characters in {@code span}
 * @param type what the name finder took it for
 * @param probability of the span and its type together
 */
public record Name(int sentence, CharSpan span, String text, NameType type, double probability) {}
