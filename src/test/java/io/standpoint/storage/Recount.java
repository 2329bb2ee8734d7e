package io.standpoint.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Sums, rollups and near-duplicates as they are kept, beside what the rows say. */
public final class Recount {
    private Recount() {}

    /** Fails where anything differs. */
    public static void compare(Connection connection) throws SQLException {
        Map<String, double[]> sums = CountedRows.sums(connection);
        compare(
                rows(
                        connection,
                        "select article_id, analysis_id, target, holder_kind || coalesce(cast(holder_actor as text), ''),"
                                + " positive, neutral, negative, vague, favor, against, neither, unclear, mixed, scored,"
                                + " score from stance_sum"),
                sums);
        compare(
                rows(
                        connection,
                        "select target, part, first, key, sum(articles), sum(positive), sum(neutral), sum(negative),"
                                + " sum(vague), sum(favor), sum(against), sum(neither), sum(unclear), sum(mixed),"
                                + " sum(clusters), sum(xx), sum(xn), sum(nn), sum(scored_clusters), sum(scored), sum(score),"
                                + " sum(score_xx), sum(score_xn), sum(score_nn) from stance_rollup"
                                + " group by target, part, first, key having sum(articles) <> 0"),
                CountedRows.rollups(connection, sums));
        assertThat(rows(
                        connection,
                        "select duplicate_group, '', '', '', count(*) from article group by duplicate_group"
                                + " having count(*) filter (where not repeated) <> 1"))
                .isEmpty();
        assertThat(rows(
                        connection,
                        "select duplicate_group, outlet, '', '', count(*) from article group by duplicate_group, outlet"
                                + " having count(*) filter (where not repeated_at_outlet) <> 1"))
                .isEmpty();
    }

    private static void compare(Map<String, double[]> kept, Map<String, double[]> expected) {
        assertThat(kept.keySet()).isEqualTo(expected.keySet());
        kept.forEach((key, numbers) -> assertThat(numbers).as(key).containsExactly(expected.get(key), within(1e-9)));
    }

    /** Four columns as the key, numbers as the rest. */
    static Map<String, double[]> rows(Connection connection, String sql) throws SQLException {
        Map<String, double[]> rows = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                String key = String.join(" ", row.getString(1), row.getString(2), row.getString(3), row.getString(4));
                double[] numbers = new double[columns - 4];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = row.getDouble(i + 5);
                }
                rows.put(key, numbers);
            }
        }
        return rows;
    }
}
