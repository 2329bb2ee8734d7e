package io.standpoint.training;

import io.standpoint.actor.TargetRequest;
import io.standpoint.analysis.AnalysedSentence;
import io.standpoint.analysis.Analysis;
import io.standpoint.analysis.AnalyzerFactory;
import io.standpoint.judgement.EngineKind;
import io.standpoint.judgement.HeldStance;
import io.standpoint.judgement.Holder;
import io.standpoint.judgement.Judgement;
import io.standpoint.judgement.Stance;
import io.standpoint.models.ModelStore;
import io.standpoint.text.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Analyses the sample article and sets every stance found in it against the rows that should be found. */
public final class SampleTable {
    private record Row(int sentence, String holder, String target, String label) {
        boolean matches(Row found) {
            return sentence == found.sentence
                    && found.holder.contains(holder)
                    && found.target.contains(target)
                    && label.equals(found.label);
        }

        @Override
        public String toString() {
            return "%2d  %-28s -> %-20s %s".formatted(sentence, holder, target, label);
        }
    }

    private SampleTable() {}

    public static void main(String[] args) throws IOException {
        Path sample = Path.of(System.getProperty("standpoint.sample", "../shared/samples/rafah.txt"));
        if (!Files.exists(sample)) {
            System.err.println(sample + ": the sample article is not there; give its path by -Dstandpoint.sample=FILE");
            System.exit(2);
        }
        Analysis analysis = new AnalyzerFactory(
                        ModelStore.shipped(),
                        EngineKind.of(Settings.text("engine").orElse("encoder")))
                .newAnalyzer()
                .analyze(Article.of(Files.readString(sample)), List.<TargetRequest>of());
        print(analysis, expected());
    }

    private static void print(Analysis analysis, List<Row> expected) {
        System.out.println("Actors");
        analysis.actors()
                .forEach(a -> System.out.printf(
                        "    %-12s %s %s%n",
                        a.actor().type(), a.actor().name(), a.actor().aliases()));
        Set<Row> found = found(analysis);
        System.out.println("\nStances that should be found, by sentence");
        int right = 0;
        for (Row row : expected) {
            boolean ok = row.label().equals("NEITHER")
                    ? found.stream().noneMatch(f -> contradicts(row, f))
                    : has(row, found);
            right += ok ? 1 : 0;
            System.out.println((ok ? "    right  " : "    WRONG  ") + row);
        }
        List<Row> extra = found.stream()
                .filter(f -> expected.stream().noneMatch(row -> row.matches(f)))
                .toList();
        System.out.println("\nStances found that are not in the table");
        extra.forEach(row -> System.out.println("           " + row));
        System.out.printf("%n%d of %d rows right, %d stances beside them%n", right, expected.size(), extra.size());
    }

    private static boolean has(Row row, Set<Row> found) {
        return found.stream().anyMatch(row::matches);
    }

    private static boolean contradicts(Row row, Row found) {
        return row.sentence() == found.sentence()
                && found.holder().contains(row.holder())
                && found.target().contains(row.target());
    }

    /** All stances but NEITHER. */
    private static Set<Row> found(Analysis analysis) {
        Map<UUID, String> names =
                analysis.actors().stream().map(a -> a.actor()).collect(Collectors.toMap(a -> a.id(), a -> a.name()));
        Set<Row> rows = new LinkedHashSet<>();
        int number = 0;
        for (AnalysedSentence sentence : analysis.sentences()) {
            boolean heading = !sentence.text().endsWith(".");
            number += heading ? 0 : 1;
            for (Judgement judgement : sentence.judgements()) {
                for (HeldStance held : judgement.stances()) {
                    if (held.stance().label() != Stance.NEITHER) {
                        String holder = holder(held.holder(), names::get);
                        String label = held.stance().label().name();
                        rows.add(new Row(heading ? -number : number, holder, names.get(judgement.target()), label));
                    }
                }
            }
        }
        return rows;
    }

    private static String holder(Holder holder, Function<UUID, String> names) {
        return switch (holder.kind()) {
            case AUTHOR -> "AUTHOR";
            case ACTOR -> names.apply(holder.actor().orElseThrow());
            case UNNAMED -> "UNNAMED " + holder.text().orElseThrow();
        };
    }

    private static List<Row> expected() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = SampleTable.class.getResourceAsStream("/sample-stances.tsv")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            for (String line : lines.subList(1, lines.size())) {
                String[] f = line.split("\t");
                rows.add(new Row(Integer.parseInt(f[0]), f[1], f[2], f[3]));
            }
        }
        return rows;
    }
}
