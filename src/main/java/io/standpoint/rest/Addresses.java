package io.standpoint.rest;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** The addresses that the service has, by RESTEasy's own table. */
@Singleton
class Addresses {
    /** Files and what is Quarkus' own, with all that is below. */
    private static final List<String> LOOKED_AT =
            List.of("/assets", "/webjars", "/q/health", "/q/metrics", "/q/openapi", "/q/swagger-ui");

    private static final String ANY = "\\{\\w+}";

    /** A plain one before others that fit too: "/articles/batch" before "/articles/{id}". */
    private static final Comparator<String> PLAIN_FIRST =
            Comparator.comparing(template -> template.replaceAll(ANY, "{}"));

    /**
     * @param template "/articles/{id}"
     * @param methods that it answers to
     */
    record Address(String template, Pattern path, Set<String> methods) {
        private static Address of(String template, String path, Set<String> methods) {
            Set<String> all = new TreeSet<>(methods);
            all.add(HttpMethod.OPTIONS);
            if (methods.contains(HttpMethod.GET)) {
                all.add(HttpMethod.HEAD);
            }
            return new Address(template, Pattern.compile(path), all);
        }
    }

    private List<Address> all;

    Optional<Address> of(String path) {
        String plain = AccessRules.plain(path);
        return all().stream()
                .filter(address -> address.path().matcher(plain).matches())
                .findFirst();
    }

    /** Whether any address answers to a method. */
    boolean has(String method) {
        return all().stream().anyMatch(address -> address.methods().contains(method));
    }

    /** Later than at the start, when RESTEasy has no table yet. */
    private synchronized List<Address> all() {
        if (all == null) {
            all = read();
        }
        return all;
    }

    private static List<Address> read() {
        TreeMap<String, Set<String>> methods = new TreeMap<>(PLAIN_FIRST);
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        methods.computeIfAbsent(path, one -> new TreeSet<>()).add(method);
                    }
                });
        List<Address> all = new ArrayList<>();
        methods.forEach((template, of) -> all.add(Address.of(template, template.replaceAll(ANY, "[^/]+"), of)));
        LOOKED_AT.forEach(path -> all.add(Address.of(path, path + "([/.].*)?", Set.of(HttpMethod.GET))));
        return List.copyOf(all);
    }
}
