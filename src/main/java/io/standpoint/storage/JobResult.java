package io.standpoint.storage;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What came of a line of a job.
 *
 * @param line from 1
 * @param article empty where it failed; it may have been deleted since
 * @param problem why it failed
 */
public record JobResult(
        long line,
        Outcome outcome,
        Optional<UUID> article,
        Optional<UUID> analysis,
        Optional<Map<String, Object>> problem) {
    /** What can come of one. */
    public enum Outcome {
        /** It made an analysis. */
        STORED,
        /** It had been analysed before. */
        ALREADY_STORED,
        /** It could not be taken. */
        FAILED
    }
}
