package io.standpoint.training;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files with one row a line; whatever a row's reader can't take becomes an error that names the line. */
final class Rows {
    private Rows() {}

    /** @throws BadRowException if a row can't be read */
    static <T> List<T> read(Path file, RowReader<T> reader) throws IOException {
        List<T> rows = new ArrayList<>();
        int line = 0;
        for (String text : lines(file)) {
            line++;
            try {
                rows.addAll(reader.read(text));
            } catch (IOException | RuntimeException e) {
                throw new BadRowException(file, line, e.getMessage());
            }
        }
        return rows;
    }

    /** A tab-separated row with exactly so many fields. */
    static String[] fields(String row, int count) {
        String[] fields = row.split("\t", -1);
        if (fields.length != count) {
            throw new IllegalArgumentException("has " + fields.length + " fields instead of " + count);
        }
        return fields;
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            // a row ends at a line feed only
            String text = Files.readString(file, StandardCharsets.UTF_8);
            List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
            if (lines.get(lines.size() - 1).isEmpty()) {
                lines.remove(lines.size() - 1);
            }
            return lines;
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(file + ": there is no such file");
        } catch (MalformedInputException e) {
            throw new IOException(file + ": is not UTF-8");
        }
    }

    /** Zero, one or more samples from one line. */
    interface RowReader<T> {
        List<T> read(String row) throws IOException;
    }
}
