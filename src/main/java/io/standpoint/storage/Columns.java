package io.standpoint.storage;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The columns of a table, in the order in which rows are read and written. */
final class Columns {
    /** All rows, unless something follows. */
    final String select;

    /** With a {@code ?} for each column. */
    final String insert;

    Columns(String table, String... names) {
        this(table, List.of(), List.of(names));
    }

    /**
     * @param key written before the others, and not read
     */
    private Columns(String table, List<String> key, List<String> names) {
        List<String> written = Stream.concat(key.stream(), names.stream()).toList();
        select = "select " + String.join(", ", names) + " from " + table;
        insert = "insert into " + table + " (" + String.join(", ", written) + ") values ("
                + String.join(", ", Collections.nCopies(written.size(), "?")) + ")";
    }

    /** Of a table whose rows belong to one analysis, on one day: {@link AnalysisRows} has which. */
    static Columns ofAnalysis(String table, String... names) {
        return new Columns(table, AnalysisRows.KEY, List.of(names));
    }
}
