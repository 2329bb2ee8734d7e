package io.standpoint.storage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Articles that were sent together and are read in the background.
 *
 * @param finishedAt when no line was left, or when it was cancelled
 */
public record Job(UUID id, State state, Instant createdAt, Optional<Instant> finishedAt, JobProgress progress) {
    /** How far it has come. */
    public enum State {
        WAITING,
        RUNNING,
        FINISHED,
        CANCELLED
    }
}
