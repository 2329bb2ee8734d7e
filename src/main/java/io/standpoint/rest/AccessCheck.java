package io.standpoint.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.standpoint.security.ApiKey;
import io.standpoint.security.Caller;
import io.standpoint.security.Scope;
import io.standpoint.storage.Outage;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/** Lets a request go on if its caller may, before its body is read. */
@Singleton
class AccessCheck {
    /** After Quarkus has found how to authenticate (200), before it is done with security (100). */
    private static final int WHEN_KNOWN = 150;

    private static final Logger LOG = Logger.getLogger(AccessCheck.class);
    static final String CALLER = "standpoint.caller";
    private static final BiConsumer<RoutingContext, Throwable> ANSWERED_HERE = (context, failure) -> {};

    private final AuthConfiguration configuration;
    private final RateLimits rates;
    private final ArticleQuotas quotas;
    private final ProblemWriter problems;

    AccessCheck(AuthConfiguration configuration, RateLimits rates, ArticleQuotas quotas, ProblemWriter problems) {
        this.configuration = configuration;
        this.rates = rates;
        this.quotas = quotas;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        if (configuration.enabled()) {
            filters.register(this::check, WHEN_KNOWN);
        }
    }

    /** Whose request it is; empty where nobody is asked. */
    static String owner(RoutingContext request) {
        Caller caller = request.get(CALLER);
        return caller == null ? "" : caller.id();
    }

    /** Whether nobody knows who calls, as nothing that is open asks for it. */
    boolean isStranger(RoutingContext context) {
        return configuration.enabled() && context.get(CALLER) == null;
    }

    private void check(RoutingContext context) {
        Optional<Scope> needed = needed(context);
        if (needed.isEmpty()) {
            context.next();
        } else {
            context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, ANSWERED_HERE);
            QuarkusHttpUser.getSecurityIdentity(context, null)
                    .subscribe()
                    .with(identity -> check(context, identity, needed.get()), failure -> refuse(context, failure));
        }
    }

    private static Optional<Scope> needed(RoutingContext context) {
        // several may be read either way
        boolean stores = !context.queryParam("store").equals(List.of("false"));
        return AccessRules.needed(context.request().method().name(), context.normalizedPath(), stores);
    }

    private void check(RoutingContext context, SecurityIdentity identity, Scope needed) {
        if (identity == null || identity.isAnonymous()) {
            unknown(context, "this call needs an API key: Authorization: Bearer spk_…");
            return;
        }
        Caller caller = caller(identity);
        OptionalLong wait = rates.wait(caller);
        if (!caller.may(needed)) {
            problems.writeAfterBody(context, Problem.Kind.FORBIDDEN, "this call needs the scope " + needed.label());
        } else if (wait.isPresent()) {
            retryAfter(context, wait.getAsLong());
            problems.writeAfterBody(
                    context, Problem.Kind.TOO_MANY_REQUESTS, "this key's requests of the minute are used up");
        } else {
            context.put(CALLER, caller);
            context.put(KeyProvider.HASH, identity.getAttribute(KeyProvider.HASH));
            goOn(context, caller);
        }
    }

    private static Caller caller(SecurityIdentity identity) {
        if (identity.getAttribute(KeyProvider.KEY) instanceof ApiKey key) {
            return Caller.of(key);
        }
        String name = identity.getPrincipal().getName();
        String subject = identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : name;
        return new Caller(
                subject,
                name,
                identity.getRoles().stream()
                        .flatMap(role -> Scope.of(role).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                ApiKey.Limits.SERVERS);
    }

    private void goOn(RoutingContext context, Caller caller) {
        boolean article = AccessRules.postsArticle(context.request().method().name(), context.normalizedPath());
        if (!article || !quotas.limits(caller)) {
            context.next();
            return;
        }
        context.vertx()
                .executeBlocking(() -> quotas.take(caller), false)
                .onSuccess(taken -> {
                    if (taken) {
                        context.addEndHandler(answered -> putBackUnused(context, caller));
                        context.next();
                    } else {
                        retryAfter(context, ArticleQuotas.secondsToTomorrow());
                        problems.writeAfterBody(context, Problem.Kind.QUOTA_EXCEEDED, ArticleQuotas.SPENT);
                    }
                })
                .onFailure(failure -> refuse(context, failure));
    }

    /** A refused article is none of the day's. */
    private void putBackUnused(RoutingContext context, Caller caller) {
        if (context.response().getStatusCode() >= Problem.Kind.BAD_REQUEST.status) {
            context.vertx().executeBlocking(() -> quotas.putBack(caller), false);
        }
    }

    private void refuse(RoutingContext context, Throwable failure) {
        if (Outage.causes(failure)) {
            LOG.warnf("database down: %s", failure.getMessage());
            problems.writeAfterBody(context, Problem.Kind.DATABASE_DOWN, "no key can be checked; try again later");
        } else if (failure instanceof SecurityException) {
            unknown(context, "the key or token opens nothing: it is wrong, revoked or out of date");
        } else {
            LOG.error("unexpected", failure);
            problems.writeAfterBody(context, Problem.Kind.INTERNAL_ERROR, "the error is in the server's log");
        }
    }

    private void unknown(RoutingContext context, String detail) {
        context.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.writeAfterBody(context, Problem.Kind.UNAUTHORIZED, detail);
    }

    private static void retryAfter(RoutingContext context, long seconds) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }
}
