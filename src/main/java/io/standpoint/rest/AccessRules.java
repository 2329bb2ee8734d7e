package io.standpoint.rest;

import io.standpoint.security.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which call needs which scope, and which posts what. The first rule that fits counts. What no rule names, an address that isn't there included, needs
 * {@code read} to be looked at and {@code write} for the rest.
 */
final class AccessRules {
    private static final String LOOKING = "GET|HEAD|OPTIONS";
    private static final String ANY = ".*";

    private static final List<Rule> RULES = List.of(
            // frames and files without any data, and what people need in order to sign in
            open(LOOKING, "/(view/.*)?"),
            open(LOOKING, "/(assets|webjars)/.*"),
            open("POST|DELETE", "/session"),
            // probes of a container have no key; it says up or down
            open(LOOKING, "/q/health(/.*)?"),
            // the API's description is public anyway
            open(LOOKING, "/q/(openapi|swagger-ui)(/.*)?"),
            needs(Scope.ADMIN, ANY, "/(keys|audit)(/.*)?"),
            // figures tell who is read how often: Prometheus gets a key
            needs(Scope.READ, LOOKING, "/q/metrics(/.*)?"));

    private static final Set<String> STREAMED = Set.of(BatchResource.PATH, JobResource.PATH);

    private AccessRules() {}

    private record Rule(Optional<Scope> scope, Pattern method, Pattern path) {
        boolean fits(String method, String path) {
            return this.method.matcher(method).matches()
                    && this.path.matcher(path).matches();
        }
    }

    /**
     * @param path without escapes and double slashes
     * @param stores whether posted articles are to be stored
     * @return the scope that the call needs; empty: it is open to everybody
     */
    static Optional<Scope> needed(String method, String path, boolean stores) {
        String plain = plain(path);
        if (method.equals("POST") && plain.matches("/articles(/batch)?") && !stores) {
            return Optional.of(Scope.READ);
        }
        return RULES.stream()
                .filter(rule -> rule.fits(method, plain))
                .findFirst()
                .map(Rule::scope)
                .orElseGet(() -> Optional.of(method.matches(LOOKING) ? Scope.READ : Scope.WRITE));
    }

    static boolean postsArticle(String method, String path) {
        return method.equals("POST") && plain(path).equals("/articles");
    }

    /** Whether the body is read line by line, as slowly as articles are analysed. */
    static boolean postsStream(String method, String path) {
        return method.equals("POST") && STREAMED.contains(plain(path));
    }

    /** As resources are found: matrix parameters and a slash at the end don't count. */
    static String plain(String path) {
        String bare = path.replaceAll(";[^/]*", "");
        return bare.length() > 1 && bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static Rule open(String methods, String path) {
        return new Rule(Optional.empty(), Pattern.compile(methods), Pattern.compile(path));
    }

    private static Rule needs(Scope scope, String methods, String path) {
        return new Rule(Optional.of(scope), Pattern.compile(methods), Pattern.compile(path));
    }
}
