package io.standpoint.actor;

import io.standpoint.text.CharSpan;
import java.util.List;

/** Reads in a passage whom a pronoun means. Safe to share between threads. */
public interface CoreferenceReader {
    /**
     * @param pronoun its place in the passage
     * @param names places in the passage
     * @return the log odds that it means each name; NaN where that can't be told
     */
    double[] logOdds(String passage, CharSpan pronoun, List<CharSpan> names);
}
