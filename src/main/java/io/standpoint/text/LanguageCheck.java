package io.standpoint.text;

import java.util.Locale;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;

/** Tells the language of a text. Not thread-safe: one per worker. */
public final class LanguageCheck {
    private static final int SHORTEST = 100;
    private static final double SURE = 0.9;
    /** Enough to be sure; a long article need not be read twice. */
    private static final int SAMPLE = 3_000;

    private final LanguageDetector detector;

    public LanguageCheck(TextModels models) {
        detector = new LanguageDetectorME(models.languages());
    }

    public Result check(String text) {
        String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
        Language best = detector.predictLanguages(sample)[0];
        boolean certain = text.length() >= SHORTEST && best.getConfidence() >= SURE;
        return new Result(Locale.forLanguageTag(best.getLang()), certain);
    }

    /**
     * @param language the most probable one
     * @param certain whether the text is long and clear enough to rely on it
     */
    public record Result(Locale language, boolean certain) {
        public boolean isEnglish() {
            return language.getISO3Language().equals("eng");
        }
    }
}
