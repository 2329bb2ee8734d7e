package io.standpoint.actor;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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

    /** Name and aliases. */
    public List<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }

    /** The same actor, also known by other names. */
    public Actor knownAs(Collection<String> others) {
        Set<String> all = new LinkedHashSet<>(aliases);
        all.addAll(others);
        all.remove(name);
        return new Actor(id, name, type, wikidata, List.copyOf(all));
    }
}
