package io.standpoint.rest;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.standpoint.security.Token;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;

/**
 * Finds an API key in a request: {@code Authorization: Bearer spk_…}, {@code X-API-Key}, or the cookie of the pages' sign-in.
 * Any other bearer token is left to OIDC.
 */
@Singleton
class KeyMechanism implements HttpAuthenticationMechanism {
    static final String COOKIE = "standpoint-key";

    private static final String HEADER = "X-API-Key";
    private static final String BEARER = "Bearer ";
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    /** Before OIDC. */
    private static final int PRIORITY = DEFAULT_PRIORITY + 1000;

    /** Asks whose a key is. */
    static final class KeyRequest extends BaseAuthenticationRequest {
        private final String key;

        KeyRequest(String key) {
            this.key = key;
        }

        /** Empty if it can be none. */
        Optional<Token> token() {
            return Token.of(key);
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return key(context.request())
                .map(key -> identities.authenticate(new KeyRequest(key)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private static Optional<String> key(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .or(() -> bearer(request))
                .or(() -> cookie(request));
    }

    private static Optional<String> bearer(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip())
                .filter(value -> value.startsWith(Token.PREFIX));
    }

    /** Not for what another site sends, should a browser take SameSite less strictly; nor beside another credential. */
    private static Optional<String> cookie(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean own = site == null || OWN_PAGES.contains(site);
        return own && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? Optional.ofNullable(request.getCookie(COOKIE)).map(Cookie::getValue)
                : Optional.empty();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, HEADER));
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }
}
