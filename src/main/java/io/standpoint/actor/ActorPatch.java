package io.standpoint.actor;

import java.util.List;
import java.util.Optional;

/**
 * What a user wants changed of an actor; what is empty stays.
 *
 * @param aliases all of them, in place of those before
 * @param wikidata Wikidata id; an empty one removes it
 */
public record ActorPatch(Optional<String> name, Optional<List<String>> aliases, Optional<String> wikidata) {
    public boolean isEmpty() {
        return name.isEmpty() && aliases.isEmpty() && wikidata.isEmpty();
    }
}
