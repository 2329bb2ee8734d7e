package io.standpoint.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.standpoint.TestDatabase;
import io.standpoint.judgement.Stance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SessionTest {
    @Inject
    Session session;

    @Test
    void valuesComeBackAsTheyWere() {
        Instant time = Instant.parse("0044-03-15T12:30:15.123456Z");
        UUID id = UUID.randomUUID();
        Object[] row = QuarkusTransaction.requiringNew()
                .call(() -> session.sql(
                                "select cast(? as timestamptz), cast(? as date), cast(? as date), cast(? as text), cast(? as uuid[]),"
                                        + " cast(? as text[]), cast(? as bigint[]), cast(? as integer[]), cast(? as jsonb),"
                                        + " cast(? as bytea), cast(? as float4), cast(? as text), cast(? as boolean)",
                                time,
                                LocalDate.of(2024, 2, 29),
                                ArticleEntity.UNDATED,
                                Stance.AGAINST,
                                new UUID[] {id},
                                new String[] {"a,\"b", null},
                                new Long[] {1L << 40},
                                new Integer[] {7},
                                Values.json("{\"a\": [1]}"),
                                new byte[] {0, -1},
                                .1f,
                                null,
                                true)
                        .row());

        assertThat(row)
                .containsExactly(
                        time,
                        LocalDate.of(2024, 2, 29),
                        ArticleEntity.UNDATED,
                        "AGAINST",
                        new UUID[] {id},
                        new String[] {"a,\"b", null},
                        new Long[] {1L << 40},
                        new Integer[] {7},
                        "{\"a\": [1]}",
                        new byte[] {0, -1},
                        .1f,
                        null,
                        true);
    }

    @Test
    void aNameMayStandForItsValueTwice() {
        String joined = QuarkusTransaction.requiringNew()
                .call(() -> session.sql("select :a || '::' || :b || :a")
                        .with("a", "x")
                        .with("b", "y")
                        .one(String.class));

        assertThat(joined).isEqualTo("x::yx");
    }

    @Test
    void manyRowsAreReadFewAtATime() {
        List<Object> read = new ArrayList<>();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        session.sql("select i from generate_series(1, 1000) i").each(10, row -> read.add(row[0])));

        assertThat(read).isEqualTo(IntStream.rangeClosed(1, 1000).boxed().toList());
    }

    @Test
    void aTransactionIsWholeOrNothing() {
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    session.each(
                            "insert into job (id, lines, bytes, created_at) values (?, ?, ?, ?)", List.of(id), one ->
                                    new Object[] {one, 0, 0, Instant.now()});
                    session.sql("select 1 / 0").rows();
                }))
                .hasStackTraceContaining("division by zero");

        assertThat(written(id)).isFalse();
    }

    /** It ends in the background: what comes then would be on its own. */
    @Test
    void nothingIsWrittenAfterATransactionTookTooLong() {
        List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID());
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().timeout(1).run(() -> {
                    write(ids.get(0));
                    session.sql("select pg_sleep(3)").rows();
                    write(ids.get(1));
                }))
                .satisfies(e -> assertThat(Outage.causes(e)).isTrue());
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().timeout(1).run(() -> {
                    write(ids.get(0));
                    pause();
                    write(ids.get(1));
                }))
                .satisfies(e -> assertThat(Outage.causes(e)).isTrue());

        ids.forEach(id -> assertThat(written(id)).isFalse());
    }

    @Test
    void nothingIsDoneOutsideOfATransaction() {
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> write(id)).hasMessageContaining("no transaction");

        assertThat(written(id)).isFalse();
    }

    private boolean written(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.sql("select id from job where id = ?", id)
                        .any(UUID.class)
                        .isPresent());
    }

    private void write(UUID id) {
        session.sql("insert into job (id, lines, bytes, created_at) values (?, 0, 0, now())", id)
                .update();
    }

    private static void pause() {
        try {
            Thread.sleep(3_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
