package io.standpoint.rest;

import io.standpoint.storage.Keys;
import io.standpoint.storage.Outage;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Whether the key that a long request came with is still one. */
@Singleton
class KeyStanding {
    private final Keys keys;

    KeyStanding(Keys keys) {
        this.keys = keys;
    }

    /** Throws a {@link ProblemException} whenever it is run after the request's key was revoked. */
    Runnable of(RoutingContext request) {
        String hash = request.get(KeyProvider.HASH);
        return () -> {
            if (hash != null && isRevoked(hash)) {
                throw ProblemException.of(Problem.Kind.UNAUTHORIZED, "the key was revoked");
            }
        };
    }

    /** While the database is down nothing is stored either. */
    private boolean isRevoked(String hash) {
        try {
            return keys.find(hash).isEmpty();
        } catch (RuntimeException e) {
            if (Outage.causes(e)) {
                return false;
            }
            throw e;
        }
    }
}
