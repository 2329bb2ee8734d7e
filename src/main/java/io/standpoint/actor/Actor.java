package io.standpoint.actor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A named actor.
 *
 * @param id UUIDv7; the stored actor's once the analysis is stored
 * @param name its fullest name
 * @param wikidata Wikidata id ("Q801") where a gazetteer source carries one
 * @param aliases other names, without {@code name}
 */
public record Actor(UUID id, String name, ActorType type, Optional<String> wikidata, List<String> aliases) {
    public Actor {
        aliases = List.copyOf(aliases);
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: is blank");
        }
    }
}
