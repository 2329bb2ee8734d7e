package io.standpoint.training;

import io.standpoint.actor.NameType;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads names data: GMB's CSV ("Sentence #,Word,POS,Tag"), and files of a word and its label a line, parted by a space or
 * a tab, BIO or IOB1, a blank line after each sentence: wikigold, CrossNER, re3d, or our own names.
 */
final class NameRows {
    /** Each data set's labels in ours; empty for what is no name of a person, organisation, place or people. */
    private static final Map<String, Optional<NameType>> LABELS =
            labels("PERSON=PERSON ORGANIZATION=ORGANIZATION LOCATION=LOCATION DEMONYM=DEMONYM"
                    // GMB
                    + " per=PERSON org=ORGANIZATION geo=LOCATION gpe=DEMONYM tim= art= eve= nat="
                    // wikigold
                    + " PER=PERSON ORG=ORGANIZATION LOC=LOCATION MISC="
                    // CrossNER
                    + " politician=PERSON person=PERSON politicalparty=ORGANIZATION organisation=ORGANIZATION"
                    + " country=LOCATION location=LOCATION election= event= misc="
                    // re3d
                    + " Person=PERSON Organisation=ORGANIZATION Location=LOCATION Nationality=DEMONYM Temporal= Quantity="
                    + " Weapon= MilitaryPlatform= DocumentReference= Money= Vehicle= CommsIdentifier= Frequency="
                    + " Coordinate=");

    private final Path file;
    private final List<LabelledWords> sentences = new ArrayList<>();
    private List<String> words = new ArrayList<>();
    private List<Optional<NameType>> types = new ArrayList<>();
    private List<Boolean> begins = new ArrayList<>();

    private NameRows(Path file) {
        this.file = file;
    }

    /**
     * @param file a file, or a folder whose files are all read
     * @throws BadRowException at an unreadable row or an unknown label
     */
    static List<LabelledWords> read(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            return new NameRows(file).read();
        }
        List<LabelledWords> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(file)) {
            for (Path one : files.filter(f -> !f.endsWith("LICENSE")).sorted().toList()) {
                all.addAll(read(one));
            }
        }
        return all;
    }

    private List<LabelledWords> read() throws IOException {
        if (file.toString().endsWith(".csv")) {
            readCsv();
        } else {
            readColumns();
        }
        endSentence();
        return sentences;
    }

    private void readCsv() throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (CSVRecord row : CSVFormat.DEFAULT.parse(reader)) {
                int line = (int) row.getRecordNumber();
                if (row.size() != 4) {
                    throw new BadRowException(file, line, "has " + row.size() + " fields instead of 4");
                }
                if (line > 1) {
                    if (!row.get(0).isEmpty()) {
                        endSentence();
                    }
                    add(row.get(1), row.get(3), line);
                }
            }
        }
    }

    private void readColumns() throws IOException {
        int line = 0;
        for (String row : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            line++;
            if (row.isBlank() || row.startsWith("-DOCSTART-")) {
                endSentence();
                continue;
            }
            int gap = Math.max(row.lastIndexOf(' '), row.lastIndexOf('\t'));
            if (gap <= 0) {
                throw new BadRowException(file, line, "is not a word and a label");
            }
            add(row.substring(0, gap), row.substring(gap + 1), line);
        }
    }

    private void add(String word, String label, int line) {
        boolean outside = label.equals("O");
        if (!outside && !label.startsWith("B-") && !label.startsWith("I-")) {
            throw new BadRowException(file, line, "label \"" + label + "\" is unknown");
        }
        Optional<NameType> type = outside ? Optional.empty() : type(label.substring(2), line);
        boolean follows = !types.isEmpty() && types.get(types.size() - 1).equals(type);
        // a space inside a word would shift the offsets of those after it
        words.add(word.isBlank() ? "_" : word.strip().replace(' ', '_'));
        types.add(type);
        begins.add(type.isPresent() && (label.startsWith("B-") || !follows));
    }

    private Optional<NameType> type(String label, int line) {
        Optional<NameType> type = LABELS.get(label);
        if (type != null) {
            return type;
        }
        throw new BadRowException(file, line, "label \"" + label + "\" is unknown");
    }

    private static Map<String, Optional<NameType>> labels(String pairs) {
        Map<String, Optional<NameType>> labels = new HashMap<>();
        for (String pair : pairs.split(" ")) {
            String[] sides = pair.split("=", -1);
            labels.put(sides[0], sides[1].isEmpty() ? Optional.empty() : Optional.of(NameType.valueOf(sides[1])));
        }
        return labels;
    }

    private void endSentence() {
        if (!words.isEmpty()) {
            boolean[] starts = new boolean[words.size()];
            for (int i = 0; i < starts.length; i++) {
                starts[i] = begins.get(i);
            }
            sentences.add(new LabelledWords(words, types, starts));
            words = new ArrayList<>();
            types = new ArrayList<>();
            begins = new ArrayList<>();
        }
    }
}
