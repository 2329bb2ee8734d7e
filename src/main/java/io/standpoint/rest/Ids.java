package io.standpoint.rest;

import java.util.Optional;
import java.util.UUID;

/** Ids as clients write them: all of 36 characters. */
final class Ids {
    private static final int LENGTH = 36;

    private Ids() {}

    /** Empty if it is none: Java would read "1-1-1-1-1" as one. */
    static Optional<UUID> read(String text) {
        try {
            return text.length() == LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
