package io.standpoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnalysisWorkersTest {
    private final AnalysisWorkers workers = new AnalysisWorkers(
            new AnalysisWorkers.Configuration() {
                @Override
                public int threads() {
                    return 1;
                }

                @Override
                public int queue() {
                    return 1;
                }
            },
            () -> new AnalysisTools(null, null));

    @AfterEach
    void stop() throws InterruptedException {
        workers.stop();
    }

    @Test
    void workBeyondTheQueueIsRefusedAtOnce() {
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Integer> working = submit(release, 1);
        CompletableFuture<Integer> waiting = submit(release, 2);

        assertThatThrownBy(() -> submit(release, 3).join()).hasCauseInstanceOf(RejectedExecutionException.class);
        release.countDown();
        assertThat(working.join()).isEqualTo(1);
        assertThat(waiting.join()).isEqualTo(2);
    }

    @Test
    void anErrorEndsOneArticleAndNotItsWorker() {
        assertThatThrownBy(() -> workers.<Integer>submit(tools -> {
                            throw new StackOverflowError("deep");
                        })
                        .subscribeAsCompletionStage()
                        .join())
                .hasRootCauseInstanceOf(StackOverflowError.class);
        assertThat(workers.submit(tools -> 4).await().indefinitely()).isEqualTo(4);
    }

    @Test
    void theyAreBusyWhileWhoeverComesNextWouldWait() {
        CountDownLatch release = new CountDownLatch(1);
        assertThat(workers.busy()).isFalse();

        CompletableFuture<Integer> working = submit(release, 1);

        assertThat(workers.busy()).isTrue();
        release.countDown();
        assertThat(working.join()).isEqualTo(1);
    }

    @Test
    void toolsAreMadeOncePerWorker() {
        AnalysisTools first = workers.submit(tools -> tools).await().indefinitely();

        assertThat(workers.submit(tools -> tools).await().indefinitely()).isSameAs(first);
    }

    private CompletableFuture<Integer> submit(CountDownLatch release, int result) {
        return workers.submit(tools -> {
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return result;
                })
                .subscribeAsCompletionStage();
    }
}
