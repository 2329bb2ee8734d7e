package io.standpoint.storage;

import java.util.Optional;

/**
 * A line of a job as it was sent.
 *
 * @param line from 1
 * @param body empty where it was not taken: too long, or more than the caller may post
 * @param problem as JSON, of what was not kept
 */
public record JobLine(long line, Optional<byte[]> body, Optional<String> problem) {
    int size() {
        return body.map(bytes -> bytes.length).orElse(0);
    }
}
