package io.standpoint.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * Who stands where on whom: holders by targets.
 *
 * @param reading the run asked for, and the versions of all that is counted
 * @param holders those that take a side in most sentences
 * @param targets those on whom a side is taken in most sentences
 * @param cells pairs of them with a sentence
 */
public record Matrix(
        @JsonUnwrapped ReportReading reading,
        List<NamedHolder> holders,
        List<RowTarget> targets,
        List<MatrixCell> cells) {}
