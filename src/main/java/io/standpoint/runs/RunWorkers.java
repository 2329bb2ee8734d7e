package io.standpoint.runs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.standpoint.analysis.AnalysisWorkers;
import io.standpoint.storage.Outage;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Threads that work on runs whenever no posted article would have to wait for them. They ask the database for work, so that any
 * number of instances share it, and a run goes on after whatever ended the process.
 */
@Startup
@Singleton
public class RunWorkers {
    private static final Logger LOG = Logger.getLogger(RunWorkers.class);
    private static final Duration WHILE_BUSY = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** How much of this instance runs may take. */
    @ConfigMapping(prefix = "standpoint.runs")
    public interface Configuration {
        /** Articles of runs that are read at once; 0 leaves them to other instances. */
        @WithDefault("1")
        int threads();

        /** How often to look for what other instances were asked for. */
        @WithDefault("5S")
        Duration poll();
    }

    private final Configuration configuration;
    private final AnalysisWorkers posted;
    private final RunReader reader;
    private final Semaphore calls = new Semaphore(0);
    private final List<Thread> threads;
    private volatile boolean stopping;

    RunWorkers(Configuration configuration, AnalysisWorkers posted, RunReader reader) {
        this.configuration = configuration;
        this.posted = posted;
        this.reader = reader;
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        threads = IntStream.range(0, configuration.threads())
                .mapToObj(i -> new Thread(this::work, "run-" + (i + 1)))
                .toList();
        threads.forEach(thread -> {
            thread.setContextClassLoader(loader);
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Says that there is work. */
    public void call() {
        calls.release(threads.size());
    }

    /** An article that is being read is stored, if that doesn't take too long. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        call();
        for (Thread thread : threads) {
            thread.join(PATIENCE.toMillis());
        }
    }

    private void work() {
        while (!stopping) {
            Duration pause = step();
            try {
                if (!pause.isZero() && calls.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** How long to wait then. */
    private Duration step() {
        if (posted.busy()) {
            return WHILE_BUSY;
        }
        try {
            return reader.readOne() ? Duration.ZERO : configuration.poll();
        } catch (Throwable e) {
            if (!stopping && !Outage.causes(e)) {
                LOG.error("a run can't go on yet", e);
            }
            return configuration.poll();
        }
    }
}
