package io.standpoint.actor;

import io.standpoint.text.CharSpan;
import java.util.List;

/** Reads a passage, so that it can say whom its pronouns mean. Safe to share between threads. */
public interface CoreferenceReader {
    ReadPassage read(String passage);

    /** A passage once read. */
    interface ReadPassage {
        /**
         * @param pronoun its place in the passage
         * @param names places in the passage
         * @return the log odds that it means each name; NaN where that can't be told
         */
        double[] logOdds(CharSpan pronoun, List<CharSpan> names);
    }
}
