package io.standpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.standpoint.storage.EmbeddedDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job, and a key, outlive their process; two processes share a job. */
class JobKillIT {
    private static final int LINES = 60;
    private static final String TEXT =
            "Mayor Ada Quill praised the Harbour Board. Oskar Brandt accused her of lying. ".repeat(8);

    private static final String WHO_READS = """
            select a.application_name from pg_locks l join pg_stat_activity a using (pid)
            where l.relation = 'job_line'::regclass and a.application_name in ('one', 'other')""";

    @TempDir
    Path folder;

    @Test
    void aJobGoesOnAfterAKillAndNothingIsStoredTwice() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), true)) {
            PackagedApplication killed = PackagedApplication.start(folder, BackgroundWork.settings(database, "killed"));
            HttpResponse<String> first = killed.postOnce("/articles", TEXT, "once");
            assertThat(first.statusCode()).isEqualTo(201);
            HttpResponse<String> sent = killed.post("/jobs", "application/x-ndjson", lines());
            assertThat(sent.statusCode()).isEqualTo(202);
            String job = sent.headers().firstValue("Location").orElseThrow();
            JsonNode before = BackgroundWork.await(killed, job, seen -> BackgroundWork.done(seen) >= 3);
            killed.kill();
            assertThat(BackgroundWork.done(before)).isLessThan(LINES);

            try (PackagedApplication one = PackagedApplication.start(folder, BackgroundWork.settings(database, "one"));
                    PackagedApplication other =
                            PackagedApplication.start(folder, BackgroundWork.settings(database, "other"))) {
                HttpResponse<String> again = other.postOnce("/articles", TEXT, "once");
                assertThat(again.statusCode()).isEqualTo(201);
                assertThat(again.body()).isEqualTo(first.body());
                Set<String> readers = new TreeSet<>();
                JsonNode after = BackgroundWork.await(one, job, seen -> {
                    readers.addAll(readers(database));
                    return BackgroundWork.finished(seen);
                });
                assertThat(after.at("/progress/stored").asInt()).isEqualTo(LINES);
                assertThat(readers).containsExactly("one", "other");
            }
            assertThat(BackgroundWork.query(database, "select count(*) from analysis"))
                    .containsExactly(String.valueOf(LINES + 1));
            assertThat(BackgroundWork.query(
                            database, "select count(distinct analysis_id) from job_result where created"))
                    .containsExactly(String.valueOf(LINES));
        }
    }

    private static String lines() {
        return IntStream.range(0, LINES)
                .mapToObj(i -> "{\"title\": \"" + i + "\", \"outlet\": \"Kill\", \"text\": \"" + TEXT + "\"}")
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> readers(EmbeddedDatabase database) {
        try {
            return Set.copyOf(BackgroundWork.query(database, WHO_READS));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
