package io.standpoint.analysis;

import io.opentelemetry.context.Context;
import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Threads that analyse, each one article at a time with its own tools; the queue before them is bounded. */
@Startup
@Singleton
public class AnalysisWorkers {
    /** How many work at once, and how many articles may wait. */
    @ConfigMapping(prefix = "standpoint.workers")
    public interface Configuration {
        /** Number of threads; 0 for as many as cores. */
        @WithDefault("0")
        int threads();

        /** Articles that may wait; more are refused. */
        @WithDefault("200")
        int queue();
    }

    private final ThreadPoolExecutor pool;
    private final ThreadLocal<AnalysisTools> tools;

    AnalysisWorkers(Configuration configuration, AnalysisTools.Factory factory) {
        int threads = configuration.threads() > 0
                ? configuration.threads()
                : Runtime.getRuntime().availableProcessors();
        AtomicInteger number = new AtomicInteger();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        pool = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(configuration.queue()), work -> {
                    Thread thread = new Thread(work, "analysis-" + number.incrementAndGet());
                    thread.setContextClassLoader(loader);
                    return thread;
                });
        tools = ThreadLocal.withInitial(factory::create);
    }

    public int threads() {
        return pool.getMaximumPoolSize();
    }

    /** For figures on how many work and wait. */
    ExecutorService pool() {
        return pool;
    }

    /** Whether whoever comes next has to wait: no worker is free. */
    public boolean busy() {
        return awaited() || pool.getActiveCount() >= pool.getMaximumPoolSize();
    }

    /** Whether somebody waits for a worker. */
    public boolean awaited() {
        return !pool.getQueue().isEmpty();
    }

    /**
     * Hands work to the next free worker.
     *
     * @return its result; fails with {@link RejectedExecutionException} if the queue is full
     */
    public <T> Uni<T> submit(Function<AnalysisTools, T> work) {
        return Uni.createFrom().emitter(emitter -> enqueue(work, emitter));
    }

    private <T> void enqueue(Function<AnalysisTools, T> work, UniEmitter<? super T> emitter) {
        try {
            pool.execute(Context.current().wrap(() -> run(work, emitter)));
        } catch (RejectedExecutionException full) {
            emitter.fail(full);
        }
    }

    /** An error in one article must end neither the worker nor the wait of its client. */
    private <T> void run(Function<AnalysisTools, T> work, UniEmitter<? super T> emitter) {
        try {
            emitter.complete(work.apply(tools.get()));
        } catch (Throwable failure) {
            emitter.fail(failure);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        pool.shutdown();
        if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
            pool.shutdownNow();
        }
    }
}
