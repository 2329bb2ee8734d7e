package io.standpoint.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.judgement.Sentiment;
import io.standpoint.text.CharSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sentiment toward companies in financial news, one JSON array.
 *
 * @see <a href="https://aclanthology.org/2023.emnlp-main.956/">Tang et al. 2023, FinEntity</a>
 */
final class FinEntity {
    static final String LICENCE = "ODC-BY 1.0";

    private FinEntity() {}

    static List<TargetSample> read(Path file) throws IOException {
        List<TargetSample> samples = new ArrayList<>();
        int number = 0;
        for (JsonNode paragraph : new ObjectMapper().readTree(file.toFile())) {
            number++;
            try {
                samples.addAll(samples(paragraph));
            } catch (RuntimeException e) {
                throw new IOException(file + ": paragraph " + number + ": " + e.getMessage(), e);
            }
        }
        return samples;
    }

    private static List<TargetSample> samples(JsonNode paragraph) {
        String text = paragraph.required("content").asText();
        List<TargetSample> samples = new ArrayList<>();
        for (JsonNode annotation : paragraph.required("annotations")) {
            CharSpan span = new CharSpan(
                    text.offsetByCodePoints(0, annotation.required("start").asInt()),
                    text.offsetByCodePoints(0, annotation.required("end").asInt()));
            String label = annotation.required("label").asText().toUpperCase(Locale.ROOT);
            samples.add(new TargetSample(Split.textKey(text), text, span, Sentiment.valueOf(label)));
        }
        return samples;
    }
}
