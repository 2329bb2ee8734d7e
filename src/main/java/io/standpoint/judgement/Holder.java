package io.standpoint.judgement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.standpoint.text.CharSpan;
import java.util.Optional;
import java.util.UUID;

/**
 * Who takes a stance.
 *
 * @param actor the named actor, for kind ACTOR only
 * @param span where the words that name the holder stand in the article, for kind UNNAMED only
 * @param text those words
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Holder(
        Kind kind, Optional<UUID> actor, @JsonUnwrapped Optional<CharSpan> span, Optional<String> text) {
    public enum Kind {
        /** The outlet's own voice, or the byline's in an opinion piece */
        AUTHOR,
        /** "Biden" in "Biden criticised Netanyahu" */
        ACTOR,
        /** "critics" in "critics accused Netanyahu" */
        UNNAMED
    }

    public Holder {
        if (actor.isPresent() != (kind == Kind.ACTOR)) {
            throw new IllegalArgumentException("actor: given exactly where kind is ACTOR");
        }
        if (span.isPresent() != (kind == Kind.UNNAMED) || span.isPresent() != text.isPresent()) {
            throw new IllegalArgumentException("span: given, with text, exactly where kind is UNNAMED");
        }
    }

    public static Holder author() {
        return new Holder(Kind.AUTHOR, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Holder actor(UUID actor) {
        return new Holder(Kind.ACTOR, Optional.of(actor), Optional.empty(), Optional.empty());
    }

    public static Holder unnamed(CharSpan span, String text) {
        return new Holder(Kind.UNNAMED, Optional.empty(), Optional.of(span), Optional.of(text));
    }
}
