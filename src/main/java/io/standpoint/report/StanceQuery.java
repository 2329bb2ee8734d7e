package io.standpoint.report;

import java.util.Optional;

/**
 * What a stance report is asked for.
 *
 * @param period how long the points of the series are; without one there is no series
 * @param byProbability whether a sentence scores its probability of FAVOR less that of AGAINST, rather than its label
 */
public record StanceQuery(StanceFilter filter, Optional<Period> period, boolean byProbability) {}
