package io.standpoint.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.standpoint.judgement.Holder;
import java.util.Optional;
import java.util.UUID;

/**
 * A holder across sentences: all authors are one, and so is everybody unnamed.
 *
 * @param actor id and name, for kind ACTOR only
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record NamedHolder(Holder.Kind kind, Optional<UUID> actor, Optional<String> name) {
    public NamedHolder {
        if (actor.isPresent() != (kind == Holder.Kind.ACTOR)) {
            throw new IllegalArgumentException("actor: given exactly where kind is ACTOR");
        }
    }

    public Voice voice() {
        return new Voice(Optional.of(kind), actor);
    }
}
