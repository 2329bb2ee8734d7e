package io.standpoint.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.actor.ActorType;
import io.standpoint.actor.TargetRequest;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a client posts; whatever it can't take it refuses, naming the field. */
@Singleton
class ArticleReader {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Set<String> FIELDS =
            Set.of("title", "text", "outlet", "author", "url", "publishedAt", "language", "targets");
    private static final Set<String> TARGET_FIELDS = Set.of("name", "type", "aliases");

    private final Fields fields;
    private final Limits limits;

    ArticleReader(Fields fields, Limits limits) {
        this.fields = fields;
        this.limits = limits;
    }

    ArticleRequest json(byte[] body) {
        JsonNode article = tree(utf8(body));
        refuseUnknown("", article, FIELDS);
        return new ArticleRequest(
                string(article, "title"),
                fields.text(value(article, "text", "text").orElse("")),
                string(article, "outlet"),
                string(article, "author"),
                string(article, "url"),
                string(article, "publishedAt").map(time -> fields.time("publishedAt", time)),
                string(article, "language"),
                targets(article));
    }

    ArticleRequest plain(byte[] body, ArticleParameters article) {
        return new ArticleRequest(
                field("title", article.title),
                fields.text(utf8(body)),
                field("outlet", article.outlet),
                field("author", article.author),
                field("url", article.url),
                article.publishedAt.map(time -> fields.time("publishedAt", time)),
                field("language", article.language),
                article.targets.stream().map(this::target).toList());
    }

    private Optional<String> field(String name, Optional<String> value) {
        return value.map(present -> fields.field(name, present));
    }

    private TargetRequest target(String name) {
        return new TargetRequest(fields.name("targets", name), Optional.empty(), List.of());
    }

    private List<TargetRequest> targets(JsonNode article) {
        List<TargetRequest> targets = new ArrayList<>();
        for (JsonNode target : array(article, "targets", "targets")) {
            String field = "targets[" + targets.size() + "]";
            if (!target.isObject()) {
                throw ProblemException.bad(field, "must be an object");
            }
            refuseUnknown(field + ".", target, TARGET_FIELDS);
            String name = value(target, "name", field + ".name").orElse("");
            List<String> aliases = new ArrayList<>();
            for (JsonNode alias : array(target, "aliases", field + ".aliases")) {
                String at = field + ".aliases[" + aliases.size() + "]";
                aliases.add(fields.name(at, string(at, alias)));
            }
            targets.add(new TargetRequest(fields.name(field + ".name", name), type(target, field + ".type"), aliases));
        }
        return targets;
    }

    private static Optional<ActorType> type(JsonNode target, String field) {
        return value(target, "type", field)
                .map(name -> Arrays.stream(ActorType.values())
                        .filter(type -> type.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () -> ProblemException.bad(field, "must be one of " + List.of(ActorType.values()))));
    }

    private JsonNode array(JsonNode parent, String name, String field) {
        JsonNode array = parent.path(name);
        if (array.isMissingNode() || array.isNull()) {
            return JSON.createArrayNode();
        }
        if (!array.isArray()) {
            throw ProblemException.bad(field, "must be an array");
        }
        if (array.size() > limits.targets()) {
            throw ProblemException.bad(field, "has more than " + limits.targets() + " entries");
        }
        return array;
    }

    private Optional<String> string(JsonNode article, String name) {
        return field(name, value(article, name, name));
    }

    private static Optional<String> value(JsonNode parent, String name, String field) {
        JsonNode value = parent.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(string(field, value));
    }

    private static String string(String field, JsonNode value) {
        if (!value.isTextual()) {
            throw ProblemException.bad(field, "must be a string");
        }
        return value.textValue();
    }

    private static void refuseUnknown(String prefix, JsonNode object, Set<String> known) {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw ProblemException.bad(prefix + name, "is unknown");
            }
        }
    }

    private static JsonNode tree(String json) {
        try {
            JsonNode tree = JSON.readTree(json);
            if (!tree.isObject()) {
                throw ProblemException.bad("body", "must be a JSON object");
            }
            return tree;
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw ProblemException.bad("body", "is malformed JSON" + where);
        }
    }

    private static String utf8(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw ProblemException.bad("body", "is not valid UTF-8");
        }
    }
}
