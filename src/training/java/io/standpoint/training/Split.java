package io.standpoint.training;

import io.standpoint.models.ModelStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Divides data into a part to train on and a part to score, by article. Run, it writes the parts of the sets that come
 * whole to {@code target/split}: files that {@code evaluate} reads.
 */
public final class Split {
    static final int DEV_PARTS = 5;

    private Split() {}

    public static void main(String[] args) throws IOException {
        Path data = Settings.data();
        Path out = Path.of("target", "split");
        write(data.resolve("vader/nyt_editorials.tsv"), out.resolve("editorials"));
    }

    /** Whether an article belongs to the fifth that is scored, never trained on. */
    static boolean isDev(String article) {
        return part(article, DEV_PARTS) == 0;
    }

    /** One of so many parts, always the same for an article. */
    static int part(String article, int parts) {
        String hash = ModelStore.sha256(article.getBytes(StandardCharsets.UTF_8));
        return (int) (Long.parseLong(hash.substring(0, 8), 16) % parts);
    }

    /** Stands for the article where none is known: equal texts stay together. */
    static String textKey(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static void write(Path file, Path folder) throws IOException {
        List<String> train = new ArrayList<>();
        List<String> dev = new ArrayList<>();
        Rows.read(file, row -> {
            boolean scored = isDev(Vader.sample(row).article());
            return List.of((scored ? dev : train).add(row));
        });
        Files.createDirectories(folder);
        Files.write(folder.resolve("train.tsv"), train);
        Files.write(folder.resolve("dev.tsv"), dev);
        System.err.println(folder + ": " + train.size() + " rows to train on, " + dev.size() + " to score");
    }
}
