package io.standpoint.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Which format a message has, said by a header; {@code asyncapi.yaml} describes it. */
final class MessageFormat {
    static final String HEADER = "version";
    static final String VERSION = "1";

    private MessageFormat() {}

    /** Whether a message can be read; one that doesn't say is taken to be. */
    static boolean isRead(Optional<byte[]> version) {
        return version.map(said -> new String(said, StandardCharsets.UTF_8).equals(VERSION))
                .orElse(true);
    }
}
