package io.standpoint.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.security.ApiKey;
import io.standpoint.security.Scope;
import io.standpoint.text.Article;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads what a new API key is to be. */
@Singleton
class KeyRequestReader {
    private static final Set<String> FIELDS = Set.of("name", "scopes", "requestsPerMinute", "articlesPerDay");
    private static final int MOST = 1_000_000_000;

    private final Fields fields;

    KeyRequestReader(Fields fields) {
        this.fields = fields;
    }

    ApiKey read(byte[] body) {
        JsonNode asked = JsonBody.object(body, FIELDS);
        String name = JsonBody.value(asked, "name", "name")
                .map(given -> fields.name("name", given))
                .orElseThrow(() -> ProblemException.bad("name", "is missing"));
        ApiKey.Limits limits = new ApiKey.Limits(number(asked, "requestsPerMinute"), number(asked, "articlesPerDay"));
        return ApiKey.made(Article.newId(), name, scopes(asked), limits);
    }

    private static Set<Scope> scopes(JsonNode asked) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        int i = 0;
        for (JsonNode label : JsonBody.array(asked, "scopes", "scopes", Scope.values().length)) {
            String field = "scopes[" + i++ + "]";
            scopes.add(Scope.of(JsonBody.string(field, label))
                    .orElseThrow(() -> ProblemException.bad(field, "must be read, write or admin")));
        }
        if (scopes.isEmpty()) {
            throw ProblemException.bad("scopes", "must name one of read, write, admin, or several");
        }
        return scopes;
    }

    private static Optional<Integer> number(JsonNode asked, String field) {
        JsonNode number = asked.path(field);
        if (number.isMissingNode() || number.isNull()) {
            return Optional.empty();
        }
        if (!number.isIntegralNumber()
                || !number.canConvertToInt()
                || number.intValue() < 0
                || number.intValue() > MOST) {
            throw ProblemException.bad(field, "must be a whole number from 0 to " + MOST);
        }
        return Optional.of(number.intValue());
    }
}
