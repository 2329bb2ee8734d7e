package io.standpoint.training;

import java.nio.file.Path;

/** A row of a data file that can't be used; the message names the file and the line. */
final class BadRowException extends RuntimeException {
    /** @param line from 1 */
    BadRowException(Path file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
    }
}
