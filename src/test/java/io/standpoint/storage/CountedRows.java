package io.standpoint.storage;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Counts everything anew from what the sentences say, in plain Java: what sums and rollups must be. */
final class CountedRows {
    private static final BigDecimal THRESHOLD = new BigDecimal("0.47");
    private static final List<String> SENTIMENTS = List.of("POSITIVE", "NEUTRAL", "NEGATIVE", "UNCLEAR");

    private final Map<UUID, UUID> survivors = new HashMap<>();
    private final Map<String, Judged> sentences = new TreeMap<>();
    private final Connection connection;

    private CountedRows(Connection connection) {
        this.connection = connection;
    }

    /** A sentence of an analysis, on one target. */
    private static final class Judged {
        private int first = Integer.MAX_VALUE;
        private String sentiment;
        private final Map<String, List<Taken>> stances = new TreeMap<>();
    }

    private record Taken(String label, boolean side, double score) {}

    /** "article analysis target holder" to positive … mixed, scored, score: what stance_sum has. */
    static Map<String, double[]> sums(Connection connection) throws SQLException {
        return new CountedRows(connection).count();
    }

    /** "target part first key" to what stance_rollup has, from {@link #sums}. */
    static Map<String, double[]> rollups(Connection connection, Map<String, double[]> sums) throws SQLException {
        Map<String, String[]> counted = new HashMap<>();
        String articles = "select a.id, latest_analysis, day, outlet,"
                + " cast(date_trunc('month', cast(day as timestamp)) as date), reading_of(engine, pipeline, models), repeated, repeated_at_outlet"
                + " from article a join analysis n on n.id = latest_analysis";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(articles)) {
            while (row.next()) {
                String outlet = row.getString(4) == null ? "" : "=" + row.getString(4);
                counted.put(row.getString(1) + " " + row.getString(2), new String[] {
                    row.getString(3), outlet, row.getString(5), row.getString(6), row.getString(7), row.getString(8)
                });
            }
        }
        Map<String, double[]> rollups = new TreeMap<>();
        sums.forEach((key, sum) -> {
            String[] parts = key.split(" ");
            String[] article = counted.get(parts[0] + " " + parts[1]);
            if (article != null && parts[3].equals("ANY") && article[5].equals("f")) {
                add(rollups, parts[2] + " OUTLET " + article[2] + " " + article[1], sum);
            }
            if (article == null || article[4].equals("t")) {
                return;
            }
            if (parts[3].equals("ANY")) {
                add(rollups, parts[2] + " DAY " + article[0] + " ", sum);
                add(rollups, parts[2] + " READING " + article[2] + " " + article[3], sum);
            } else {
                add(rollups, parts[2] + " HOLDER " + article[2] + " " + parts[3], sum);
                add(
                        rollups,
                        parts[2] + " YEAR " + article[2].replaceFirst("-\\d\\d-01$", "-01-01") + " " + parts[3],
                        sum);
            }
        });
        return rollups;
    }

    private static void add(Map<String, double[]> rollups, String key, double[] sum) {
        double x = sum[4] - sum[5];
        double n = sum[4] + sum[5] + sum[6];
        double scored = sum[9];
        double score = sum[10];
        double[] added = {
            1,
            sum[0],
            sum[1],
            sum[2],
            sum[3],
            sum[4],
            sum[5],
            sum[6],
            sum[7],
            sum[8],
            n > 0 ? 1 : 0,
            x * x,
            x * n,
            n * n,
            scored > 0 ? 1 : 0,
            scored,
            score,
            score * score,
            score * scored,
            scored * scored
        };
        rollups.merge(key, added, (one, other) -> {
            double[] both = one.clone();
            Arrays.setAll(both, i -> one[i] + other[i]);
            return both;
        });
    }

    private Map<String, double[]> count() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select id, survivor from actor")) {
                while (row.next()) {
                    survivors.put(uuid(row, 1), uuid(row, 2));
                }
            }
            try (ResultSet row = statement.executeQuery("select article_id, analysis_id, target, sentence, position,"
                    + " sentiment, greatest(positive, neutral, negative) from judgement")) {
                while (row.next()) {
                    judge(row);
                }
            }
            try (ResultSet row = statement.executeQuery("select article_id, analysis_id, target, sentence, holder_kind,"
                    + " holder_actor, label, greatest(favor, against, neither), favor, against from stance")) {
                while (row.next()) {
                    take(row);
                }
            }
        }
        Map<String, double[]> sums = new TreeMap<>();
        sentences.forEach((key, judged) -> count(sums, key.substring(0, key.lastIndexOf(' ')), judged));
        return sums;
    }

    private void judge(ResultSet row) throws SQLException {
        Judged judged = judged(row);
        if (row.getInt(5) < judged.first) {
            judged.first = row.getInt(5);
            judged.sentiment = label(row, 6, 7);
        }
    }

    private void take(ResultSet row) throws SQLException {
        UUID target = survivors.get(uuid(row, 3));
        UUID holder = row.getString(6) == null ? null : survivors.get(uuid(row, 6));
        if (target.equals(holder)) {
            return;
        }
        String label = row.getString(7);
        boolean rule = row.getString(9) == null;
        double byRule = label.equals("FAVOR") ? 1 : label.equals("AGAINST") ? -1 : 0;
        double score = rule ? byRule : (double) row.getFloat(9) - row.getFloat(10);
        Taken taken = new Taken(label(row, 7, 8), !label.equals("NEITHER"), score);
        Map<String, List<Taken>> stances = judged(row).stances;
        for (String who : List.of("ANY", row.getString(5) + (holder == null ? "" : holder))) {
            stances.computeIfAbsent(who, w -> new ArrayList<>()).add(taken);
        }
    }

    private Judged judged(ResultSet row) throws SQLException {
        UUID target = survivors.get(uuid(row, 3));
        String key = row.getString(1) + " " + row.getString(2) + " " + target + " " + row.getInt(4);
        return sentences.computeIfAbsent(key, k -> new Judged());
    }

    private static void count(Map<String, double[]> sums, String key, Judged judged) {
        TreeSet<String> holders = new TreeSet<>(judged.stances.keySet());
        holders.add("ANY");
        for (String who : holders) {
            double[] sum = sums.computeIfAbsent(key + " " + who, k -> new double[11]);
            sum[SENTIMENTS.indexOf(judged.sentiment)]++;
            count(sum, judged.stances.getOrDefault(who, List.of()));
        }
    }

    private static void count(double[] sum, List<Taken> stances) {
        boolean favor = stances.stream().anyMatch(taken -> taken.label.equals("FAVOR"));
        boolean against = stances.stream().anyMatch(taken -> taken.label.equals("AGAINST"));
        boolean unclear = stances.stream().anyMatch(taken -> taken.label.equals("UNCLEAR"));
        if (stances.isEmpty()) {
            return;
        }
        int label = favor == against ? (favor || !unclear ? 6 : 7) : favor ? 4 : 5;
        sum[label]++;
        sum[8] += favor && against ? 1 : 0;
        sum[9]++;
        List<Taken> sides = stances.stream().filter(Taken::side).toList();
        sum[10] += (sides.isEmpty() ? stances : sides)
                .stream().mapToDouble(Taken::score).average().orElseThrow();
    }

    private static String label(ResultSet row, int label, int probability) throws SQLException {
        String best = row.getString(probability);
        return best != null && new BigDecimal(best).compareTo(THRESHOLD) < 0 ? "UNCLEAR" : row.getString(label);
    }

    private static UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
