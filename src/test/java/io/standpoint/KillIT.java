package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.storage.EmbeddedDatabase;
import io.standpoint.storage.Recount;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills the process while articles are posted and deleted and actors merged, again and again. */
class KillIT {
    private static final int KILLS = Endurance.times(2, 50);
    private static final int CLIENTS = 6;
    /** By one process before it is killed, and then some. */
    private static final int MOST_POSTED = 80;

    private static final int LONGEST_PAUSE_MILLISECONDS = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> SENTENCES = List.of(
            "Mayor Ada Quill praised the Harbour Board.",
            "Oskar Brandt accused Ada Quill of lying to the town.",
            "Critics said that Ada Quill had failed.",
            "The Harbour Board condemned Oskar Brandt on Monday.",
            "Sweden backed Oskar Brandt against Norway.",
            "Norway met Sweden in the old town by the sea.",
            "Ada Quill defended Norway and thanked Sweden.");

    /** Each finds what must not be there. */
    private static final List<String> HALF = List.of(
            // the number of sentences is in the title
            "select a.id from article a where cast(split_part(title, ' ', 2) as integer) <> (select count(*) from sentence s"
                    + " where s.article_id = a.id and s.analysis_id = a.latest_analysis)",
            "select id from analysis n where not exists (select 1 from sentence s where s.analysis_id = n.id)",
            "select title from article group by title having count(*) > 1",
            "select analysis_id from sentence where analysis_id not in (select id from analysis)",
            "select analysis_id from judgement where analysis_id not in (select id from analysis)",
            "select analysis_id from stance s where not exists (select 1 from judgement j where j.article_id = s.article_id"
                    + " and j.analysis_id = s.analysis_id and j.sentence = s.sentence and j.target = s.target)");

    /** An article, and where it is posted to. */
    private record Posting(String address, String text) {}

    @TempDir
    Path folder;

    private final Random random = new Random();
    private final AtomicInteger number = new AtomicInteger();
    private final Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> deletable = new ConcurrentLinkedQueue<>();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();

    @Test
    @Timeout(1800)
    void whatWasAcknowledgedIsThereWholeAndOnceHoweverOftenTheProcessIsKilled() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), true)) {
            for (int kill = 0; kill < KILLS; kill++) {
                loadUntilKilled(PackagedApplication.start(folder, settings(database)));
                compareWithRows(database);
            }
            assertThat(acknowledged.size()).isGreaterThan(3 * KILLS);
            try (PackagedApplication one = PackagedApplication.start(folder, settings(database));
                    PackagedApplication other = PackagedApplication.start(folder, settings(database))) {
                compareWithAnswers(one);
                postEachToBothAtOnce(one, other);
            }
            compareWithRows(database);
            System.out.printf(
                    "%d kills survived: %d articles acknowledged, %d of them deleted%n",
                    KILLS, acknowledged.size() + deleted.size(), deleted.size());
        }
    }

    private void loadUntilKilled(PackagedApplication application) throws Exception {
        assertThat(application.get("/q/health/ready").statusCode()).isEqualTo(200);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<Void>> uses = IntStream.range(0, CLIENTS)
                .mapToObj(i -> clients.submit(() -> use(application, new Random())))
                .toList();
        int enough = number.get() + CLIENTS + random.nextInt(MOST_POSTED);
        while (number.get() < enough && uses.stream().noneMatch(Future::isDone)) {
            Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLISECONDS));
        application.kill();
        for (Future<Void> use : uses) {
            use.get(1, TimeUnit.MINUTES);
        }
        clients.shutdown();
    }

    /** Until the process is gone. */
    private Void use(PackagedApplication application, Random own) throws Exception {
        try {
            while (true) {
                int choice = own.nextInt(20);
                if (choice == 0) {
                    delete(application);
                } else if (choice == 1) {
                    merge(application, own);
                } else {
                    post(application, own);
                }
            }
        } catch (IOException killed) {
            return null;
        }
    }

    private void post(PackagedApplication application, Random own) throws Exception {
        Posting posting = posting(own);
        HttpResponse<String> answer = application.post(posting.address(), posting.text());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String location = answer.headers().firstValue("Location").orElseThrow();
        acknowledged.put(location, JSON.readTree(answer.body()));
        if (own.nextInt(4) == 0) {
            deletable.add(location);
        }
    }

    /** With a title of its own. */
    private Posting posting(Random own) {
        int sentences = 2 + own.nextInt(6);
        String text = own.ints(sentences, 0, SENTENCES.size())
                .mapToObj(SENTENCES::get)
                .collect(Collectors.joining(" "));
        String address = "/articles?outlet=Kill%20" + own.nextInt(3) + "&publishedAt=2024-0" + (1 + own.nextInt(9))
                + "-15T10:00:00Z&title=" + number.incrementAndGet() + "%20" + sentences;
        return new Posting(address, text);
    }

    private void delete(PackagedApplication application) throws Exception {
        String location = deletable.poll();
        if (location != null) {
            acknowledged.remove(location);
            assertThat(application.delete(location).statusCode()).isEqualTo(204);
            deleted.add(location);
        }
    }

    private void merge(PackagedApplication application, Random own) throws Exception {
        JsonNode actors =
                JSON.readTree(application.get("/actors?limit=5").body()).path("actors");
        if (actors.size() > 1) {
            String one = actors.get(own.nextInt(actors.size())).path("id").asText();
            String other = actors.get(own.nextInt(actors.size())).path("id").asText();
            String address = "/actors/" + one + "/merge";
            int status = own.nextBoolean()
                    ? application
                            .post(address, "application/json", "{\"into\": \"" + other + "\"}")
                            .statusCode()
                    : application.delete(address).statusCode();
            assertThat(status).isLessThan(500);
        }
    }

    private void compareWithAnswers(PackagedApplication application) throws Exception {
        for (Map.Entry<String, JsonNode> one : acknowledged.entrySet()) {
            HttpResponse<String> answer = application.get(one.getKey());
            assertThat(answer.statusCode()).isEqualTo(200);
            JsonNode now = JSON.readTree(answer.body());
            JsonNode then = one.getValue();
            assertThat(now.path("article")).isEqualTo(then.path("article"));
            assertThat(now.path("analysis")).isEqualTo(then.path("analysis"));
            assertThat(texts(now)).isEqualTo(texts(then));
        }
        for (String gone : deleted) {
            assertThat(application.get(gone).statusCode()).isEqualTo(404);
        }
    }

    /** Merges move judgements to other actors; sentences stay. */
    private static List<String> texts(JsonNode analysis) {
        return StreamSupport.stream(analysis.path("sentences").spliterator(), false)
                .map(sentence -> sentence.path("text").asText())
                .toList();
    }

    private void postEachToBothAtOnce(PackagedApplication one, PackagedApplication other) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        for (int i = 0; i < Endurance.times(10, 500); i++) {
            Posting posting = posting(random);
            List<Future<HttpResponse<String>>> answers = Stream.of(one, other)
                    .map(application -> clients.submit(() -> {
                        together.await();
                        return application.post(posting.address(), posting.text());
                    }))
                    .toList();
            HttpResponse<String> first = answers.get(0).get();
            HttpResponse<String> second = answers.get(1).get();
            assertThat(List.of(first.statusCode(), second.statusCode())).containsExactlyInAnyOrder(200, 201);
            assertThat(JSON.readTree(first.body())).isEqualTo(JSON.readTree(second.body()));
        }
        clients.shutdown();
    }

    private void compareWithRows(EmbeddedDatabase database) throws Exception {
        Map<String, String> settings = database.configuration();
        try (Connection connection = DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"))) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Recount.compare(connection);
            for (String half : HALF) {
                try (ResultSet rows = connection.createStatement().executeQuery(half)) {
                    assertThat(rows.next()).as(half).isFalse();
                }
            }
        }
    }

    private static String[] settings(EmbeddedDatabase database) {
        return Stream.concat(
                        Stream.of("standpoint.engine=maxent"),
                        database.configuration().entrySet().stream()
                                .map(setting -> setting.getKey() + "=" + setting.getValue()))
                .toArray(String[]::new);
    }
}
