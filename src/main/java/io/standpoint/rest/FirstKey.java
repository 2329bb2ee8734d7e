package io.standpoint.rest;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.standpoint.security.ApiKey;
import io.standpoint.security.Scope;
import io.standpoint.security.Token;
import io.standpoint.storage.Keys;
import io.standpoint.text.Article;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes over the operator's key, and says what to do where there is none. */
@Singleton
class FirstKey {
    private static final Logger LOG = Logger.getLogger(FirstKey.class);
    private static final String NAME = "first key";

    private final AuthConfiguration configuration;
    private final Keys keys;
    private final boolean tokens;

    FirstKey(
            AuthConfiguration configuration,
            Keys keys,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean tokens) {
        this.configuration = configuration;
        this.keys = keys;
        this.tokens = tokens;
    }

    void store(@Observes StartupEvent start) {
        if (!configuration.enabled()) {
            if (LaunchMode.current() == LaunchMode.NORMAL) {
                LOG.warn("standpoint.auth.enabled is false: whoever reaches this service may read, change and delete");
            }
            return;
        }
        given().ifPresent(this::store);
        if (!tokens && !keys.any()) {
            LOG.warn("there is no API key yet, so every call is answered 401. Make one with the command \"keys create"
                    + " --name NAME --scopes read,write,admin\", or set STANDPOINT_AUTH_FIRST_KEY to \"spk_\" and at"
                    + " least 43 random letters or digits and start again");
        }
    }

    private void store(String given) {
        Token token = Token.of(given.strip())
                .orElseThrow(() -> new ConfigurationException("standpoint.auth.first-key must be \"" + Token.PREFIX
                        + "\" and 43 to 128 of A-Z, a-z, 0-9, _ and -; this one isn't"));
        ApiKey key = ApiKey.made(Article.newId(), NAME, EnumSet.allOf(Scope.class), ApiKey.Limits.SERVERS);
        if (keys.create(key, token)) {
            LOG.infof("the first key is stored under the id %s", key.id());
        }
    }

    private Optional<String> given() {
        return configuration.firstKey().or(() -> configuration.firstKeyFile().map(FirstKey::read));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ConfigurationException("standpoint.auth.first-key-file: " + file + " can't be read, " + e);
        }
    }
}
