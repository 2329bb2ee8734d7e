package io.standpoint.security;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of an API key. The key itself is not.
 *
 * @param requestsPerMinute empty: the server's setting
 * @param articlesPerDay empty: the server's setting
 * @param lastUsedAt to the minute
 */
public record ApiKey(
        UUID id,
        String name,
        List<Scope> scopes,
        Optional<Integer> requestsPerMinute,
        Optional<Integer> articlesPerDay,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {
    public ApiKey {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is blank");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("scopes are empty");
        }
        scopes = List.copyOf(EnumSet.copyOf(scopes));
    }

    /** A key that is made now. */
    public static ApiKey made(UUID id, String name, Set<Scope> scopes, Limits limits) {
        return new ApiKey(
                id,
                name,
                List.copyOf(scopes),
                limits.requestsPerMinute(),
                limits.articlesPerDay(),
                Instant.now(),
                Optional.empty(),
                Optional.empty());
    }

    /** How much a key may ask for; empty: as the server's settings say. */
    public record Limits(Optional<Integer> requestsPerMinute, Optional<Integer> articlesPerDay) {
        public static final Limits SERVERS = new Limits(Optional.empty(), Optional.empty());
    }
}
