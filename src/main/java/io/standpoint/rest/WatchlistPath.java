package io.standpoint.rest;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;

/** The watch-list that an address names. */
class WatchlistPath {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,99}");

    @RestPath
    @Parameter(
            description = "Name of the list: up to 100 letters, digits, dots, dashes and underscores.",
            example = "harbour")
    String name;

    /** A list's name in Unicode's composed form; empty if it can be none's. */
    static Optional<String> name(String text) {
        return Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC))
                .filter(name -> NAME.matcher(name).matches());
    }

    String name() {
        return name(name)
                .orElseThrow(() -> ProblemException.bad(
                        "name",
                        "must be 1 to 100 letters, digits, dots, dashes and underscores, a letter or digit first"));
    }
}
