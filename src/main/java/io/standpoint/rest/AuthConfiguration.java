package io.standpoint.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Who may call, and how much. */
@ConfigMapping(prefix = "standpoint.auth")
public interface AuthConfiguration {
    /** Whether calls need an API key or an OIDC token. */
    @WithDefault("true")
    boolean enabled();

    /** A key with every scope, made by the operator; its hash is stored at start. */
    Optional<String> firstKey();

    /** The same in a file: a secret of a container. */
    Optional<Path> firstKeyFile();

    /** Requests of a caller in a minute, on each instance; 0: any number. */
    @WithDefault("3000")
    int requestsPerMinute();

    /** Articles of a caller in a UTC day, on all instances together; 0: any number. */
    @WithDefault("0")
    int articlesPerDay();
}
