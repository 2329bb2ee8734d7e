package io.standpoint.text;

import io.standpoint.models.ModelException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerFactory;

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
        private static final TextModels MODELS = new TextModels(readTagger(), readLanguages());
    }

    POSModel tagger() {
        return tagger;
    }

    LanguageDetectorModel languages() {
        return languages;
    }

    private static POSModel readTagger() {
        byte[] features = read(TAGGER, ".featuregen", InputStream::readAllBytes);
        PackedModel model = read(TAGGER, ".model", PackedModel::read);
        return new POSModel("en", model, Map.of(), new POSTaggerFactory(features, Map.of(), null));
    }

    private static LanguageDetectorModel readLanguages() {
        PackedModel model = read(LANGUAGES, ".model", PackedModel::read);
        return new LanguageDetectorModel(model, Map.of(), new LanguageDetectorFactory());
    }

    /** One entry of a model, which is a ZIP file. */
    private static <T> T read(String name, String entry, Reader<T> reader) {
        try (InputStream in = TextModels.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new ModelException(name + ": is missing from the class path");
            }
            ZipInputStream entries = new ZipInputStream(in);
            for (ZipEntry next = entries.getNextEntry(); next != null; next = entries.getNextEntry()) {
                if (next.getName().endsWith(entry)) {
                    return reader.read(entries);
                }
            }
            throw new ModelException(name + ": has no entry " + entry);
        } catch (IOException e) {
            throw new ModelException(name + ": can't be read: " + e.getMessage());
        }
    }

    private interface Reader<T> {
        T read(InputStream in) throws IOException;
    }
}
