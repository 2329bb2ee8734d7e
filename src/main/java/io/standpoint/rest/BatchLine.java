package io.standpoint.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.standpoint.analysis.Analysis;
import java.util.Optional;

/**
 * What came of one line: an analysis or a problem.
 *
 * @param line from 1
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record BatchLine(long line, Optional<Analysis> analysis, Optional<Problem> problem) {
    static BatchLine of(long line, Analysis analysis) {
        return new BatchLine(line, Optional.of(analysis), Optional.empty());
    }

    static BatchLine of(long line, Problem problem) {
        return new BatchLine(line, Optional.empty(), Optional.of(problem));
    }
}
