package io.standpoint.storage;

import static io.restassured.RestAssured.given;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.standpoint.TestDatabase;
import io.standpoint.report.Period;
import io.standpoint.report.StanceFilter;
import io.standpoint.report.StanceQuery;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * How long reports take on an actor whom a million articles of one year mention, and what memory exports take. No test: run it
 * by {@code -Dtest=ReportBenchmark -Dstandpoint.jit=-XX:+TieredCompilation}, smaller by {@code -Darticles=20000}. A million take
 * 20 GB in target, or once and for all in a folder of your own: {@code -Dstandpoint.test.postgres=DIR}.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReportBenchmark {
    private static final int ARTICLES = Integer.getInteger("articles", 1_000_000);
    private static final int RUNS = Integer.getInteger("runs", 200);
    private static final int WARM_UP = 200;

    /** Which reports, by their names here. */
    private static final String CHOSEN = System.getProperty("reports", ".*");

    private static final UUID TARGET = new UUID(9L, 0);
    private static final String REPORT = "/actors/" + TARGET + "/stance";
    private static final long PATIENCE_NANOSECONDS = 20_000_000_000L;

    private static final Map<String, String> ASKED = Map.ofEntries(
            Map.entry("01 unfiltered", REPORT),
            Map.entry("02 unfiltered, by month", REPORT + "?interval=month"),
            Map.entry("03 unfiltered, by day and probability", REPORT + "?interval=day&net=probability"),
            Map.entry("04 a year of whole months", REPORT + "?from=2025-01-01&to=2025-12-31&interval=month"),
            Map.entry("05 outlet with the most articles", REPORT + "?outlet=Outlet%200&interval=month"),
            Map.entry("06 outlet with a hundredth", REPORT + "?outlet=Outlet%2040&interval=month"),
            Map.entry("07 holder: the author", REPORT + "?holder=author&interval=month"),
            Map.entry("08 holder: an actor", REPORT + "?holder=" + actor(3) + "&interval=month"),
            Map.entry("09 watch-list of three", REPORT + "?watchlist=bench&interval=month"),
            Map.entry(
                    "10 from the 5th of March to the 17th of April",
                    REPORT + "?from=2025-03-05&to=2025-04-17&interval=day"),
            Map.entry("11 near-duplicates all", REPORT + "?duplicates=all"),
            Map.entry("12 another threshold", REPORT + "?abstainBelow=0.6"),
            Map.entry("13 matrix", "/matrix"),
            Map.entry("14 matrix, an outlet with a hundredth", "/matrix?outlet=Outlet%2040"),
            Map.entry("15 matrix, six weeks", "/matrix?from=2025-03-05&to=2025-04-17"),
            Map.entry(
                    "16 comparison of two outlets",
                    "/comparison?actor=" + TARGET + "&outlet=Outlet%2040&otherOutlet=Outlet%2041"));

    /** The texts of claims, two together, are analysed; their actor most judged becomes the one that is reported on. */
    private static final int TEMPLATES = 60;

    /** Filled in: articles. */
    private static final String[] ROWS = {
        "set session_replication_role = replica",
        "set work_mem = '256MB'",
        "create function pg_temp.actor(n bigint) returns uuid language sql immutable as $$"
                + " select cast('00000000-0000-0009-0000-' || lpad(to_hex(n), 12, '0') as uuid) $$",
        "create function pg_temp.part(n bigint, salt bigint) returns float8 language sql immutable as $$"
                + " select abs(cast(hashint8(n * 64 + salt) as bigint)) / 2147483649.0 $$",
        "insert into actor (id, type, name, name_key, homonym, survivor) select pg_temp.actor(n), 'PERSON', 'Actor ' || n,"
                + " 'actor ' || n, 0, pg_temp.actor(n) from generate_series(0, 1999) n",
        "insert into watchlist values ('bench', '1')",
        "insert into watchlist_actor select 'bench', n, pg_temp.actor(n), 'PERSON', 'Actor ' || n, '{}'"
                + " from generate_series(1, 3) n",
        "create temporary table template as select row_number() over (order by a.id) - 1 as k, a.id, a.text,"
                + " a.latest_analysis as analysis, m.target from article a cross join lateral (select target from judgement"
                + " where article_id = a.id group by target order by count(*) desc, target limit 1) m",
        "create temporary table part as select t.k, x.actor_id,"
                + " case when x.actor_id = t.target then 0 else x.position + 1 end as place"
                + " from template t join analysis_actor x on x.analysis_id = t.analysis",
        "create temporary table made as select n, cast(floor(pg_temp.part(n, 1) * t.most) as bigint) as k,"
                + " cast('018e7a3c-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid) as id,"
                + " cast('018e7a3c-0000-7001-8000-' || lpad(to_hex(n), 12, '0') as uuid) as analysis,"
                + " case when n %% 100 = 0 then date '-infinity'"
                + " else date '2025-01-01' + cast(floor(365 * pg_temp.part(n, 2)) as integer) end as day,"
                + " cast(floor(1999 * power(pg_temp.part(n, 3), 3)) as bigint) as actor,"
                + " 'Outlet ' || floor(60 * power(pg_temp.part(n, 4), 2)) as outlet"
                + " from generate_series(1, %d) n, (select count(*) as most from template) t",
        "analyze made, template, part",
        "select count(make_months(cast(day as date))) from (select distinct date_trunc('month', cast(day as timestamp)) as day from made"
                + " where day > '-infinity') m",
        "insert into article (id, content_hash, title, text, outlet, published_at, language, language_uncertain, day,"
                + " latest_analysis, duplicate_group, repeated, repeated_at_outlet)"
                + " select m.id, sha256(cast(cast(n as text) as bytea)), 'Title ' || n, t.text, m.outlet,"
                + " case when m.day > '-infinity' then m.day + time '08:00' at time zone 'UTC' end, 'en', false, m.day,"
                + " m.analysis, case when n %% 10 = 9 then p.id else m.id end, n %% 10 = 9 and p.id is not null, false"
                + " from made m join template t using (k) left join (select n + 1 as n, id from made) p using (n)",
        "insert into analysis (id, article_id, created_at, pipeline, engine, models, request_key)"
                + " select m.analysis, m.id, now(), x.pipeline, x.engine, x.models, '\\x00'"
                + " from made m join template t using (k) join analysis x on x.id = t.analysis",
        "insert into sentence select m.id, m.day, m.analysis, x.index, x.start_offset, x.end_offset, x.sentiment,"
                + " x.positive, x.neutral, x.negative"
                + " from made m join template t using (k) join sentence x on x.analysis_id = t.analysis",
        "create temporary table judged as select p.k, p.place, x.* from part p join template t using (k)"
                + " join judgement x on x.analysis_id = t.analysis and x.target = p.actor_id",
        "create temporary table taken as select p.k, p.place, h.place as by, x.* from part p join template t using (k)"
                + " join stance x on x.analysis_id = t.analysis and x.target = p.actor_id"
                + " left join part h on h.k = p.k and h.actor_id = x.holder_actor",
        "create function pg_temp.of(place bigint, actor bigint) returns uuid language sql immutable as $$"
                + " select pg_temp.actor(case when place = 0 then 0 else 1 + (actor + place * 97) %% 1999 end) $$",
        "insert into judgement select m.id, m.day, m.analysis, x.sentence, pg_temp.of(x.place, m.actor), x.position,"
                + " x.sentiment, x.positive, x.neutral, x.negative, null from made m join judged x using (k)",
        "insert into stance select m.id, m.day, m.analysis, x.sentence, pg_temp.of(x.place, m.actor), x.position,"
                + " x.holder_kind, case when x.by is not null then pg_temp.of(x.by, m.actor) end, x.holder_start,"
                + " x.holder_end, x.label, x.favor, x.against, x.neither, null from made m join taken x using (k)",
    };

    /** Filled in: articles. */
    private static final String SUMS = "do $$ declare batch uuid[]; begin for i in 0..(%1$d - 1) / 20000 loop"
            + " batch := array(select id from made where n > i * 20000 and n <= (i + 1) * 20000);"
            + " insert into stance_sum select * from stance_sums_of(batch, array(select distinct day from made));"
            + " insert into stance_rollup select * from stance_rollups_of(batch, array(select distinct day from made), 1); end loop; end $$";

    private static final String INDEXES = "select indexname, indexdef from pg_indexes where schemaname = 'public'"
            + " and tablename in ('article', 'stance', 'judgement', 'stance_sum')"
            + " and indexdef not like '% UNIQUE %'";

    @Inject
    AgroalDataSource database;

    @Inject
    Session session;

    @Inject
    Rollups rollups;

    @TestHTTPResource
    URI service;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void measure() throws Exception {
        if (empty()) {
            post();
            fill();
        }
        explain();
        ASKED.keySet().stream()
                .filter(what -> what.matches(CHOSEN))
                .sorted()
                .forEach(what -> report(what, ASKED.get(what)));
        String rows = "/stances?target=" + TARGET;
        for (String type : List.of("text/csv", "application/x-ndjson", "application/vnd.apache.parquet")) {
            export(type, rows + "&from=2025-03-01&to=2025-03-02");
            export(type, rows + "&from=2025-01-01&to=2025-08-31");
        }
    }

    private boolean empty() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select not exists (select 1 from article)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void post() throws IOException {
        List<String> texts = Files.readAllLines(Path.of("src/test/resources/claims/actors-and-holders.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t")[1])
                .toList();
        for (int i = 0; i < TEMPLATES; i++) {
            String text = texts.get(i) + "\n\n" + texts.get(texts.size() - 1 - i);
            given().contentType("text/plain; charset=utf-8").body(text).post("/articles?language=en");
        }
    }

    private void fill() throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, 0);
            Map<String, String> indexes = new TreeMap<>();
            try (ResultSet row = statement.executeQuery(INDEXES)) {
                while (row.next()) {
                    // as for all partitions
                    indexes.put(row.getString(1), row.getString(2).replace(" ON ONLY ", " ON "));
                }
            }
            for (String index : indexes.keySet()) {
                execute(statement, "drop index " + index);
            }
            for (String sql : ROWS) {
                execute(statement, sql.formatted(ARTICLES));
            }
            execute(statement, "analyze");
            execute(statement, SUMS.formatted(ARTICLES));
            for (String index : indexes.values()) {
                execute(statement, index);
            }
            rollups.fold();
            execute(statement, "vacuum analyze");
        }
        print("filled in %.0f s".formatted((System.nanoTime() - start) / 1e9));
    }

    private static void execute(Statement statement, String sql) throws SQLException {
        long start = System.nanoTime();
        statement.execute(sql);
        print("%s: %,d rows, %.1f s"
                .formatted(
                        sql.substring(0, Math.min(60, sql.length())),
                        statement.getUpdateCount(),
                        (System.nanoTime() - start) / 1e9));
    }

    private void report(String what, String address) {
        times(address, WARM_UP, PATIENCE_NANOSECONDS / 4);
        long[] taken = times(address, RUNS, PATIENCE_NANOSECONDS);
        Arrays.sort(taken);
        print("%s: p50 %d ms, p95 %d ms of %d"
                .formatted(
                        what,
                        taken[taken.length / 2] / 1_000_000,
                        taken[taken.length * 95 / 100] / 1_000_000,
                        taken.length));
    }

    /** In nanoseconds, fewer where they take too long together. */
    private long[] times(String address, int most, long patience) {
        long begin = System.nanoTime();
        return LongStream.range(0, most)
                .takeWhile(i -> i == 0 || System.nanoTime() - begin < patience)
                .map(i -> time(address))
                .toArray();
    }

    private long time(String address) {
        long start = System.nanoTime();
        get(address);
        return System.nanoTime() - start;
    }

    private void get(String address) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(service.resolve(address)).build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The client keeps nothing; live is what garbage collections leave. */
    private void export(String type, String address) throws Exception {
        long start = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(service.resolve(address))
                .header("Accept", type)
                .build();
        long bytes = 0;
        long most = 0;
        long next = System.nanoTime();
        byte[] buffer = new byte[1 << 16];
        try (InputStream body = http.send(request, BodyHandlers.ofInputStream()).body()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                if (System.nanoTime() >= next) {
                    System.gc();
                    Runtime runtime = Runtime.getRuntime();
                    most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
                    next = System.nanoTime() + 2_000_000_000L;
                }
            }
        }
        print("%s: %,d bytes in %.1f s, at most %d MB live"
                .formatted(type, bytes, (System.nanoTime() - start) / 1e9, most >> 20));
    }

    private void explain() {
        StanceFilter once = StanceFilter.of(TARGET);
        StanceFilter all = new StanceFilter(
                once.target(),
                once.from(),
                once.to(),
                once.outlet(),
                once.holder(),
                once.watchlist(),
                once.abstainBelow(),
                false,
                false,
                Optional.empty());
        StanceQuery unfiltered = new StanceQuery(all, Optional.of(Period.MONTH), false);
        explain("unfiltered", which -> RollupSums.of(unfiltered, which.months(), which.noMonth()), all);
        StanceFilter outlet = all.at(Optional.of("Outlet 40"));
        StanceQuery filtered = new StanceQuery(outlet, Optional.of(Period.MONTH), false);
        explain(
                "one outlet",
                which -> ArticleSums.of(CountedFrom.SUMS, which, filtered)
                        + PartSums.total(filtered).sql(),
                outlet);
    }

    private void explain(String what, Function<StanceSelection, String> sql, StanceFilter filter) {
        print("EXPLAIN (ANALYZE, BUFFERS), " + what);
        QuarkusTransaction.requiringNew().run(() -> {
            StanceSelection which = new StanceSelection(session, filter);
            String query = "explain (analyze, buffers) " + sql.apply(which);
            List<?> plan = which.values.list(session, query);
            plan.forEach(line -> print(line instanceof Object[] columns ? "" + columns[0] : "" + line));
        });
    }

    private static UUID actor(int n) {
        return new UUID(9L, n);
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
