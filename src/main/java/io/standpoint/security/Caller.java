package io.standpoint.security;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who calls.
 *
 * @param id of the API key, or subject of the OIDC token: what is counted and written to the audit log
 * @param limits how much of it
 */
public record Caller(String id, String name, Set<Scope> scopes, ApiKey.Limits limits) {
    public static Caller of(ApiKey key) {
        return new Caller(
                key.id().toString(),
                key.name(),
                key.scopes().stream().collect(Collectors.toUnmodifiableSet()),
                new ApiKey.Limits(key.requestsPerMinute(), key.articlesPerDay()));
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
