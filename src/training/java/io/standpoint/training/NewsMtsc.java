package io.standpoint.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.standpoint.judgement.Sentiment;
import io.standpoint.text.CharSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentiment toward persons in US news, a JSON object a line.
 *
 * @see <a href="https://aclanthology.org/2021.eacl-main.142/">Hamborg and Donnay 2021, NewsMTSC</a>
 */
final class NewsMtsc {
    static final String LICENCE = "MIT";
    private static final ObjectMapper JSON = new ObjectMapper();

    private NewsMtsc() {}

    static List<TargetSample> read(Path file) throws IOException {
        return Rows.read(file, NewsMtsc::samples);
    }

    /** Sentences by the ids of their targets. */
    static Map<String, String> texts(Path file) throws IOException {
        Map<String, String> texts = new HashMap<>();
        Rows.read(file, row -> {
            JsonNode json = JSON.readTree(row);
            for (JsonNode target : field(json, "targets")) {
                texts.put(
                        field(target, "Input.gid").asText(),
                        field(json, "sentence_normalized").asText());
            }
            return List.of();
        });
        return texts;
    }

    private static List<TargetSample> samples(String row) throws IOException {
        JsonNode json = JSON.readTree(row);
        String text = field(json, "sentence_normalized").asText();
        String article = article(field(json, "primary_gid").asText());
        List<TargetSample> samples = new ArrayList<>();
        for (JsonNode target : field(json, "targets")) {
            samples.add(new TargetSample(article, text, span(text, target), sentiment(target)));
        }
        return samples;
    }

    /** The first three parts of an id: outlet and story. */
    static String article(String gid) {
        String[] parts = gid.split("_", 4);
        if (parts.length < 4) {
            throw new IllegalArgumentException("primary_gid: names no article: " + gid);
        }
        return parts[0] + "_" + parts[1] + "_" + parts[2];
    }

    private static CharSpan span(String text, JsonNode target) {
        // offsets count code points
        int from = field(target, "from").asInt();
        int to = field(target, "to").asInt();
        if (from < 0 || to <= from || to > text.codePointCount(0, text.length())) {
            throw new IllegalArgumentException("targets: [" + from + ", " + to + ") is outside the sentence");
        }
        return new CharSpan(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }

    private static Sentiment sentiment(JsonNode target) {
        double polarity = field(target, "polarity").asDouble();
        if (polarity == 2) {
            return Sentiment.NEGATIVE;
        }
        if (polarity == 4) {
            return Sentiment.NEUTRAL;
        }
        if (polarity == 6) {
            return Sentiment.POSITIVE;
        }
        throw new IllegalArgumentException("polarity: is none of 2, 4, 6: " + target.get("polarity"));
    }

    private static JsonNode field(JsonNode json, String name) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException(name + ": is missing");
        }
        return value;
    }
}
