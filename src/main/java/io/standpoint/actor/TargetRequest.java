package io.standpoint.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An actor that the client wants found, even where the name finder misses it.
 *
 * @param type PERSON where absent
 */
public record TargetRequest(String name, Optional<ActorType> type, List<String> aliases) {
    public TargetRequest {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        type = type == null ? Optional.empty() : type;
    }

    /** Each name once, and no alias that is another's, too: whose it is can't be told. */
    static List<TargetRequest> distinct(List<TargetRequest> targets) {
        Map<String, TargetRequest> byName = new LinkedHashMap<>();
        targets.forEach(target -> byName.merge(NamePattern.plain(target.name), target, TargetRequest::and));
        Map<String, Integer> claims = new HashMap<>();
        byName.values().stream()
                .flatMap(target -> target.names().map(NamePattern::plain).distinct())
                .forEach(name -> claims.merge(name, 1, Integer::sum));
        return byName.values().stream()
                .map(target -> new TargetRequest(
                        target.name,
                        target.type,
                        target.aliases.stream()
                                .filter(alias -> claims.get(NamePattern.plain(alias)) == 1)
                                .toList()))
                .toList();
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }

    private TargetRequest and(TargetRequest other) {
        List<String> all = new ArrayList<>(aliases);
        all.addAll(other.aliases);
        return new TargetRequest(name, type.or(other::type), all);
    }
}
