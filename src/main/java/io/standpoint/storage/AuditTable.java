package io.standpoint.storage;

import io.standpoint.security.AuditEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The audit log over plain JDBC. */
final class AuditTable {
    private static final String INSERT =
            "insert into audit (id, at, who, name, action, subject, other) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String PAGE = "select id, at, who, name, action, subject, other from audit"
            + " where cast(? as uuid) is null or id < ? order by id desc limit ?";

    private final Connection connection;

    AuditTable(Connection connection) {
        this.connection = connection;
    }

    void insert(AuditEntry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, entry.id());
            insert.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
            insert.setString(3, entry.who().orElse(null));
            insert.setString(4, entry.name());
            insert.setString(5, entry.action());
            insert.setString(6, entry.subject());
            insert.setString(7, entry.other().orElse(null));
            insert.executeUpdate();
        }
    }

    /** The latest first. */
    List<AuditEntry> list(Optional<UUID> before, int limit) throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setObject(1, before.orElse(null), Types.OTHER);
            select.setObject(2, before.orElse(null), Types.OTHER);
            select.setInt(3, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new AuditEntry(
                            row.getObject("id", UUID.class),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            Optional.ofNullable(row.getString("who")),
                            row.getString("name"),
                            row.getString("action"),
                            row.getString("subject"),
                            Optional.ofNullable(row.getString("other"))));
                }
            }
        }
        return entries;
    }
}
