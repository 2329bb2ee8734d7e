package io.standpoint.security;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the audit log.
 *
 * @param who id of the API key, or subject of the OIDC token; empty where keys aren't asked for
 * @param name what the caller is called
 * @param action what was done: {@code delete-article}
 * @param subject what it was done to: an id or the name of a list
 * @param other the other one, where two are concerned: whom an actor was merged into
 */
public record AuditEntry(
        UUID id,
        Instant at,
        Optional<String> who,
        String name,
        String action,
        String subject,
        Optional<String> other) {}
