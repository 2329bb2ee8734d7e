package io.standpoint.storage;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.standpoint.TestDatabase;
import io.standpoint.actor.Actor;
import io.standpoint.report.Period;
import io.standpoint.report.StanceFilter;
import io.standpoint.report.StanceQuery;
import io.standpoint.report.Voice;
import io.standpoint.rest.export.Format;
import io.standpoint.rest.export.RowWriter;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * How long reports and exports take over a million articles, an actor in one of twenty. No test: run it by
 * {@code -Dtest=ReportBenchmark}. Takes 3 GB in target.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReportBenchmark {
    private static final int ARTICLES = Integer.getInteger("articles", 1_000_000);
    private static final int RUNS = Integer.getInteger("runs", 20);
    private static final UUID TARGET = new UUID(9L, 0);

    /** Filled in: articles. */
    private static final String[] ROWS = {
        "insert into actor (id, type, name, name_key, homonym, survivor) select i, 'PERSON', 'Actor ' || n, 'actor ' || n, 0, i"
                + " from (select n, cast('00000000-0000-0009-0000-' || lpad(to_hex(n), 12, '0') as uuid) as i"
                + " from generate_series(0, 1999) n) s",
        "create temporary table made as select n, cast('018e7a3c-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid) as id,"
                + " cast('018e7a3c-0000-7001-8000-' || lpad(to_hex(n), 12, '0') as uuid) as analysis,"
                + " date '2024-01-01' + n %% 366 as day, cast('00000000-0000-0009-0000-' || lpad(to_hex("
                + "case when n %% 20 = 0 then 0 else 1 + (n * 7919) %% 1999 end), 12, '0') as uuid) as target,"
                + " cast('00000000-0000-0009-0000-' || lpad(to_hex(1 + (n * 31) %% 1999), 12, '0') as uuid) as holder"
                + " from generate_series(1, %d) n",
        "insert into article (id, content_hash, title, text, outlet, published_at, language, language_uncertain, day,"
                + " latest_analysis, duplicate_group) select id, sha256(cast(cast(n as text) as bytea)), 'Title ' || n,"
                + " 'The first sentence is here. The second sentence is there.', 'Outlet ' || n %% 40,"
                + " day + time '08:00' at time zone 'UTC', 'en', false, day, analysis, id from made",
        "insert into analysis (id, article_id, created_at, pipeline, engine, models, request_key)"
                + " select analysis, id, now(), '1', 'encoder', '{\"en-directed-stance\": \"312fe123b540\"}', '\\x00' from made",
        "insert into sentence select id, day, analysis, s, 28 * s, 27 + 28 * s, 'NEUTRAL', .1, .8, .1"
                + " from made, generate_series(0, 1) s",
        "insert into judgement select id, day, analysis, s, target, 0, case when random() < .3 then 'NEGATIVE' else 'NEUTRAL' end,"
                + " .1, .6, .3, null from made, generate_series(0, 1) s",
        "insert into stance select id, day, analysis, s, target, 0, 'AUTHOR', null, null, null, 'NEITHER', .1, .1, .8, null"
                + " from made, generate_series(0, 1) s",
        "insert into stance select id, day, analysis, 0, target, 1, 'ACTOR', holder, null, null,"
                + " case when random() < .6 then 'AGAINST' else 'FAVOR' end, .3, .6, .1, null"
                + " from made where n %% 3 = 0 and holder <> target",
    };

    @Inject
    AgroalDataSource database;

    @Inject
    StanceIndex stances;

    @Inject
    StanceRows rows;

    @Inject
    ActorIndex actors;

    @Test
    void measure() throws SQLException, IOException {
        fill();
        Actor actor = actors.find(TARGET).orElseThrow().actor();
        StanceFilter all = StanceFilter.of(TARGET);
        StanceFilter once = new StanceFilter(
                all.target(),
                day(1, 1),
                day(12, 31),
                all.outlet(),
                all.holder(),
                all.watchlist(),
                all.abstainBelow(),
                false,
                Optional.empty());
        report("a year, near-duplicates once", actor, once);
        report("a year, one outlet", actor, once.at(Optional.of("Outlet 20")));
        report("a year, the author's", actor, once.by(Voice.of("author")));
        report("a month", actor, once.published(day(3, 1), day(3, 31)));
        for (Format format : Format.values()) {
            export(format, once.about(TARGET));
        }
        export(
                Format.CSV,
                new StanceFilter(
                        Optional.empty(),
                        day(1, 1),
                        day(12, 31),
                        all.outlet(),
                        all.holder(),
                        all.watchlist(),
                        all.abstainBelow(),
                        true,
                        Optional.empty()));
        explain();
    }

    private void fill() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : ROWS) {
                long start = System.nanoTime();
                int count = statement.executeUpdate(sql.formatted(ARTICLES));
                print("%,d rows in %.0f s".formatted(count, (System.nanoTime() - start) / 1e9));
            }
            statement.execute("set session_replication_role = default");
            statement.execute("vacuum analyze");
        }
    }

    private void report(String what, Actor actor, StanceFilter filter) {
        long[] times = new long[RUNS];
        for (int i = -2; i < RUNS; i++) {
            long start = System.nanoTime();
            stances.report(actor, new StanceQuery(filter, Optional.of(Period.MONTH), false));
            times[Math.max(i, 0)] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        print("%s: p50 %d ms, p95 %d ms"
                .formatted(what, times[RUNS / 2] / 1_000_000, times[RUNS * 95 / 100] / 1_000_000));
    }

    private void export(Format format, StanceFilter filter) throws IOException {
        long[] most = {0, 0};
        long start = System.nanoTime();
        RowWriter writer = format.writer(OutputStream.nullOutputStream(), new ObjectMapper().findAndRegisterModules());
        rows.forEach(filter, Optional.empty(), row -> {
            try {
                writer.write(row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (++most[0] % 50_000 == 0) {
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                most[1] = Math.max(most[1], runtime.totalMemory() - runtime.freeMemory());
            }
        });
        writer.finish();
        print("%s: %,d rows in %.1f s, at most %d MB live"
                .formatted(format, most[0], (System.nanoTime() - start) / 1e9, most[1] >> 20));
    }

    private void explain() throws SQLException {
        String sql = "explain (analyze, buffers) select x.article_id, x.sentence, x.label from stance x join article a"
                + " on a.id = x.article_id and a.latest_analysis = x.analysis_id where x.target = '" + TARGET
                + "' and not a.repeated and x.day >= '2024-01-01' and x.day <= '2024-12-31'";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet plan = statement.executeQuery(sql)) {
            while (plan.next()) {
                print(plan.getString(1));
            }
        }
    }

    private static Optional<LocalDate> day(int month, int day) {
        return Optional.of(LocalDate.of(2024, month, day));
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
