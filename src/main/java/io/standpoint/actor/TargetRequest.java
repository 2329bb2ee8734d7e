package io.standpoint.actor;

import java.util.List;
import java.util.Optional;

/**
 * An actor that the client wants found, even where the name finder misses it.
 *
 * @param type PERSON where absent
 */
public record TargetRequest(String name, Optional<ActorType> type, List<String> aliases) {
    public TargetRequest {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        type = type == null ? Optional.empty() : type;
    }
}
