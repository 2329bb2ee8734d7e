package io.standpoint.analysis;

import io.standpoint.text.LanguageCheck;

/** What one worker thread needs; none of it is shared. */
public record AnalysisTools(LanguageCheck languages, Analyzer analyzer) {
    /** Makes the tools of one more worker, from models that all workers share. */
    public interface Factory {
        AnalysisTools create();
    }
}
