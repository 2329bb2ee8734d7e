package io.standpoint.storage;

/** A row of one of the large tables: part of an analysis. */
interface AnalysisRow {
    /** In the order of its table's columns, but for those that name the analysis. */
    Object[] values();
}
