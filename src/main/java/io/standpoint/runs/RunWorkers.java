package io.standpoint.runs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.standpoint.analysis.AnalysisWorkers;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Works on runs in the background. */
@Startup
@Singleton
public class RunWorkers {
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

    private final BackgroundThreads threads;

    RunWorkers(Configuration configuration, AnalysisWorkers posted, RunReader reader) {
        threads = new BackgroundThreads("run", configuration.threads(), configuration.poll(), posted, reader::readOne);
        threads.start();
    }

    /** Says that there is work. */
    public void call() {
        threads.call();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        threads.stop();
    }
}
