package io.standpoint.security;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may do. None includes another. */
public enum Scope {
    /** Look at everything that is stored; have an article analysed that isn't stored. */
    READ,
    /** Store, change and delete. */
    WRITE,
    /** Make and revoke keys, read the audit log. */
    ADMIN;

    /** As clients write it, and the name of the role. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> of(String label) {
        return Arrays.stream(values())
                .filter(scope -> scope.label().equals(label))
                .findFirst();
    }
}
