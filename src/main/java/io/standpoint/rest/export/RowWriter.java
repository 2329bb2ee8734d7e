package io.standpoint.rest.export;

import io.standpoint.report.StanceRow;
import java.io.IOException;

/** Writes rows one after the other; {@link #close} writes what ends the file, and leaves the stream open. */
public interface RowWriter extends AutoCloseable {
    void write(StanceRow row) throws IOException;

    @Override
    void close() throws IOException;
}
