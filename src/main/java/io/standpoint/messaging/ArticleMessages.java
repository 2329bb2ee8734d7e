package io.standpoint.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.standpoint.analysis.AnalysisTools;
import io.standpoint.analysis.AnalysisWorkers;
import io.standpoint.rest.ArticlePosting;
import io.standpoint.rest.ArticleReader;
import io.standpoint.rest.Problem;
import io.standpoint.rest.Problems;
import io.standpoint.storage.Archive;
import io.standpoint.storage.Outage;
import io.standpoint.storage.Outbox;
import io.standpoint.storage.OutboxItem;
import io.standpoint.storage.Refusal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Articles that come as messages. What {@link #read} returned from is on disk: the analysis, or the message with what is wrong
 * with it; only then is its offset committed. A message that comes again finds its article stored.
 */
@Singleton
class ArticleMessages {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final AnalysisWorkers workers;
    private final ArticleReader reader;
    private final ArticlePosting posting;
    private final Outbox outbox;
    private volatile boolean stopping;

    ArticleMessages(AnalysisWorkers workers, ArticleReader reader, ArticlePosting posting, Outbox outbox) {
        this.workers = workers;
        this.reader = reader;
        this.posting = posting;
        this.outbox = outbox;
    }

    /** Waits for as long as the database is down or the workers have no room. */
    @Incoming("articles")
    @Blocking(value = "articles", ordered = false)
    void read(ConsumerRecord<byte[], byte[]> message) {
        workers.submit(tools -> take(message, tools))
                .onFailure(e -> !stopping && (Outage.causes(e) || e instanceof RejectedExecutionException))
                .retry()
                .withBackOff(PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .await()
                .indefinitely();
    }

    /** What is being read then is not committed: another instance gets it. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private Void take(ConsumerRecord<byte[], byte[]> message, AnalysisTools tools) {
        try {
            if (!MessageFormat.isRead(version(message))) {
                throw Refusal.impossible(MessageFormat.HEADER, "is not " + MessageFormat.VERSION);
            }
            Archive.Stored stored = posting.stored(reader.message(value(message)), tools);
            if (!stored.created()) {
                outbox.add(
                        stored.analysis().article().id(),
                        stored.analysis().provenance().id());
            }
        } catch (RuntimeException | StackOverflowError e) {
            if (Outage.causes(e)) {
                throw e;
            }
            reject(message, Problems.of(e));
        }
        return null;
    }

    private void reject(ConsumerRecord<byte[], byte[]> message, Problem problem) {
        outbox.reject(new OutboxItem.Rejected(Optional.ofNullable(message.key()), value(message), problem.toJson()));
    }

    private static byte[] value(ConsumerRecord<byte[], byte[]> message) {
        return Optional.ofNullable(message.value()).orElse(new byte[0]);
    }

    private static Optional<byte[]> version(ConsumerRecord<byte[], byte[]> message) {
        return Optional.ofNullable(message.headers().lastHeader(MessageFormat.HEADER))
                .map(Header::value);
    }
}
