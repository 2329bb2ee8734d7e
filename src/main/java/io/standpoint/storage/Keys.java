package io.standpoint.storage;

import io.quarkus.cache.CacheInvalidateAll;
import io.quarkus.cache.CacheResult;
import io.standpoint.security.ApiKey;
import io.standpoint.security.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the API keys' hashes. */
@ApplicationScoped
@Transactional
public class Keys {
    private static final String CACHE = "api-keys";

    private final Session session;

    Keys(Session session) {
        this.session = session;
    }

    /** @return whether it was stored: false if the same token was before, even if it was revoked since */
    @Audited("create-key")
    @CacheInvalidateAll(cacheName = CACHE)
    public boolean create(ApiKey key, Token token) {
        return session.with(connection -> new KeyTable(connection).insert(key, token.hash()));
    }

    /**
     * The key of this hash, unless it is revoked: what is true now, or was seconds ago.
     *
     * @param hash in hexadecimal digits
     */
    @CacheResult(cacheName = CACHE)
    public Optional<ApiKey> find(String hash) {
        return session.with(
                connection -> new KeyTable(connection).find(HexFormat.of().parseHex(hash)));
    }

    public boolean any() {
        return session.with(connection -> new KeyTable(connection).any());
    }

    /**
     * All that were ever made, the last first.
     *
     * @throws Page.BadCursor if the cursor is none
     */
    public Page<ApiKey> page(Optional<String> cursor, int limit) {
        Optional<UUID> before = cursor.map(Cursor::parse).map(Cursor::id);
        List<ApiKey> rows = session.with(connection -> new KeyTable(connection).list(before, limit + 1));
        return Page.of(rows, limit, key -> key, key -> new Cursor("", key.id()).toString());
    }

    /** @return whether there is such a key that wasn't revoked */
    @Audited("revoke-key")
    @CacheInvalidateAll(cacheName = CACHE)
    public boolean revoke(UUID id) {
        return session.with(connection -> new KeyTable(connection).revoke(id));
    }

    /** Remembers that it was used, at most once a minute. */
    public void used(UUID id) {
        session.with(connection -> {
            new KeyTable(connection).used(id);
            return true;
        });
    }
}
