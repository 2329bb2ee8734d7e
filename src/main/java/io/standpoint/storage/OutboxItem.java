package io.standpoint.storage;

import java.util.Optional;
import java.util.UUID;

/** What a message is to tell. */
public sealed interface OutboxItem {
    /** An analysis was stored, or asked for again; deleted since perhaps. */
    record Analysed(UUID article, UUID analysis) implements OutboxItem {}

    /**
     * A message could not be taken.
     *
     * @param message as it came
     * @param problem why, as JSON
     */
    record Rejected(Optional<byte[]> key, byte[] message, String problem) implements OutboxItem {}
}
