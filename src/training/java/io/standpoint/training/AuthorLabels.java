package io.standpoint.training;

import io.standpoint.text.CharSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The project's own labels of the author's stance, on row ids of two data sets that hold the sentences:
 * {@code batch, source, id, from, to, coderA, coderB, label}, tab-separated, {@code #} before a comment.
 */
final class AuthorLabels {
    static final String SKIP = "SKIP";
    /** In the place of the second coder where there was but one. */
    static final String NOBODY = "-";

    /**
     * @param batch "sample" if drawn at random, "enriched" if drawn from rated or polar sentences, "single" if so and by
     *     one coder only
     * @param label FAVOR, AGAINST, NEITHER; or SKIP where the span is no actor
     */
    record Row(String batch, String source, String id, CharSpan target, String coderA, String coderB, String label) {
        String article() {
            return source.equals("newsmtsc") ? NewsMtsc.article(id) : id.substring(0, id.indexOf('_'));
        }
    }

    private AuthorLabels() {}

    static List<Row> read(Path file) throws IOException {
        return Rows.read(
                file, line -> line.startsWith("#") || line.startsWith("batch\t") ? List.of() : List.of(row(line)));
    }

    /** The texts of all labelled sentences. */
    static Set<String> sentences(Path file, Path data) throws IOException {
        Sentences sentences = new Sentences(data);
        return read(file).stream().map(sentences::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Row row(String line) {
        String[] f = Rows.fields(line, 8);
        check(f[5]);
        check(f[7]);
        if (!f[6].equals(NOBODY)) {
            check(f[6]);
        }
        return new Row(
                f[0], f[1], f[2], new CharSpan(Integer.parseInt(f[3]), Integer.parseInt(f[4])), f[5], f[6], f[7]);
    }

    private static void check(String label) {
        if (!List.of("FAVOR", "AGAINST", "NEITHER", SKIP).contains(label)) {
            throw new IllegalArgumentException("label: is none of FAVOR, AGAINST, NEITHER, SKIP: " + label);
        }
    }

    /** The sentences behind the ids. */
    static final class Sentences {
        private final Map<String, String> texts = new HashMap<>();

        Sentences(Path data) throws IOException {
            texts.putAll(NewsMtsc.texts(data.resolve("newsmtsc/train.jsonl")));
            texts.putAll(Vader.texts(data.resolve("vader/nyt_editorials.tsv")));
        }

        String of(Row row) {
            String text = texts.get(row.id());
            if (text == null) {
                throw new NoSuchElementException(row.source() + ": has no row " + row.id());
            }
            return text;
        }
    }
}
