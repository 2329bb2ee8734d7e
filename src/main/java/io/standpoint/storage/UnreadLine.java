package io.standpoint.storage;

import java.util.UUID;

/** Reading a line of a job failed; nothing of it is stored. */
public final class UnreadLine extends RuntimeException {
    private final UUID job;
    private final long line;

    UnreadLine(UUID job, long line, Throwable cause) {
        super(cause);
        this.job = job;
        this.line = line;
    }

    public UUID job() {
        return job;
    }

    public long line() {
        return line;
    }
}
