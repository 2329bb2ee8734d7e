package io.standpoint.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.standpoint.TestDatabase;
import io.standpoint.analysis.Fixtures;
import io.standpoint.models.Sha256;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IdempotencyKeysTest {
    @Inject
    IdempotencyKeys keys;

    @Inject
    Archive archive;

    @Inject
    Session session;

    private final String name = "Key " + UUID.randomUUID();

    @Test
    void aRequestInWorkIsNotBegunAgain() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Archive.Stored> first = CompletableFuture.supplyAsync(() -> keys.once(request("a"), () -> {
            working.countDown();
            await(go);
            return store().get();
        }));
        working.await();

        assertThatThrownBy(() -> keys.once(request("a"), store()))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.reason()).isEqualTo(Refusal.Reason.CONFLICT))
                .hasMessageContaining("in work");
        go.countDown();
        first.join();
        Archive.Stored again = keys.once(request("a"), IdempotencyKeysTest::unasked);

        assertThat(again.analysis().provenance().id())
                .isEqualTo(first.join().analysis().provenance().id());
        assertThat(again.created()).isTrue();
    }

    private static Archive.Stored unasked() {
        throw new AssertionError("stored again");
    }

    @Test
    void whatFailedLeavesNoKey() {
        assertThatThrownBy(() -> keys.once(request("a"), () -> {
                    store().get();
                    throw new IllegalStateException("the process ends here");
                }))
                .hasMessageContaining("ends here");

        assertThat(keys.once(request("b"), store()).created()).isTrue();
    }

    @Test
    void aKeyThatIsOldEnoughIsForgotten() {
        keys.once(request("a"), store());
        age("23 hours");
        assertThatThrownBy(() -> keys.once(request("b"), store())).hasMessageContaining("another request");
        age("25 hours");

        assertThat(keys.once(request("b"), store()).created()).isFalse();
        age("25 hours");
        keys.forget();

        assertThat(known()).isZero();
    }

    @Test
    void aDeletedArticleDoesNotComeBack() {
        UUID article = keys.once(request("a"), store()).analysis().article().id();
        archive.delete(article);

        assertThatThrownBy(() -> keys.once(request("a"), store())).hasMessageContaining("deleted");
    }

    private Supplier<Archive.Stored> store() {
        return () -> archive.store(Fixtures.analysis(Fixtures.article(name, null)), List.of());
    }

    private IdempotencyKeys.Repeatable request(String content) {
        return new IdempotencyKeys.Repeatable(sha256(name), sha256(content));
    }

    private static byte[] sha256(String text) {
        return new Sha256().add(text.getBytes(StandardCharsets.UTF_8)).bytes();
    }

    private void age(String interval) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.sql("update idempotency_key set created_at = now()"
                                + " - cast(:age as interval) where key = :key")
                        .with("age", interval)
                        .with("key", sha256(name))
                        .update());
    }

    private long known() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.sql("select count(*) from idempotency_key where key = :key")
                        .with("key", sha256(name))
                        .one(Long.class));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
