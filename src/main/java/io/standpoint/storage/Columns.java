package io.standpoint.storage;

import java.util.Collections;
import java.util.List;

/** Columns of a table, in the order in which rows are read and written. */
record Columns(String table, List<String> names) {
    Columns(String table, String... names) {
        this(table, List.of(names));
    }

    /** All rows, unless something follows. */
    String select() {
        return "select " + String.join(", ", names) + " from " + table;
    }

    /** With a {@code ?} for each column. */
    String insert() {
        return "insert into " + table + " (" + String.join(", ", names) + ") values ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
    }
}
