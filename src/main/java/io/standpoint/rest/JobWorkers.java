package io.standpoint.rest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.standpoint.analysis.AnalysisTools;
import io.standpoint.analysis.AnalysisWorkers;
import io.standpoint.runs.BackgroundThreads;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.OptionalInt;

/** Works on jobs in the background, on the workers that posted articles leave; as soon as one of those waits, it comes first. */
@Startup
@Singleton
class JobWorkers {
    /** How much of this instance jobs may take. */
    @ConfigMapping(prefix = "standpoint.jobs")
    public interface Configuration {
        /** Lines of jobs that are read at once, as many as workers unless said; 0 leaves them to other instances. */
        OptionalInt threads();

        /** How often to look for what other instances were sent. */
        @WithDefault("5S")
        Duration poll();
    }

    private final AnalysisWorkers workers;
    private final JobReader reader;
    private final BackgroundThreads threads;

    JobWorkers(Configuration configuration, AnalysisWorkers workers, JobReader reader) {
        this.workers = workers;
        this.reader = reader;
        int number = Math.min(configuration.threads().orElse(workers.threads()), workers.threads());
        threads = new BackgroundThreads("job", number, configuration.poll(), workers, this::read);
        threads.start();
    }

    /** Says that there is work. */
    void call() {
        threads.call();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        threads.stop();
    }

    private boolean read() {
        return workers.submit(this::readSome).await().indefinitely();
    }

    private boolean readSome(AnalysisTools tools) {
        boolean read = reader.readOne(tools);
        while (read && !workers.awaited() && !threads.stopping()) {
            read = reader.readOne(tools);
        }
        return read;
    }
}
