package io.standpoint.rest.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.standpoint.judgement.Holder;
import io.standpoint.judgement.Sentiment;
import io.standpoint.judgement.SentimentProbabilities;
import io.standpoint.judgement.Stance;
import io.standpoint.judgement.StanceProbabilities;
import io.standpoint.report.RowHolder;
import io.standpoint.report.RowSentence;
import io.standpoint.report.RowSentiment;
import io.standpoint.report.RowTarget;
import io.standpoint.report.StanceRow;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another program reads from our files. */
class ParquetRowsTest {
    @TempDir
    Path folder;

    @Test
    void manyRowsOverSeveralRowGroupsReadBackAsTheyWere() throws Exception {
        Path file = folder.resolve("stances.parquet");
        try (OutputStream out = Files.newOutputStream(file)) {
            RowWriter rows = new ParquetRows(out);
            for (int i = 0; i < 50_001; i++) {
                rows.write(row(i));
            }
            rows.finish();
        }
        assertThat(query(file, "count(*), sum(sentence), count(outlet), count(favor), round(max(favor), 4)"))
                .isEqualTo("50001|1250025000|25000|50001|0.5");
        assertThat(query(file, "min(epoch_us(publishedAt)), max(text), min(label)"))
                .isEqualTo("1711447200123456|=1+1 \"Ü🙂\" 9999|AGAINST");
        assertThat(query(file, "typeof(any_value(publishedAt)), typeof(any_value(favor)), typeof(any_value(start))"))
                .isEqualTo("TIMESTAMP WITH TIME ZONE|DOUBLE|INTEGER");
    }

    @Test
    void aFileWithoutARowIsAFile() throws Exception {
        Path file = folder.resolve("empty.parquet");
        try (OutputStream out = Files.newOutputStream(file)) {
            new ParquetRows(out).finish();
        }
        assertThat(query(file, "count(*), count(holderName)")).isEqualTo("0|0");
    }

    private static String query(Path file, String what) throws Exception {
        try (Connection duck = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                ResultSet rows = duck.createStatement()
                        .executeQuery("select concat_ws('|', " + what + ") from read_parquet('" + file + "')")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static StanceRow row(int i) {
        return new StanceRow(
                new UUID(1, i),
                Optional.of(Instant.parse("2024-03-26T10:00:00.123456Z").plusSeconds(i)),
                i % 2 == 1 ? Optional.of("Outlet " + i % 7) : Optional.empty(),
                Optional.of("Title " + i),
                new RowSentence(i, i, i + 10, "=1+1 \"Ü🙂\" " + i),
                new RowHolder(Holder.author(), Optional.empty()),
                new RowTarget(new UUID(2, i % 3), "Target"),
                new RowSentiment(Sentiment.NEGATIVE, new SentimentProbabilities(0.125, 0.25, 0.625)),
                Stance.AGAINST,
                Optional.of(new StanceProbabilities(0.5, 0.25, 0.25)),
                new UUID(3, i),
                "1",
                "maxent",
                Map.of("en-directed-stance", "312fe123b540"));
    }
}
