package io.standpoint.rest;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * Refuses a method that an address doesn't have and says which it has, as RFC 9110 asks. RESTEasy leaves that out, or takes OPTIONS
 * for all addresses of a class at once; Quarkus' own addresses answer to any method.
 */
@Singleton
class MethodCheck {
    /** After callers are known, before their bodies are read. */
    private static final int ORDER = 75;

    /** Addresses of files and of Quarkus' own. */
    private static final String LOOKED_AT = "/(assets|webjars|q/(health|metrics|openapi|swagger-ui))([/.].*)?";

    private final ProblemWriter problems;
    private List<Address> addresses = List.of();

    MethodCheck(ProblemWriter problems) {
        this.problems = problems;
    }

    private record Address(Pattern path, Set<String> methods) {
        static Address of(String path, Set<String> methods) {
            Set<String> all = new TreeSet<>(methods);
            all.add(HttpMethod.OPTIONS);
            if (methods.contains(HttpMethod.GET)) {
                all.add(HttpMethod.HEAD);
            }
            return new Address(Pattern.compile(path.replace("{}", "[^/]+")), all);
        }
    }

    void register(@Observes Filters filters) {
        SortedMap<String, Set<String>> templates = templates();
        templates.put(LOOKED_AT, Set.of(HttpMethod.GET));
        addresses = templates.entrySet().stream()
                .map(one -> Address.of(one.getKey(), one.getValue()))
                .toList();
        filters.register(this::check, ORDER);
    }

    /** Methods by address. In its order the plain one of two that fit comes first: "/articles/batch" before "/articles/{}". */
    private static SortedMap<String, Set<String>> templates() {
        SortedMap<String, Set<String>> templates = new TreeMap<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        templates
                                .computeIfAbsent(path.replaceAll("\\{\\w+}", "{}"), one -> new TreeSet<>())
                                .add(method);
                    }
                });
        return templates;
    }

    private void check(RoutingContext context) {
        String path = AccessRules.plain(context.normalizedPath());
        addresses.stream()
                .filter(address -> address.path().matcher(path).matches())
                .findFirst()
                .ifPresentOrElse(address -> check(context, address.methods()), context::next);
    }

    private void check(RoutingContext context, Set<String> methods) {
        String method = context.request().method().name();
        boolean asked = method.equals(HttpMethod.OPTIONS);
        if (methods.contains(method) && !asked) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", methods));
        if (asked) {
            context.response().end();
        } else {
            Problem.Kind refused = Problem.Kind.METHOD_NOT_ALLOWED;
            problems.writeAfterBody(context, refused, ProblemMappers.detail(refused));
        }
    }
}
