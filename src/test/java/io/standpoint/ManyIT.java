package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.storage.EmbeddedDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three instances share the articles of a topic; one is killed, one comes, the broker is restarted: no article is lost, none is
 * stored twice, and each analysis is told at least once.
 */
class ManyIT {
    private static final int ARTICLES = Endurance.times(600, 6_000);
    private static final int AGAIN = ARTICLES / 10;
    private static final int BROKEN = 20;
    private static final List<String> COMPRESSIONS = List.of("none", "gzip", "lz4", "snappy", "zstd");
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String TEXT =
            "Mayor Ada Quill praised the Harbour Board. Oskar Brandt accused her of lying. ".repeat(5);

    @TempDir
    Path folder;

    @Test
    void noArticleIsLostAndNoneIsStoredTwice() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), true);
                Broker broker = Broker.start(folder.resolve("broker"));
                PackagedApplication first = start(database, broker, "first");
                PackagedApplication second = start(database, broker, "second")) {
            PackagedApplication killed = start(database, broker, "killed");
            killed.get("/q/health/ready");
            send(broker);
            await(database, stored -> stored > ARTICLES / 5);
            killed.kill();
            try (PackagedApplication late = start(database, broker, "late")) {
                late.get("/q/health/ready");
                await(database, stored -> stored > ARTICLES * 2 / 5);
                broker.stop();
                Thread.sleep(3_000);
                broker.start();
                await(database, stored -> stored >= ARTICLES);
                awaitOutbox(database);
                await(() -> broker.lag("standpoint", "articles") == 0);
                assertThat(List.of(first, second, late))
                        .allSatisfy(instance -> assertThat(
                                        instance.get("/q/health/live").statusCode())
                                .isEqualTo(200));
            }

            List<ConsumerRecord<byte[], byte[]>> told = broker.messages("analyses");
            List<ConsumerRecord<byte[], byte[]>> rejected = broker.messages("articles-rejected");
            Set<String> analyses = told.stream()
                    .map(message ->
                            new String(message.headers().lastHeader("analysis").value(), StandardCharsets.UTF_8))
                    .collect(Collectors.toSet());
            System.out.printf(
                    "%d articles sent, %d of them twice, and %d broken ones; analyses told %d times, %d different; %d sent back%n",
                    ARTICLES, AGAIN, BROKEN, told.size(), analyses.size(), rejected.size());
            assertThat(BackgroundWork.query(database, "select count(*) from article"))
                    .containsExactly(String.valueOf(ARTICLES));
            assertThat(BackgroundWork.query(database, "select count(distinct title) from article"))
                    .containsExactly(String.valueOf(ARTICLES));
            assertThat(Set.copyOf(BackgroundWork.query(database, "select cast(id as text) from analysis")))
                    .isEqualTo(analyses)
                    .hasSize(ARTICLES);
            assertThat(told).hasSizeGreaterThanOrEqualTo(ARTICLES + AGAIN);
            assertThat(rejected.stream()
                            .map(message -> new String(message.key(), StandardCharsets.UTF_8))
                            .distinct())
                    .hasSize(BROKEN);
        }
    }

    private PackagedApplication start(EmbeddedDatabase database, Broker broker, String name) throws Exception {
        String[] settings = Stream.concat(
                        Stream.of(BackgroundWork.settings(database, name)),
                        Stream.of("standpoint.messaging.enabled=true", "kafka.bootstrap.servers=" + broker.address()))
                .toArray(String[]::new);
        return PackagedApplication.start(folder, settings);
    }

    /** As producers of each kind of compression do. */
    private static void send(Broker broker) {
        for (int kind = 0; kind < COMPRESSIONS.size(); kind++) {
            try (KafkaProducer<byte[], byte[]> producer = broker.producer(COMPRESSIONS.get(kind))) {
                for (int i = kind; i < ARTICLES + AGAIN; i += COMPRESSIONS.size()) {
                    send(producer, i);
                }
            }
        }
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, int i) {
        int n = i < ARTICLES ? i : i - ARTICLES;
        send(producer, "article-" + i, "{\"title\": \"" + n + "\", \"text\": \"" + TEXT + n + ".\"}");
        if (i < BROKEN) {
            send(producer, "broken-" + i, "{\"text\": ");
        }
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, String key, String article) {
        producer.send(new ProducerRecord<>(
                "articles", key.getBytes(StandardCharsets.UTF_8), article.getBytes(StandardCharsets.UTF_8)));
    }

    private static void awaitOutbox(EmbeddedDatabase database) throws Exception {
        await(() ->
                BackgroundWork.query(database, "select count(*) from outbox").equals(List.of("0")));
    }

    private static void await(EmbeddedDatabase database, IntPredicate enough) throws Exception {
        await(() -> enough.test(Integer.parseInt(
                BackgroundWork.query(database, "select count(*) from article").get(0))));
    }

    /** What is waited for. */
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(200);
        }
    }
}
