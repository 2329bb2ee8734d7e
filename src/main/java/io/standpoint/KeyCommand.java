package io.standpoint;

import io.standpoint.security.ApiKey;
import io.standpoint.security.Scope;
import io.standpoint.security.Token;
import io.standpoint.storage.KeyDesk;
import io.standpoint.text.Article;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** {@code keys create}, {@code keys list}, {@code keys revoke}: API keys from the command line. */
final class KeyCommand {
    static final String USAGE = """
            keys create --name NAME --scopes read,write,admin
            keys list
            keys revoke ID""";

    private static final int DONE = 0;
    private static final int FAILED = 1;
    static final int MISUSED = 2;

    private final Supplier<KeyDesk> database;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param database opened where the command can be understood
     */
    KeyCommand(Supplier<KeyDesk> database, PrintStream out, PrintStream err) {
        this.database = database;
        this.out = out;
        this.err = err;
    }

    /**
     * @param arguments what follows {@code keys}
     * @return the exit code
     */
    int run(List<String> arguments) {
        try {
            if (arguments.equals(List.of("list"))) {
                return list();
            }
            if (arguments.size() == 2 && arguments.get(0).equals("revoke")) {
                return revoke(arguments.get(1));
            }
            if (arguments.size() == 5 && arguments.get(0).equals("create")) {
                return create(Map.of(
                        arguments.get(1), arguments.get(2),
                        arguments.get(3), arguments.get(4)));
            }
        } catch (KeyDesk.Failure e) {
            err.println(e.getMessage());
            return FAILED;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
        }
        err.println(USAGE);
        return MISUSED;
    }

    private int create(Map<String, String> options) {
        if (!options.keySet().equals(Set.of("--name", "--scopes"))) {
            throw new IllegalArgumentException("keys create takes --name and --scopes");
        }
        ApiKey key = ApiKey.made(
                Article.newId(), options.get("--name"), scopes(options.get("--scopes")), ApiKey.Limits.SERVERS);
        Token token = Token.random();
        try (KeyDesk desk = database.get()) {
            desk.create(key, token);
        }
        out.println(token.reveal());
        err.println("id " + key.id() + "; the key is shown this once");
        return DONE;
    }

    private static Set<Scope> scopes(String labels) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(labels.split(","))
                .map(label -> Scope.of(label.strip())
                        .orElseThrow(() -> new IllegalArgumentException("scopes are read, write and admin")))
                .forEach(scopes::add);
        return scopes;
    }

    private int list() {
        try (KeyDesk desk = database.get()) {
            desk.list().forEach(key -> out.println(line(key)));
        }
        return DONE;
    }

    private static String line(ApiKey key) {
        String scopes = String.join(",", key.scopes().stream().map(Scope::label).toList());
        String used = key.lastUsedAt().map(time -> "used " + time).orElse("never used");
        Optional<String> revoked = key.revokedAt().map(time -> "revoked " + time);
        return String.join(
                "\t", key.id().toString(), scopes, "made " + key.createdAt(), revoked.orElse(used), key.name());
    }

    private int revoke(String id) {
        UUID key = id(id);
        try (KeyDesk desk = database.get()) {
            if (!desk.revoke(key)) {
                err.println("there is no such key, or it is revoked");
                return FAILED;
            }
        }
        return DONE;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not the id of a key; keys list shows them");
        }
    }
}
