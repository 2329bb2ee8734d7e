package io.standpoint.rest;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.standpoint.security.ApiKey;
import io.standpoint.security.Scope;
import io.standpoint.storage.Keys;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Knows whose an API key is; its scopes are the roles. */
@Singleton
class KeyProvider implements IdentityProvider<KeyMechanism.KeyRequest> {
    /** Of the identity: the {@link ApiKey}. */
    static final String KEY = "standpoint.key";

    /** Of the identity, and of requests: the key's hash in hexadecimal digits. */
    static final String HASH = "standpoint.key-hash";

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final Keys keys;
    private final Map<UUID, Long> used = new ConcurrentHashMap<>();

    KeyProvider(Keys keys) {
        this.keys = keys;
    }

    @Override
    public Class<KeyMechanism.KeyRequest> getRequestType() {
        return KeyMechanism.KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyMechanism.KeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request));
    }

    private SecurityIdentity identity(KeyMechanism.KeyRequest request) {
        String hash = request.token()
                .map(token -> HexFormat.of().formatHex(token.hash()))
                .orElseThrow(AuthenticationFailedException::new);
        ApiKey key = keys.find(hash).orElseThrow(AuthenticationFailedException::new);
        remember(key.id());
        QuarkusSecurityIdentity.Builder identity =
                QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(key.name()));
        key.scopes().stream().map(Scope::label).forEach(identity::addRole);
        return identity.addAttribute(KEY, key).addAttribute(HASH, hash).build();
    }

    /** Of many requests in a minute one writes, and one more of every other instance that the database then ignores. */
    private void remember(UUID key) {
        long now = System.nanoTime();
        boolean[] due = {false};
        used.compute(key, (id, last) -> {
            due[0] = last == null || now - last > MINUTE;
            return due[0] ? Long.valueOf(now) : last;
        });
        if (due[0]) {
            keys.used(key);
        }
    }
}
