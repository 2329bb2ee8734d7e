package io.standpoint.actor;

import io.standpoint.text.CharSpan;

/**
 * A span that refers to an actor still being put together.
 *
 * @param demonym whether the span is a demonym
 */
record Reference(int sentence, CharSpan span, String text, boolean demonym, MentionRole role, double probability) {

    static Reference to(Name name) {
        return new Reference(name.sentence(), name.span(), name.text(), false, MentionRole.ACTOR, name.probability());
    }

    Reference certain() {
        return new Reference(sentence, span, text, demonym, role, 1);
    }
}
