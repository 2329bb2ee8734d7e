package io.standpoint.training;

import io.standpoint.models.ModelStore;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Holds back a tenth of GMB's sentences by the hash of their text, so that equal sentences stay on one side. */
final class GmbSplit {
    static final int PARTS = 10;

    private GmbSplit() {}

    static boolean isDev(LabelledWords sentence) {
        return isDev(String.join(" ", sentence.words()));
    }

    /** Writes the tenth, in GMB's own format, for {@code evaluate} to read. */
    static void write(Path gmb, Path dev) throws IOException {
        Files.createDirectories(dev.getParent());
        // whole or not at all, should two runs write it at once
        Path part = Files.createTempFile(dev.getParent(), "gmb", ".part");
        try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
                CSVPrinter printer = CSVFormat.DEFAULT
                        .builder()
                        .setRecordSeparator('\n')
                        .get()
                        .print(out)) {
            List<CSVRecord> sentence = new ArrayList<>();
            for (CSVRecord row : CSVFormat.DEFAULT.parse(Files.newBufferedReader(gmb, StandardCharsets.UTF_8))) {
                if (row.getRecordNumber() == 1) {
                    printer.printRecord(row);
                    continue;
                }
                if (!row.get(0).isEmpty()) {
                    print(sentence, printer);
                    sentence.clear();
                }
                sentence.add(row);
            }
            print(sentence, printer);
        }
        Files.move(part, dev, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void print(List<CSVRecord> sentence, CSVPrinter printer) throws IOException {
        List<String> words = sentence.stream()
                .map(row -> row.get(1).isBlank() ? "_" : row.get(1).strip().replace(' ', '_'))
                .toList();
        if (!words.isEmpty() && isDev(String.join(" ", words))) {
            printer.printRecords(sentence);
        }
    }

    private static boolean isDev(String text) {
        String hash = ModelStore.sha256(text.getBytes(StandardCharsets.UTF_8));
        return Long.parseLong(hash.substring(0, 8), 16) % PARTS == 0;
    }
}
