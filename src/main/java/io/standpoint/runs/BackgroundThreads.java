package io.standpoint.runs;

import io.standpoint.analysis.AnalysisWorkers;
import io.standpoint.storage.Outage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Threads that work whenever no posted article would have to wait for them. They ask the database for work, so that any number
 * of instances share it, and it goes on after whatever ended the process.
 */
public final class BackgroundThreads {
    private static final Logger LOG = Logger.getLogger(BackgroundThreads.class);
    private static final Duration WHILE_BUSY = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Duration poll;
    private final AnalysisWorkers posted;
    private final BooleanSupplier work;
    private final Semaphore calls = new Semaphore(0);
    private final List<Thread> threads;
    private volatile boolean stopping;

    /**
     * @param poll how often to look for what other instances were asked for
     * @param work does some of it; says whether there was any
     */
    public BackgroundThreads(String name, int number, Duration poll, AnalysisWorkers posted, BooleanSupplier work) {
        this.poll = poll;
        this.posted = posted;
        this.work = work;
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        threads = IntStream.range(0, number)
                .mapToObj(i -> new Thread(this::run, name + "-" + (i + 1)))
                .toList();
        threads.forEach(thread -> {
            thread.setContextClassLoader(loader);
            thread.setDaemon(true);
        });
    }

    public void start() {
        threads.forEach(Thread::start);
    }

    /** Says that there is work. */
    public void call() {
        calls.release(threads.size());
    }

    /** An article that is being read is stored, if that doesn't take too long. */
    public void stop() throws InterruptedException {
        stopping = true;
        call();
        for (Thread thread : threads) {
            thread.join(PATIENCE.toMillis());
        }
    }

    public boolean stopping() {
        return stopping;
    }

    private void run() {
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
            return work.getAsBoolean() ? Duration.ZERO : poll;
        } catch (RejectedExecutionException e) {
            return WHILE_BUSY;
        } catch (Throwable e) {
            if (!stopping && !Outage.causes(e)) {
                LOG.errorf(e, "%s can't go on yet", Thread.currentThread().getName());
            }
            return poll;
        }
    }
}
