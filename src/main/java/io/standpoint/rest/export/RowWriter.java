package io.standpoint.rest.export;

import io.standpoint.report.StanceRow;
import java.io.IOException;

/** Writes rows one after the other to a stream, which it leaves open. */
public interface RowWriter {
    void write(StanceRow row) throws IOException;

    /** Writes what ends the file; not to be called after an error, so that what was cut short doesn't look whole. */
    void finish() throws IOException;
}
