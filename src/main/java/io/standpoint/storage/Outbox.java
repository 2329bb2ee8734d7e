package io.standpoint.storage;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What is still to be told by messages. It is stored in the transaction of what it tells of and stays until it has been sent,
 * so that nothing is kept back by a crash, though something may be sent twice.
 *
 * @see <a href="https://microservices.io/patterns/data/transactional-outbox.html">Transactional outbox</a>
 */
@ApplicationScoped
@Transactional
public class Outbox {
    /** Whether messages are taken and sent. */
    @ConfigMapping(prefix = "standpoint.messaging")
    public interface Configuration {
        @WithDefault("false")
        boolean enabled();
    }

    private static final int SENDING_SECONDS = 5 * 60;

    private static final String ADD = "insert into outbox (article_id, analysis_id) values (:article, :analysis)";

    private static final String REJECT =
            "insert into outbox (message_key, message, problem) values (:key, :message, cast(:problem as jsonb))";

    private static final String NEXT = """
            select id, article_id, analysis_id, message_key, message, cast(problem as text) from outbox
            order by id limit :most for update skip locked""";

    private static final String SENT = "delete from outbox where id = any(:ids)";

    private final Session session;
    private final boolean enabled;

    Outbox(Session session, Configuration configuration) {
        this.session = session;
        this.enabled = configuration.enabled();
    }

    /** Has an analysis sent, if messages are. */
    public void add(UUID article, UUID analysis) {
        if (enabled) {
            session.sql(ADD).with("article", article).with("analysis", analysis).update();
        }
    }

    /** Has a message sent back. */
    public void reject(OutboxItem.Rejected rejected) {
        session.sql(REJECT)
                .with("key", rejected.key().orElse(null))
                .with("message", rejected.message())
                .with("problem", rejected.problem())
                .update();
    }

    /**
     * Sends what is due and no other instance is sending.
     *
     * @param most how many at once
     * @param sending returns when all of them have arrived; throws otherwise, and they stay due
     * @return whether there may be more
     */
    @TransactionConfiguration(timeout = SENDING_SECONDS)
    public boolean send(int most, Consumer<List<OutboxItem>> sending) {
        List<Object[]> due = session.sql(NEXT).with("most", most).rows();
        if (due.isEmpty()) {
            return false;
        }
        sending.accept(due.stream().map(Outbox::item).toList());
        session.sql(SENT)
                .with("ids", due.stream().map(row -> (Long) row[0]).toArray(Long[]::new))
                .update();
        return due.size() == most;
    }

    private static OutboxItem item(Object[] row) {
        return row[2] != null
                ? new OutboxItem.Analysed((UUID) row[1], (UUID) row[2])
                : new OutboxItem.Rejected(Optional.ofNullable((byte[]) row[3]), (byte[]) row[4], (String) row[5]);
    }
}
