package io.standpoint.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Texts as long as articles, for benchmarks. */
final class ArticleTexts {
    private static final String BETWEEN = "\n\n";

    private ArticleTexts() {}

    /**
     * News sentences strung together, a paragraph each; again from the start where there are too few.
     *
     * @param data rows of NewsMTSC
     */
    static List<String> of(Path data, int articles, int sentencesEach) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> sentences = new ArrayList<>();
        for (String line : Files.readAllLines(data)) {
            sentences.add(json.readTree(line).get("sentence_normalized").asText());
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            List<String> some = new ArrayList<>();
            for (int k = 0; k < sentencesEach; k++) {
                some.add(sentences.get((i * sentencesEach + k) % sentences.size()));
            }
            texts.add(text(some));
        }
        return texts;
    }

    /** Others of the same sentences, hardly any two of them together as before. */
    static List<String> shuffled(List<String> texts, int sentencesEach, Random random) {
        List<String> sentences = new ArrayList<>();
        texts.forEach(text -> sentences.addAll(List.of(text.split(BETWEEN))));
        Collections.shuffle(sentences, random);
        List<String> others = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i += sentencesEach) {
            others.add(text(sentences.subList(i, i + sentencesEach)));
        }
        return others;
    }

    private static String text(List<String> sentences) {
        return String.join(BETWEEN, sentences) + BETWEEN;
    }
}
