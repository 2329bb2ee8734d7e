package io.standpoint.storage;

import io.standpoint.actor.ActorType;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A stored actor that an article's actor may be.
 *
 * @param survivor where its merges lead; itself where it is not merged
 * @param key of its name
 * @param homonym tells apart actors with the same name and type
 * @param edited whether a user changed it
 * @param given keys of the aliases that users gave it
 */
record Linkable(
        UUID id,
        UUID survivor,
        String key,
        ActorType type,
        int homonym,
        Optional<String> wikidata,
        boolean edited,
        Set<String> given) {

    static Linkable of(Object[] row) {
        return new Linkable(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                ActorType.valueOf((String) row[3]),
                (Integer) row[4],
                Optional.ofNullable((String) row[5]),
                (Boolean) row[6],
                Set.of((String[]) row[7]));
    }

    /** Whether a user said that this is the actor of that name. */
    boolean isClaimedBy(String name) {
        return key.equals(name) ? edited && homonym == 0 : given.contains(name) && !isBareName(name);
    }

    /** One word of a person's full name: as many others bear it. */
    private boolean isBareName(String name) {
        return type == ActorType.PERSON && name.indexOf(' ') < 0 && (" " + key + " ").contains(" " + name + " ");
    }

    /** Two Wikidata ids are two actors. */
    boolean contradicts(Optional<String> other) {
        return wikidata.isPresent() && other.isPresent() && !wikidata.equals(other);
    }
}
