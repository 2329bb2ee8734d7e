package io.standpoint.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;

/** Tells the language of a text. Not thread-safe: one per worker. */
public final class LanguageCheck {
    private static final int SHORTEST = 100;
    private static final double SURE = 0.9;
    /**
     * How many times likelier than English another language must be where several like it share the probability, as the
     * tongues of one family do in texts of a few sentences.
     */
    private static final double FAR_AHEAD = 8;
    /** Enough to be sure; a long article need not be read twice. */
    private static final int SAMPLE = 3_000;
    /** Beginning, middle and end of what is plainly English are so: the whole takes a tenth of an analysis. */
    private static final int PIECE = 200;

    /** Of no language; two alike at the end of a text are too much for a regular expression of the detector. */
    private static final Pattern BEYOND = Pattern.compile("[^\\x{0}-\\x{FFFF}]");

    private final LanguageDetector detector;

    public LanguageCheck(TextModels models) {
        detector = new LanguageDetectorME(models.languages());
    }

    public Result check(String text) {
        if (text.length() > 3 * PIECE) {
            Result pieces = check(text, pieces(text));
            if (pieces.certain && pieces.isEnglish()) {
                return pieces;
            }
        }
        return check(text, text.substring(0, Math.min(text.length(), SAMPLE)));
    }

    private static String pieces(String text) {
        int middle = (text.length() - PIECE) / 2;
        return String.join(
                " ",
                text.substring(0, PIECE),
                text.substring(middle, middle + PIECE),
                text.substring(text.length() - PIECE));
    }

    private Result check(String text, String sample) {
        Language[] languages = detector.predictLanguages(BEYOND.matcher(sample).replaceAll(" "));
        Language best = languages[0];
        boolean certain = text.length() >= SHORTEST
                && (best.getConfidence() >= SURE || best.getConfidence() >= FAR_AHEAD * english(languages));
        return new Result(Locale.forLanguageTag(best.getLang()), certain);
    }

    private static double english(Language[] languages) {
        return Arrays.stream(languages)
                .filter(language -> language.getLang().equals("eng"))
                .mapToDouble(Language::getConfidence)
                .findFirst()
                .orElse(0);
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
