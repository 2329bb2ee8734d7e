package io.standpoint.storage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.standpoint.TestDatabase;
import io.standpoint.analysis.Analysis;
import io.standpoint.analysis.RandomAnalysis;
import io.standpoint.text.Article;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sums and rollups are what the rows say, and so are the reports made of them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StanceSumsTest {
    private static final List<String> NAMES = List.of("Ada Sumner", "Bo Sumner", "Cy Sumner", "Di Sumner", "Ed Sumner");
    private static final String[] DAYS = {null, "2024-01-31", "2024-02-01", "2024-02-15", "2024-02-29", "2024-03-03"};

    private static final List<String> SENTENCES = List.of(
            "Mayor Ada Quill praised the Harbour Board.",
            "Peter Brandt accused Ada Quill of ignoring the city.",
            "Critics said that Ada Quill had failed.",
            "The Harbour Board condemned Peter Brandt on Monday.",
            "Sweden backed Peter Brandt against Norway.",
            "Norway met Sweden in the old town by the sea.",
            "Ada Quill defended Norway and thanked Sweden.");

    /** Below it labels read as below 0.47, as probabilities have four decimals; but sums don't know it. */
    private static final String FROM_ROWS = "0.46999999";

    private static final String[] REPORTS = {
        "duplicates=once",
        "interval=month",
        "from=2024-01-01&to=2024-12-31",
        "interval=day&net=probability",
        "interval=week&from=2024-02-01&to=2024-02-29",
        "from=2024-02-01&net=probability",
        "from=2024-01-31&to=2024-02-15&interval=month",
        "to=2024-02-20&net=probability",
        "outlet=Sums%201",
        "holder=author&interval=month",
        "holder=unnamed&duplicates=all",
        "duplicates=all&interval=month",
        "duplicates=all&outlet=Sums%202&net=probability"
    };

    @Inject
    Archive archive;

    @Inject
    ActorIndex actors;

    @Inject
    ActorEdits edits;

    @Inject
    Rollups rollups;

    @Inject
    AgroalDataSource database;

    private final Random random = new Random(11);
    private final List<UUID> articles = new ArrayList<>();

    @Test
    void sumsRollupsAndReportsAreThoseOfTheRowsWhateverHappened() throws SQLException {
        IntStream.range(0, 25).forEach(i -> articles.add(post()));
        for (int i = 0; i < 30; i++) {
            store(i);
        }
        compareCounts();
        List<UUID> ids = NAMES.stream().map(this::id).toList();
        for (int round = 1; round <= 6; round++) {
            for (int step = 0; step < 12; step++) {
                change(ids, round * 100 + step);
            }
            compareCounts();
            if (round == 3) {
                compareReports();
            }
        }
        rollups.fold();
        compareCounts();
        compareReports();
        try (Connection connection = database.getConnection()) {
            assertThat(Recount.rows(
                            connection, "select target, part, first, key, 0 from stance_rollup where not folded"))
                    .isEmpty();
        }
    }

    @Test
    void articlesOnOneActorAndDayNeverWaitForEachOther() throws Exception {
        archive.store(RandomAnalysis.of(article("First", "2024-05-01"), List.of("Vi Waiter"), 1), List.of());
        CountDownLatch stored = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        ExecutorService posters = Executors.newFixedThreadPool(9);
        Future<?> slow = posters.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
            archive.store(RandomAnalysis.of(article("Slow", "2024-05-01"), List.of("Vi Waiter"), 2), List.of());
            stored.countDown();
            await(commit);
        }));
        assertThat(stored.await(1, TimeUnit.MINUTES)).isTrue();

        List<Future<Archive.Stored>> others = IntStream.range(3, 100)
                .mapToObj(i -> RandomAnalysis.of(article("Other " + i, "2024-05-01"), List.of("Vi Waiter"), i))
                .map(analysis -> posters.submit(() -> archive.store(analysis, List.of())))
                .toList();
        rollups.fold();
        for (Future<Archive.Stored> other : others) {
            other.get(1, TimeUnit.MINUTES);
        }
        rollups.fold();
        assertThat(counted("Vi Waiter")).as("while one is not stored yet").isEqualTo(98);

        commit.countDown();
        slow.get(1, TimeUnit.MINUTES);
        posters.shutdown();
        assertThat(counted("Vi Waiter")).isEqualTo(99);
        compareCounts();
    }

    private int counted(String name) {
        return given().get("/actors/" + id(name) + "/stance").path("articles");
    }

    private void change(List<UUID> ids, int seed) {
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> store(seed);
            case 3, 4 -> analyseAgain(any(articles), seed);
            case 5 -> archive.delete(articles.remove(random.nextInt(articles.size())));
            case 6 -> merge(any(ids), any(ids));
            case 7 -> edits.unmerge(any(ids));
            default -> rollups.fold();
        }
    }

    private void merge(UUID one, UUID other) {
        try {
            edits.merge(one, other);
        } catch (Refusal refused) {
            // merged already, or the same
        }
    }

    private void analyseAgain(UUID article, int seed) {
        Analysis stored = archive.find(article, Optional.empty()).orElseThrow();
        archive.store(RandomAnalysis.of(stored.article(), names(), seed), List.of());
    }

    private void store(int seed) {
        Article article = article("Sums " + random.nextInt(3), DAYS[random.nextInt(DAYS.length)]);
        articles.add(archive.store(RandomAnalysis.of(article, names(), seed), List.of())
                .analysis()
                .article()
                .id());
    }

    private List<String> names() {
        return NAMES.subList(random.nextInt(3), 3 + random.nextInt(3));
    }

    /** One of eight texts, told apart by their titles. */
    private Article article(String outlet, String day) {
        String text = outlet.startsWith("Sums") ? text(random.nextInt(8)) : text(outlet.hashCode());
        return new Article(
                Article.newId(),
                Optional.of("Title " + random.nextInt()),
                text,
                Optional.of(outlet),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(day).map(date -> Instant.parse(date + "T08:00:00Z")),
                "en",
                false,
                Optional.empty());
    }

    private static String text(int seed) {
        return new Random(seed)
                .ints(60, 0, 5000)
                .mapToObj(n -> "word" + n)
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    /** Analysed by the service. */
    private UUID post() {
        String text = IntStream.range(0, 4)
                .mapToObj(i -> any(SENTENCES))
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
        Map<String, String> article = new TreeMap<>(
                Map.of("text", text, "title", "Posted " + random.nextInt(), "outlet", "Sums " + random.nextInt(3)));
        Optional.ofNullable(DAYS[random.nextInt(DAYS.length)])
                .ifPresent(day -> article.put("publishedAt", day + "T10:00:00Z"));
        return UUID.fromString(given().contentType("application/json")
                .body(article)
                .post("/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("article.id"));
    }

    private UUID id(String name) {
        return actors.page(Optional.of(name), Optional.empty(), Optional.empty(), 10).items().stream()
                .filter(actor -> actor.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void compareCounts() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Recount.compare(connection);
        }
    }

    private void compareReports() {
        List<String> ids = Stream.of("Sumner", "Quill", "Norway")
                .flatMap(name -> given().get("/actors?q=" + name).<List<String>>path("actors.id").stream())
                .toList();
        assertThat(ids).hasSizeGreaterThan(3);
        for (String actor : ids) {
            for (String asked : REPORTS) {
                compareAnswers("/actors/" + actor + "/stance", asked);
            }
            compareAnswers("/actors/" + actor + "/stance", "holder=" + any(ids) + "&interval=month");
            compareAnswers("/comparison", "otherOutlet=Sums%201&actor=" + actor);
        }
        compareParts("/actors/" + ids.get(0) + "/stance?duplicates=once");
        compareParts("/actors/" + ids.get(0) + "/stance?from=2024-01-31&to=2024-02-15");
        for (String asked : List.of(
                "duplicates=once",
                "from=2024-02-01&to=2024-02-29",
                "to=2024-02-20",
                "outlet=Sums%201",
                "duplicates=all")) {
            compareAnswers("/matrix", "limit=100&" + asked);
        }
    }

    /** What a report says of an outlet is what a report on the outlet says; so with the undated. */
    private static void compareParts(String address) {
        JsonPath report = given().urlEncodingEnabled(false).get(address).jsonPath();
        for (Map<String, Object> part : report.<Map<String, Object>>getList("outlets")) {
            Object outlet = part.get("outlet") == null ? "" : part.get("outlet");
            compareTotals(part, address + "&outlet=" + URLEncoder.encode(outlet.toString(), StandardCharsets.UTF_8));
        }
        compareTotals(report.getMap("undated"), address.replaceFirst("\\?.*", "?undated=true"));
    }

    private static void compareTotals(Map<String, Object> part, String address) {
        Map<String, Object> whole =
                given().urlEncodingEnabled(false).get(address).jsonPath().getMap("$");
        for (String figure : List.of("articles", "sentences", "netStance", "stance", "sentiment")) {
            assertThat(whole.get(figure)).as(address + " " + figure).isEqualTo(part.get(figure));
        }
        assertThat(given().urlEncodingEnabled(false)
                        .header("Accept", "application/x-ndjson")
                        .get((String) part.get("rows"))
                        .asString()
                        .lines()
                        .map(row -> JsonPath.from(row).getString("article"))
                        .distinct())
                .as("articles of " + part.get("rows"))
                .hasSize(((Number) part.get("articles")).intValue());
    }

    private static void compareAnswers(String path, String asked) {
        Object fromSums = answer(path + "?" + asked);
        Object fromRows = answer(path + "?abstainBelow=" + FROM_ROWS + "&" + asked);
        assertThat(fromSums).as(path + "?" + asked).isEqualTo(fromRows);
    }

    private static Object answer(String address) {
        Map<String, Object> answer = given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
        return withoutAddresses(answer);
    }

    /** Those of rows name the threshold. */
    private static Object withoutAddresses(Object json) {
        if (json instanceof Map<?, ?> object) {
            object.remove("rows");
            object.values().forEach(StanceSumsTest::withoutAddresses);
        } else if (json instanceof Collection<?> list) {
            list.forEach(StanceSumsTest::withoutAddresses);
        }
        return json;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
