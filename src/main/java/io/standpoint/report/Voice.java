package io.standpoint.report;

import com.fasterxml.jackson.annotation.JsonValue;
import io.standpoint.judgement.Holder;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose stances a report counts: any holder's, or one kind's, or one actor's.
 *
 * @param kind empty for any holder
 * @param actor for kind ACTOR only
 */
public record Voice(Optional<Holder.Kind> kind, Optional<UUID> actor) {
    public static final Voice ANY = new Voice(Optional.empty(), Optional.empty());

    /**
     * @param name "any", "author", "unnamed", in letters of any case, or an actor's id
     * @throws IllegalArgumentException if it is none of these
     */
    public static Voice of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "any" -> ANY;
            case "author" -> new Voice(Optional.of(Holder.Kind.AUTHOR), Optional.empty());
            case "unnamed" -> new Voice(Optional.of(Holder.Kind.UNNAMED), Optional.empty());
            default -> new Voice(Optional.of(Holder.Kind.ACTOR), Optional.of(UUID.fromString(name)));
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return actor.map(UUID::toString)
                .orElse(kind.map(k -> k.name().toLowerCase(Locale.ROOT)).orElse("any"));
    }
}
