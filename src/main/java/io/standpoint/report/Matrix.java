package io.standpoint.report;

import java.util.List;

/**
 * Who stands where on whom: holders by targets.
 *
 * @param holders those that take a side in most sentences
 * @param targets those on whom a side is taken in most sentences
 * @param cells pairs of them with a sentence
 */
public record Matrix(List<NamedHolder> holders, List<RowTarget> targets, List<MatrixCell> cells) {}
