package io.standpoint.rest.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.standpoint.report.StanceRow;
import java.io.IOException;
import java.io.OutputStream;

/** One JSON object a line. */
final class NdjsonRows implements RowWriter {
    private final OutputStream out;
    private final ObjectWriter json;

    NdjsonRows(OutputStream out, ObjectMapper json) {
        this.out = out;
        this.json = json.writerFor(StanceRow.class);
    }

    @Override
    public void write(StanceRow row) throws IOException {
        out.write(json.writeValueAsBytes(row));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
