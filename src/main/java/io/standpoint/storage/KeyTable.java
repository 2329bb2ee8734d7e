package io.standpoint.storage;

import io.standpoint.security.ApiKey;
import io.standpoint.security.Scope;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of API keys over plain JDBC: the command line has no container. */
final class KeyTable {
    private static final String COLUMNS = "select id, name, scopes, requests_per_minute, articles_per_day, created_at,"
            + " last_used_at, revoked_at from api_key";

    private static final String INSERT = "insert into api_key (id, name, hash, scopes, requests_per_minute,"
            + " articles_per_day, created_at) values (?, ?, ?, ?, ?, ?, ?) on conflict (hash) do nothing";

    private static final String USED = "update api_key set last_used_at = now() where id = ?"
            + " and (last_used_at is null or last_used_at < now() - interval '1 minute')";

    private final Connection connection;

    KeyTable(Connection connection) {
        this.connection = connection;
    }

    /** @return false if there is a key of this hash already */
    boolean insert(ApiKey key, byte[] hash) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, key.id());
            insert.setString(2, key.name());
            insert.setBytes(3, hash);
            String[] scopes = key.scopes().stream().map(Scope::label).toArray(String[]::new);
            insert.setArray(4, connection.createArrayOf("text", scopes));
            insert.setObject(5, key.requestsPerMinute().orElse(null), Types.INTEGER);
            insert.setObject(6, key.articlesPerDay().orElse(null), Types.INTEGER);
            insert.setObject(7, key.createdAt().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    /** The key of this hash, unless it is revoked. */
    Optional<ApiKey> find(byte[] hash) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(COLUMNS + " where hash = ? and revoked_at is null")) {
            select.setBytes(1, hash);
            return read(select).stream().findFirst();
        }
    }

    /** The one made last first. */
    List<ApiKey> list(Optional<UUID> before, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                COLUMNS + " where cast(? as uuid) is null or id < ? order by id desc limit ?")) {
            select.setObject(1, before.orElse(null), Types.OTHER);
            select.setObject(2, before.orElse(null), Types.OTHER);
            select.setInt(3, limit);
            return read(select);
        }
    }

    /** Whether there is a key that opens something. */
    boolean any() throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select exists (select 1 from api_key where revoked_at is null)");
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getBoolean(1);
        }
    }

    /** @return whether there is such a key that wasn't revoked */
    boolean revoke(UUID id) throws SQLException {
        return update("update api_key set revoked_at = now() where id = ? and revoked_at is null", id);
    }

    /** Unless it was within the last minute. */
    void used(UUID id) throws SQLException {
        update(USED, id);
    }

    private boolean update(String sql, UUID id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, id);
            return update.executeUpdate() == 1;
        }
    }

    private static List<ApiKey> read(PreparedStatement select) throws SQLException {
        List<ApiKey> keys = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                keys.add(new ApiKey(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        scopes(row.getArray("scopes")),
                        Optional.ofNullable(row.getObject("requests_per_minute", Integer.class)),
                        Optional.ofNullable(row.getObject("articles_per_day", Integer.class)),
                        time(row, "created_at").orElseThrow(),
                        time(row, "last_used_at"),
                        time(row, "revoked_at")));
            }
        }
        return keys;
    }

    private static List<Scope> scopes(Array labels) throws SQLException {
        return Arrays.stream((String[]) labels.getArray())
                .flatMap(label -> Scope.of(label).stream())
                .toList();
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
