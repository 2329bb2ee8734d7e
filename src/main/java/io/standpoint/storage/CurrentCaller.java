package io.standpoint.storage;

import io.standpoint.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Whose request it is, for the audit log; nobody's where keys aren't asked for. */
@RequestScoped
public class CurrentCaller {
    private Optional<Caller> caller = Optional.empty();

    public Optional<Caller> get() {
        return caller;
    }

    public void is(Caller known) {
        caller = Optional.of(known);
    }
}
