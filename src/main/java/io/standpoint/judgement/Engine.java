package io.standpoint.judgement;

import io.standpoint.actor.CoreferenceReader;
import java.util.List;
import java.util.Optional;

/** Judges sentences. Safe to share between threads. */
public interface Engine {
    /** Begins a text. */
    Reading reading();

    /** One {@link SentenceScores} for each sentence of a text, in order. */
    default List<SentenceScores> score(List<MarkedSentence> sentences) {
        Reading reading = reading();
        return sentences.stream().map(reading::score).toList();
    }

    /** Whom pronouns mean, if the engine can tell. */
    default Optional<CoreferenceReader> coreference() {
        return Optional.empty();
    }

    /** The same engine, which says which words decided even where that takes much longer. */
    default Engine explaining() {
        return this;
    }
}
