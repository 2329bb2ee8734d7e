package io.standpoint.training;

import io.standpoint.training.Reading.Key;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The sentences behind the ids of readings: {@code gmb} by sentence number, {@code newsmtsc} by {@code primary_gid}. */
final class ReadingTexts {
    private static final Set<String> JOINED_LEFT = Set.of(
            ",", ".", ";", ":", "?", "!", ")", "]", "%", "...", "'", "'s", "'m", "'ll", "'re", "'ve", "'d", "n't");
    private static final Set<String> JOINED_RIGHT = Set.of("(", "[", "$");

    private final Map<String, String> newsMtsc;
    private final Map<String, StringBuilder> gmb = new HashMap<>();

    /** @param data directory laid out like {@code shared/data} */
    ReadingTexts(Path data) throws IOException {
        newsMtsc = NewsMtsc.texts(data.resolve("newsmtsc/train.jsonl"));
        try (Reader reader = Files.newBufferedReader(data.resolve("gmb/ner.csv"), StandardCharsets.UTF_8)) {
            StringBuilder sentence = new StringBuilder();
            for (CSVRecord row : CSVFormat.DEFAULT.parse(reader)) {
                if (!row.get(0).isEmpty()) {
                    sentence = new StringBuilder();
                    gmb.put(row.get(0).substring(row.get(0).indexOf(' ') + 1), sentence);
                }
                sentence.append(row.get(1)).append(' ');
            }
        }
    }

    String of(Key key) {
        String text = key.source().equals("gmb")
                ? joined(List.of(gmb.getOrDefault(key.id(), new StringBuilder())
                        .toString()
                        .split(" ")))
                : newsMtsc.getOrDefault(key.id(), "");
        if (text.isEmpty()) {
            throw new NoSuchElementException(key.source() + ": has no row " + key.id());
        }
        return text;
    }

    /** Words as a newspaper prints them. */
    static String joined(List<String> words) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        boolean joinsNext = true;
        for (String word : words) {
            boolean quote = word.equals("\"");
            boolean joins = joinsNext || JOINED_LEFT.contains(word) || quote && quoted;
            text.append(joins ? "" : " ").append(word);
            quoted ^= quote;
            joinsNext = JOINED_RIGHT.contains(word) || quote && quoted;
        }
        return text.toString();
    }
}
