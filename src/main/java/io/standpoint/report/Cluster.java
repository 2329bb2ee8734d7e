package io.standpoint.report;

import java.util.UUID;

/**
 * One article's sentences, or those of near-duplicates together.
 *
 * @param x what they score: 1 for each in favour, -1 for each against
 * @param n how many count
 */
public record Cluster(UUID id, double x, double n) {}
