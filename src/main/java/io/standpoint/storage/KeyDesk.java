package io.standpoint.storage;

import io.standpoint.security.ApiKey;
import io.standpoint.security.AuditEntry;
import io.standpoint.security.Token;
import io.standpoint.text.Article;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/** API keys made, listed and revoked from the command line, over a connection of its own: the service need not run. */
public final class KeyDesk implements AutoCloseable {
    private static final String WHO = "command line";
    private static final String NO_TABLE = "42P01";

    private final Connection connection;

    private KeyDesk(Connection connection) {
        this.connection = connection;
    }

    /** The command can't be done; the message says why. */
    public static final class Failure extends RuntimeException {
        private Failure(String message) {
            super(message);
        }
    }

    public static KeyDesk open(String url, Optional<String> user, Optional<String> password) {
        Properties login = new Properties();
        user.ifPresent(name -> login.setProperty("user", name));
        password.ifPresent(word -> login.setProperty("password", word));
        try {
            Connection connection = new org.postgresql.Driver().connect(url, login);
            if (connection == null) {
                throw new Failure("quarkus.datasource.jdbc.url is no address of a PostgreSQL: " + url);
            }
            connection.setAutoCommit(false);
            return new KeyDesk(connection);
        } catch (SQLException e) {
            throw new Failure("the database: " + e.getMessage());
        }
    }

    public void create(ApiKey key, Token token) {
        inTransaction(() -> {
            new KeyTable(connection).insert(key, token.hash());
            audit("create-key", key.id());
            return true;
        });
    }

    public List<ApiKey> list() {
        return inTransaction(() -> new KeyTable(connection).list(Optional.empty(), Integer.MAX_VALUE));
    }

    /** @return whether there is such a key that wasn't revoked */
    public boolean revoke(UUID id) {
        return inTransaction(() -> {
            boolean revoked = new KeyTable(connection).revoke(id);
            if (revoked) {
                audit("revoke-key", id);
            }
            return revoked;
        });
    }

    private void audit(String action, UUID key) throws SQLException {
        new AuditTable(connection)
                .insert(new AuditEntry(
                        Article.newId(),
                        Instant.now(),
                        Optional.empty(),
                        WHO,
                        action,
                        key.toString(),
                        Optional.empty()));
    }

    private interface Work<T> {
        T get() throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        try {
            T result = work.get();
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new Failure(
                    NO_TABLE.equals(e.getSQLState())
                            ? "the database has no table of keys yet: start the service on it once"
                            : "the database: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new Failure("the database: " + e.getMessage());
        }
    }
}
