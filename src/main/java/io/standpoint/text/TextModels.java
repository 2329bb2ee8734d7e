package io.standpoint.text;

import io.standpoint.models.ModelException;
import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.postag.POSModel;

/**
 * The Apache OpenNLP project's own models for English parts of speech and for telling languages apart. Loaded once,
 * shared between threads.
 */
public final class TextModels {
    static final String TAGGER = "opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
    static final String LANGUAGES = "langdetect-183.bin";

    private final POSModel tagger;
    private final LanguageDetectorModel languages;

    private TextModels(POSModel tagger, LanguageDetectorModel languages) {
        this.tagger = tagger;
        this.languages = languages;
    }

    public static TextModels load() {
        return Loaded.MODELS;
    }

    /** For the native executable while it is built, so that they are part of it. */
    private static final class Loaded {
        private static final TextModels MODELS =
                new TextModels(read(TAGGER, POSModel::new), read(LANGUAGES, LanguageDetectorModel::new));
    }

    POSModel tagger() {
        return tagger;
    }

    LanguageDetectorModel languages() {
        return languages;
    }

    private static <T> T read(String name, Reader<T> reader) {
        try (InputStream in = TextModels.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new ModelException(name + ": is missing from the class path");
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new ModelException(name + ": can't be read: " + e.getMessage());
        }
    }

    private interface Reader<T> {
        T read(InputStream in) throws IOException;
    }
}
