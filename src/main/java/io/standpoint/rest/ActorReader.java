package io.standpoint.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.actor.ActorPatch;
import io.standpoint.actor.ActorType;
import io.standpoint.actor.TargetRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads actors as clients write them: to look for, to change, to merge. */
@Singleton
class ActorReader {
    /** Looked for as names they would be found in every article; "US", "WHO" and "IT" are names. */
    private static final Set<String> NO_NAMES = Set.of(
            "the", "me", "my", "he", "him", "his", "she", "her", "hers", "it", "its", "we", "us", "our", "you", "your",
            "they", "them", "their", "theirs", "who", "whom", "whose", "this", "that");

    private static final Set<String> TARGET_FIELDS = Set.of("name", "type", "aliases");
    private static final Set<String> PATCH_FIELDS = Set.of("name", "aliases", "wikidata");

    private final Fields fields;
    private final Limits limits;

    ActorReader(Fields fields, Limits limits) {
        this.fields = fields;
        this.limits = limits;
    }

    /** The actors to look for in an array; none where it is absent or null. */
    List<TargetRequest> targets(JsonNode parent, String name, int limit) {
        List<TargetRequest> targets = new ArrayList<>();
        for (JsonNode target : JsonBody.array(parent, name, name, limit)) {
            targets.add(target(target, name + "[" + targets.size() + "]"));
        }
        return targets;
    }

    /** A JSON merge patch (RFC 7396): what is absent stays, null removes. */
    ActorPatch patch(byte[] body) {
        JsonNode patch = JsonBody.object(body, PATCH_FIELDS);
        if (patch.path("name").isNull()) {
            throw ProblemException.bad("name", "can't be removed");
        }
        return new ActorPatch(
                JsonBody.value(patch, "name", "name").map(name -> name("name", name)),
                patch.has("aliases") ? Optional.of(aliases(patch, "aliases")) : Optional.empty(),
                patch.has("wikidata") ? Optional.of(wikidata(patch)) : Optional.empty());
    }

    /** The actor to merge into. */
    UUID into(byte[] body) {
        JsonNode merge = JsonBody.object(body, Set.of("into"));
        Optional<String> id = JsonBody.value(merge, "into", "into");
        return fields.id("into", id).orElseThrow(() -> ProblemException.bad("into", "is missing"));
    }

    private TargetRequest target(JsonNode target, String field) {
        if (!target.isObject()) {
            throw ProblemException.bad(field, "must be an object");
        }
        JsonBody.refuseUnknown(field + ".", target, TARGET_FIELDS);
        String name = JsonBody.value(target, "name", field + ".name").orElse("");
        return new TargetRequest(
                name(field + ".name", name), type(target, field + ".type"), aliases(target, field + ".aliases"));
    }

    private String name(String field, String value) {
        String name = fields.name(field, value);
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw ProblemException.bad(field, "has neither letter nor digit");
        }
        boolean acronym = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
        if (!acronym && NO_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
            throw ProblemException.bad(field, "is an article or a pronoun, which no name is");
        }
        return name;
    }

    private List<String> aliases(JsonNode parent, String field) {
        List<String> aliases = new ArrayList<>();
        for (JsonNode alias : JsonBody.array(parent, "aliases", field, limits.targets())) {
            String at = field + "[" + aliases.size() + "]";
            aliases.add(name(at, JsonBody.string(at, alias)));
        }
        return aliases;
    }

    private static String wikidata(JsonNode patch) {
        String id = JsonBody.value(patch, "wikidata", "wikidata").orElse("");
        if (!patch.path("wikidata").isNull() && !id.matches("Q[1-9][0-9]{0,17}")) {
            throw ProblemException.bad("wikidata", "must be a Wikidata id such as Q42");
        }
        return id;
    }

    private static Optional<ActorType> type(JsonNode target, String field) {
        return JsonBody.value(target, "type", field)
                .map(name -> Arrays.stream(ActorType.values())
                        .filter(type -> type.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () -> ProblemException.bad(field, "must be one of " + List.of(ActorType.values()))));
    }
}
