package io.standpoint.actor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An actor that a user wants found, even where the name finder misses it.
 *
 * @param type PERSON where absent
 * @param actor the stored actor that is meant, where that is known: then only the aliases are looked for
 */
public record TargetRequest(
        String name,
        Optional<ActorType> type,
        List<String> aliases,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<UUID> actor) {
    private static final UUID NOBODY = new UUID(0, 0);

    public TargetRequest {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        type = type == null ? Optional.empty() : type;
    }

    public TargetRequest(String name, Optional<ActorType> type, List<String> aliases) {
        this(name, type, aliases, Optional.empty());
    }

    /** Each actor and each name once, and no alias that is another's, too: whose it is can't be told. */
    static List<TargetRequest> distinct(List<TargetRequest> targets) {
        Map<Object, TargetRequest> merged = new LinkedHashMap<>();
        Map<List<Object>, UUID> known = known(targets);
        targets.forEach(target -> merged.merge(target.identity(known), target, TargetRequest::and));
        Map<String, Integer> claims = new HashMap<>();
        merged.values().stream()
                .flatMap(target -> target.names().map(NamePattern::key).distinct())
                .forEach(name -> claims.merge(name, 1, Integer::sum));
        return merged.values().stream()
                .map(target -> target.calling(target.aliases.stream()
                        .filter(alias -> claims.get(NamePattern.key(alias)) == 1)
                        .toList()))
                .toList();
    }

    /** Stored actors by the names, and types, that they are looked for by; nobody where two are. */
    private static Map<List<Object>, UUID> known(List<TargetRequest> targets) {
        Map<List<Object>, UUID> known = new HashMap<>();
        for (TargetRequest target : targets) {
            String key = NamePattern.key(target.name);
            if (target.actor.isPresent() && target.names().map(NamePattern::key).anyMatch(key::equals)) {
                for (Object type : List.of(target.type, Optional.empty())) {
                    known.merge(List.of(key, type), target.actor.get(), (a, b) -> a.equals(b) ? a : NOBODY);
                }
            }
        }
        known.values().removeIf(NOBODY::equals);
        return known;
    }

    private Object identity(Map<List<Object>, UUID> known) {
        String key = NamePattern.key(name);
        UUID stored = actor.orElse(known.get(List.of(key, type)));
        return stored == null ? key : stored;
    }

    Stream<String> names() {
        return actor.isPresent() ? aliases.stream() : Stream.concat(Stream.of(name), aliases.stream());
    }

    private TargetRequest calling(List<String> others) {
        return new TargetRequest(name, type, others, actor);
    }

    private TargetRequest and(TargetRequest other) {
        TargetRequest first = actor.isEmpty() && other.actor.isPresent() ? other : this;
        Set<String> all = Stream.concat(names(), other.names()).collect(Collectors.toCollection(LinkedHashSet::new));
        if (first.actor.isEmpty()) {
            all.remove(first.name);
        }
        return new TargetRequest(first.name, first.type.or(() -> type.or(other::type)), List.copyOf(all), first.actor);
    }
}
