package io.standpoint.rest.export;

import io.standpoint.report.StanceRow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * RFC 4180 in UTF-8, with a header. Cells are the article's own words, also where a spreadsheet would take them for a formula:
 * a mark before them would falsify what programs read.
 */
final class CsvRows implements RowWriter {
    private final CSVPrinter printer;

    CsvRows(OutputStream out) throws IOException {
        String[] header = Column.ALL.stream().map(Column::name).toArray(String[]::new);
        printer = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
                CSVFormat.RFC4180.builder().setHeader(header).get());
    }

    @Override
    public void write(StanceRow row) throws IOException {
        for (Column column : Column.ALL) {
            printer.print(column.value().apply(row).orElse(null));
        }
        printer.println();
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
