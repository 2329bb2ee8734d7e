package io.standpoint.judgement;

import io.standpoint.text.CharSpan;
import java.util.List;

/**
 * One actor's mentions in a sentence, as the classifiers see it: spans only, so that names decide nothing.
 *
 * @param spans article offsets, in text order, at least one
 */
public record MarkedActor(List<CharSpan> spans) {
    public MarkedActor {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("spans: is empty");
        }
    }
}
