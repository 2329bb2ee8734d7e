package io.standpoint.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.Test;

/** The packed models against the same files as OpenNLP reads them. */
class PackedModelTest {
    private static final String[] WORDS =
            "Norwegian Prime Minister Ingrid Solberg defended a contested harbour deal , didn't she ?".split(" ");
    private static final String TEXT = String.join(" ", WORDS) + " Vielleicht nicht, mais qui sait?";

    @Test
    void wordsGetTheSameTagsWithTheSameProbabilities() throws IOException {
        POSTaggerME packed = new POSTaggerME(TextModels.load().tagger());
        POSModel model = read(TextModels.TAGGER, POSModel::new);
        POSTaggerME openNlp = new POSTaggerME(model);

        assertThat(packed.tag(WORDS)).isEqualTo(openNlp.tag(WORDS));
        assertThat(packed.probs()).containsExactly(openNlp.probs(), within(1e-6));
    }

    @Test
    void aTextGetsTheSameLanguagesWithTheSameProbabilities() throws IOException {
        Language[] packed = new LanguageDetectorME(TextModels.load().languages()).predictLanguages(TEXT);
        Language[] openNlp =
                new LanguageDetectorME(read(TextModels.LANGUAGES, LanguageDetectorModel::new)).predictLanguages(TEXT);

        assertThat(packed).hasSameSizeAs(openNlp);
        Map<String, Double> expected = new HashMap<>();
        for (Language language : openNlp) {
            expected.put(language.getLang(), language.getConfidence());
        }
        for (Language language : packed) {
            assertThat(language.getConfidence())
                    .as(language.getLang())
                    .isCloseTo(expected.get(language.getLang()), within(1e-6));
        }
    }

    private static <T> T read(String name, Reader<T> reader) throws IOException {
        try (InputStream in = TextModels.class.getResourceAsStream("/" + name)) {
            return reader.read(in);
        }
    }

    private interface Reader<T> {
        T read(InputStream in) throws IOException;
    }
}
