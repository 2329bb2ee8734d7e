package io.standpoint.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The sentences in which one holder takes part; a sentence with several holders is in each one's. */
public record HolderTotals(
        NamedHolder holder, @JsonUnwrapped Figures figures) {}
