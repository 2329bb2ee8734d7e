package io.standpoint.judgement;

import java.util.List;

/** Judges sentences: one {@link SentenceScores} for each, in order. Safe to share between threads. */
public interface Engine {
    List<SentenceScores> score(List<MarkedSentence> sentences);

    /** The same engine, which says which words decided even where that takes much longer. */
    default Engine explaining() {
        return this;
    }
}
