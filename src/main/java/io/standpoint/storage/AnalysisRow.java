package io.standpoint.storage;

import java.time.LocalDate;
import java.util.UUID;

/** A row of one of the large tables: part of one analysis, on one day. */
abstract class AnalysisRow {
    UUID articleId;
    LocalDate day;
    UUID analysisId;

    /** In the order of the table's columns. */
    abstract Object[] values();
}
