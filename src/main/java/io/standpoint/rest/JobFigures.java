package io.standpoint.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.standpoint.storage.Jobs;
import io.standpoint.storage.Outage;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** The figure of how long the queue of jobs is, which all instances share: as it was a moment ago. */
@Startup
@Singleton
class JobFigures {
    private static final Logger LOG = Logger.getLogger(JobFigures.class);

    private final Jobs jobs;
    private final AtomicLong lines;

    JobFigures(Jobs jobs, MeterRegistry figures) {
        this.jobs = jobs;
        lines = figures.gauge("standpoint.jobs.lines", new AtomicLong());
    }

    @Scheduled(
            every = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void count() {
        Outage.tolerated(LOG, "The queue of jobs can't be counted", () -> lines.set(jobs.queued()));
    }
}
