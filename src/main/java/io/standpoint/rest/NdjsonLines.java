package io.standpoint.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a stream, one after the other. Of a line over the limit no more is kept in memory than of one within it. */
final class NdjsonLines {
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int next;
    private int filled;
    private long number;

    /**
     * @param limit bytes of a line
     */
    NdjsonLines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /**
     * A line that isn't blank.
     *
     * @param number from 1, blank ones counted
     * @param body empty where it is too long
     */
    record Line(long number, Optional<byte[]> body) {}

    /** The next line; empty at the end. */
    Optional<Line> next() throws IOException {
        while (fill()) {
            number++;
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            boolean whole = copy(line);
            if (!whole) {
                return Optional.of(new Line(number, Optional.empty()));
            }
            if (!isBlank(line)) {
                return Optional.of(new Line(number, Optional.of(line.toByteArray())));
            }
        }
        return Optional.empty();
    }

    /** Up to the next end of line, which is left out; what is over the limit is skipped. */
    private boolean copy(ByteArrayOutputStream line) throws IOException {
        boolean whole = true;
        while (fill()) {
            int end = next;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            whole = whole && line.size() + end - next <= limit;
            if (whole) {
                line.write(buffer, next, end - next);
            }
            next = end;
            if (end < filled) {
                next++;
                return whole;
            }
        }
        return whole;
    }

    private static boolean isBlank(ByteArrayOutputStream line) {
        return line.size() < BUFFER_BYTES
                && line.toString(StandardCharsets.ISO_8859_1).isBlank();
    }

    /** Whether there is a byte to read. */
    private boolean fill() throws IOException {
        if (next == filled) {
            next = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return next < filled;
    }
}
