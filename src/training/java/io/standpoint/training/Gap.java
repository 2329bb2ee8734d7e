package io.standpoint.training;

import io.standpoint.text.CharSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads GAP: a pronoun in a passage of Wikipedia and two persons, either or neither of whom it refers to.
 *
 * @see <a href="https://aclanthology.org/Q18-1042/">Webster et al. 2018, Mind the GAP</a>
 */
final class Gap {
    static final String LICENCE = "Apache-2.0";
    private static final int FIELDS = 11;

    /**
     * @param isA whether the pronoun refers to A
     */
    record Row(String text, CharSpan pronoun, CharSpan a, boolean isA, CharSpan b, boolean isB) {
        boolean isFeminine() {
            return pronoun.of(text).toLowerCase(java.util.Locale.ROOT).matches("she|her|hers|herself");
        }
    }

    private Gap() {}

    /** @throws BadRowException if a row can't be read */
    static List<Row> read(Path file) throws IOException {
        return Rows.read(file, line -> line.startsWith("ID\t") ? List.of() : List.of(row(line)));
    }

    private static Row row(String line) {
        String[] fields = Rows.fields(line, FIELDS);
        String text = fields[1];
        return new Row(
                text,
                span(text, fields[2], fields[3]),
                span(text, fields[4], fields[5]),
                bool(fields[6]),
                span(text, fields[7], fields[8]),
                bool(fields[9]));
    }

    /** Offsets count code points. */
    private static CharSpan span(String text, String words, String offset) {
        int start = text.offsetByCodePoints(0, Integer.parseInt(offset));
        if (!text.startsWith(words, start)) {
            throw new IllegalArgumentException("\"" + words + "\" is not at " + offset);
        }
        return new CharSpan(start, start + words.length());
    }

    private static boolean bool(String field) {
        if (!field.equalsIgnoreCase("true") && !field.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException("is neither TRUE nor FALSE: " + field);
        }
        return Boolean.parseBoolean(field);
    }
}
