package io.standpoint.training;

import io.standpoint.judgement.Sentiment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences with the mean of twenty raters, -4 to 4: {@code article_sentence<TAB>mean<TAB>text}.
 *
 * @see <a href="https://ojs.aaai.org/index.php/ICWSM/article/view/14550">Hutto and Gilbert 2014, VADER</a>
 */
final class Vader {
    static final String LICENCE = "MIT";
    /** From here on a mean is read as a tone. */
    static final double TONE = 0.5;

    private Vader() {}

    static List<SentenceSample> read(Path file) throws IOException {
        return Rows.read(file, row -> List.of(sample(row)));
    }

    /** Sentences by their ids. */
    static Map<String, String> texts(Path file) throws IOException {
        Map<String, String> texts = new HashMap<>();
        Rows.read(file, row -> {
            String[] fields = Rows.fields(row, 3);
            texts.put(fields[0], fields[2]);
            return List.of();
        });
        return texts;
    }

    static SentenceSample sample(String row) {
        String[] fields = Rows.fields(row, 3);
        double mean = Double.parseDouble(fields[1]);
        if (!(mean >= -4 && mean <= 4)) {
            throw new IllegalArgumentException("mean: is outside -4 to 4: " + fields[1]);
        }
        if (fields[2].isBlank()) {
            throw new IllegalArgumentException("text: is blank");
        }
        Sentiment sentiment =
                mean <= -TONE ? Sentiment.NEGATIVE : mean >= TONE ? Sentiment.POSITIVE : Sentiment.NEUTRAL;
        return new SentenceSample(article(fields[0]), fields[2], sentiment, mean);
    }

    private static String article(String id) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id: is blank");
        }
        int underscore = id.lastIndexOf('_');
        return underscore < 0 ? id : id.substring(0, underscore);
    }
}
