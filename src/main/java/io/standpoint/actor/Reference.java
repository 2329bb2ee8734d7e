package io.standpoint.actor;

import io.standpoint.text.CharSpan;
import io.standpoint.text.Sentence;

/**
 * A span that refers to an actor still being put together.
 *
 * @param kind {@link MentionKind#NAME} for every name: which is an alias shows when all are known
 */
record Reference(int sentence, CharSpan span, String text, MentionKind kind, MentionRole role, double probability) {

    static Reference to(Name name) {
        return new Reference(
                name.sentence(), name.span(), name.text(), MentionKind.NAME, MentionRole.ACTOR, name.probability());
    }

    /** What a rule found, which no model gives a probability. */
    static Reference title(Sentence sentence, int from, int to, MentionRole role) {
        CharSpan span = sentence.span(from, to);
        return new Reference(sentence.index(), span, sentence.textOf(span), MentionKind.TITLE, role, 1);
    }

    boolean isName() {
        return kind == MentionKind.NAME;
    }

    Reference certain() {
        return new Reference(sentence, span, text, kind, role, 1);
    }

    Reference asPlace() {
        return new Reference(sentence, span, text, kind, MentionRole.PLACE, probability);
    }
}
