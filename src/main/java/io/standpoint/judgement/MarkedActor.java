package io.standpoint.judgement;

import io.standpoint.text.CharSpan;
import java.util.List;

/**
 * One party of a sentence, as the classifiers see it: spans only, so that names decide nothing.
 *
 * @param spans article offsets of its mentions in the sentence, in text order; empty only for a speaker who stands
 *     outside of the sentence
 * @param says the parts of the sentence that it utters
 */
public record MarkedActor(List<CharSpan> spans, List<CharSpan> says) {
    public MarkedActor {
        spans = List.copyOf(spans);
        says = List.copyOf(says);
        if (spans.isEmpty() && says.isEmpty()) {
            throw new IllegalArgumentException("spans: is empty");
        }
    }

    public MarkedActor(List<CharSpan> spans) {
        this(spans, List.of());
    }
}
