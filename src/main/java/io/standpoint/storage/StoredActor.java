package io.standpoint.storage;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.standpoint.actor.Actor;
import java.util.List;

/**
 * An actor with what users made of it.
 *
 * @param actor its aliases are also the names of those merged into it
 * @param edited whether a user changed its name, aliases or Wikidata id
 * @param merged the actors merged into it, directly or through each other, as they would be by themselves
 */
public record StoredActor(@JsonUnwrapped Actor actor, boolean edited, List<Actor> merged) {
    public StoredActor {
        merged = List.copyOf(merged);
    }
}
