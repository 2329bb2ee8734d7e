package io.standpoint.messaging;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.standpoint.storage.Outage;
import io.standpoint.storage.Outbox;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Sends what is in the outbox, in the background. */
@Singleton
class OutboxMessages {
    private static final Logger LOG = Logger.getLogger(OutboxMessages.class);

    /** All are in memory, and an analysis of the longest article takes megabytes. */
    private static final int AT_ONCE = 4;

    private final Outbox outbox;
    private final Instance<AnalysisMessages> messages;
    private final boolean enabled;

    /** @param messages there are channels for them only where messages are enabled */
    OutboxMessages(Outbox outbox, Instance<AnalysisMessages> messages, Outbox.Configuration configuration) {
        this.outbox = outbox;
        this.messages = messages;
        this.enabled = configuration.enabled();
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void sendInBackground() {
        if (enabled) {
            Outage.tolerated(LOG, "Messages stay in the outbox", this::send);
        }
    }

    private void send() {
        boolean more;
        do {
            more = outbox.send(AT_ONCE, messages.get()::send);
        } while (more);
    }
}
