package io.standpoint.storage;

import java.util.Collections;

/** The columns of a table, in the order in which rows are read and written. */
final class Columns {
    /** All rows, unless something follows. */
    final String select;

    /** With a {@code ?} for each column. */
    final String insert;

    Columns(String table, String... names) {
        String all = String.join(", ", names);
        select = "select " + all + " from " + table;
        insert = "insert into " + table + " (" + all + ") values ("
                + String.join(", ", Collections.nCopies(names.length, "?")) + ")";
    }
}
