package io.standpoint.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.standpoint.TestDatabase;
import io.standpoint.analysis.Analysis;
import io.standpoint.analysis.Fixtures;
import io.standpoint.analysis.Provenance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs of versions that no service has: nobody but the test works on them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RunWorkTest {
    private static final Provenance VERSIONS = Provenance.now("none", "maxent", Map.of("model", "none"));

    @Inject
    RunWork work;

    @Inject
    Runs runs;

    @Inject
    Archive archive;

    @Inject
    ArticleIndex articles;

    private final String outlet = "Work " + UUID.randomUUID();
    private UUID run;

    @AfterEach
    void forget() {
        runs.delete(run);
    }

    @Test
    void eachArticleIsReadOnceHoweverManyRead() {
        start(24);
        Set<UUID> read = ConcurrentHashMap.newKeySet();
        List<CompletableFuture<Void>> readers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    while (work.next(run, item -> {
                        assertThat(read.add(item.article().id())).isTrue();
                        return analysis(item);
                    })) {
                        // until none is left
                    }
                }))
                .toList();

        readers.forEach(CompletableFuture::join);
        work.next(run, this::analysis);

        assertThat(read).hasSize(24);
        assertThat(runs.find(run).orElseThrow().state()).isEqualTo(Run.State.FINISHED);
    }

    @Test
    void whatFailsIsSaidAndTheRestIsRead() {
        start(2);

        assertThatThrownBy(() -> work.next(run, this::fail)).isInstanceOfSatisfying(UnreadArticle.class, e -> {
            work.fail(run, e.article(), "it is unreadable");
        });
        assertThat(work.next(run, this::analysis)).isTrue();
        assertThat(work.next(run, this::analysis)).isFalse();

        Run seen = runs.find(run).orElseThrow();
        assertThat(seen.state()).isEqualTo(Run.State.FINISHED);
        assertThat(seen.progress()).isEqualTo(new RunProgress(2, 1, 1, 0, 0, 0));
        assertThat(seen.problems())
                .singleElement()
                .extracting(RunProblem::detail)
                .isEqualTo("it is unreadable");
    }

    @Test
    void nothingIsStoredOfWhatWasBrokenOff() {
        start(1);
        UUID[] stored = new UUID[1];

        assertThatThrownBy(() -> work.next(run, item -> {
                    stored[0] = analysis(item);
                    throw new IllegalStateException("the process ends here");
                }))
                .isInstanceOf(UnreadArticle.class);

        assertThat(runs.find(run).orElseThrow().progress().waiting()).isOne();
        assertThat(archive.find(article(), Optional.of(stored[0]))).isEmpty();
    }

    @Test
    void anArticleIsDeletedAfterItWasRead() throws Exception {
        start(1);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        UUID article = article();
        CompletableFuture<Boolean> read = CompletableFuture.supplyAsync(() -> work.next(run, item -> {
            reading.countDown();
            await(go);
            return analysis(item);
        }));
        reading.await();
        CompletableFuture<Boolean> deleted = CompletableFuture.supplyAsync(() -> archive.delete(article));

        go.countDown();

        assertThat(read.get(1, TimeUnit.MINUTES)).isTrue();
        assertThat(deleted.get(1, TimeUnit.MINUTES)).isTrue();
        assertThat(runs.find(run).orElseThrow().progress()).isEqualTo(new RunProgress(1, 0, 0, 0, 1, 0));
    }

    @Test
    void aRunIsAdoptedOnlyWhenItHasReadEverything() {
        start(2);
        work.next(run, this::analysis);

        assertThatThrownBy(() -> runs.adopt(run)).isInstanceOf(Refusal.class);
        work.next(run, this::analysis);
        work.next(run, this::analysis);
        runs.adopt(run);

        assertThat(archive.find(article(), Optional.empty())
                        .orElseThrow()
                        .provenance()
                        .pipeline())
                .isEqualTo("none");
    }

    @Test
    void aCancelledRunIsNobodysWork() {
        start(2);
        work.next(run, this::analysis);

        runs.cancel(run);

        assertThat(work.open()).extracting(OpenRun::id).doesNotContain(run);
        assertThat(runs.find(run).orElseThrow().state()).isEqualTo(Run.State.CANCELLED);
        assertThat(runs.find(run).orElseThrow().finishedAt()).isPresent();
        assertThatThrownBy(() -> runs.adopt(run)).isInstanceOf(Refusal.class);
    }

    private void start(int articles) {
        for (int i = 0; i < articles; i++) {
            archive.store(
                    Fixtures.analysis(Fixtures.article(outlet, "2024-03-26T10:00:%02dZ".formatted(i))), List.of());
        }
        run = runs.create(new Runs.Order("work", Optional.empty(), Optional.empty(), Optional.of(outlet)), VERSIONS)
                .id();
    }

    private UUID analysis(RunItem item) {
        Analysis fixture = Fixtures.analysis(item.article());
        Provenance versions = Provenance.now(VERSIONS.pipeline(), VERSIONS.engine(), VERSIONS.models());
        Analysis again = new Analysis(item.article(), versions, fixture.actors(), fixture.sentences());
        return archive.storeBeside(again, List.of()).analysis().provenance().id();
    }

    private UUID fail(RunItem item) {
        throw new IllegalStateException("unreadable: " + item.article().id());
    }

    private UUID article() {
        return articles.page(
                        new ArticleIndex.Filter(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(outlet),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Optional.empty(),
                        1)
                .items()
                .get(0)
                .id();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
