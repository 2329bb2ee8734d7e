package io.standpoint.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code -D} on the command line says. */
final class Settings {
    private Settings() {}

    static Optional<String> text(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
    }

    /** The directory of annotated data sets. */
    static Path data() {
        return Path.of(text("standpoint.data").orElse("../shared/data"));
    }

    /** One of the annotated data's files; where it isn't there, the program ends and says so. */
    static Path data(String file) {
        Path path = data().resolve(file);
        if (!Files.exists(path)) {
            System.err.println(path + ": is not there; give the data's folder by -Dstandpoint.data=DIR");
            System.exit(2);
        }
        return path;
    }

    static Set<String> names(String name) {
        return Arrays.stream(text(name).orElse("").split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
