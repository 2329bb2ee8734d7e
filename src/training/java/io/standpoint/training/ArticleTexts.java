package io.standpoint.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Texts as long as articles, for benchmarks. */
final class ArticleTexts {
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
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < sentencesEach; k++) {
                text.append(sentences.get((i * sentencesEach + k) % sentences.size()))
                        .append("\n\n");
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
