package io.standpoint.storage;

import io.standpoint.security.AuditEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the audit log. */
@ApplicationScoped
@Transactional
public class Audit {
    private final Session session;

    Audit(Session session) {
        this.session = session;
    }

    /**
     * The latest first.
     *
     * @throws Page.BadCursor if the cursor is none
     */
    public Page<AuditEntry> page(Optional<String> cursor, int limit) {
        Optional<UUID> before = cursor.map(Cursor::parse).map(Cursor::id);
        List<AuditEntry> rows = session.with(connection -> new AuditTable(connection).list(before, limit + 1));
        return Page.of(rows, limit, entry -> entry, entry -> new Cursor("", entry.id()).toString());
    }
}
