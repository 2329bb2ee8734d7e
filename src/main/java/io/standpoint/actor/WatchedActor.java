package io.standpoint.actor;

import java.util.List;
import java.util.UUID;

/**
 * An actor on a watch-list.
 *
 * @param id of the stored actor that is meant
 * @param name to look for
 * @param aliases other names to look for
 */
public record WatchedActor(UUID id, String name, ActorType type, List<String> aliases) {
    public WatchedActor {
        aliases = List.copyOf(aliases);
    }
}
